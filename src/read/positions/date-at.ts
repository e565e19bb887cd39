import { indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Statement } from '../reading.js'
import { firstAt } from '../statements/date-of.js'
import { firstDayOf, formatMonth, monthOf, yearOf } from '../times/calendar.js'
import { isOfAnother } from '../times/of-another.js'

/** A cue of no day: "has warned", "wants", "says". */
const LASTING =
  /^(?:\p{L}+ly )?(?:has|have|had|is|are|'s|'re|wants?|hopes?|believes?|thinks?|says?|fears?|feels?|supports?|opposes?)\b/iu

/**
 * The day or month (ISO 8601) of a deed or of words: by the time that the article gives for the statement, else by the nearest
 * time of the sentence that is not to come; words told in the past without a time are of the article's day. Null when
 * the article does not say.
 */
export function dateAt(doc: Doc, offset: number, statement: Statement | null, isDeed = false): string | null {
  const published = doc.article.published?.slice(0, 10) ?? null
  if (statement !== null && isDeed) {
    // "refused to sign it in March 2014": the deed has its own time, whenever it is told.
    const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, offset)]
    const nearest = sentence === undefined ? null : nearestTime(timesOf(doc, sentence, offset), offset)
    if (nearest !== null && isBefore(nearest, statement.date ?? published)) return asDayOrMonth(nearest)
  }
  if (statement !== null) return dateOfWords(doc, statement, published)
  const place = indexAt(doc.scan.sentences, offset)
  const sentence = doc.scan.sentences[place]
  if (sentence === undefined) return null
  let best: { readonly value: string; readonly distance: number } | null = null
  for (const { span, value } of timesOf(doc, sentence, offset)) {
    if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(value) || (published !== null && value > published)) continue
    const distance = Math.min(Math.abs(span[0] - offset), Math.abs(span[1] - offset))
    if (best === null || distance < best.distance) best = { value, distance }
  }
  if (best !== null) return best.value
  if (published === null) return null
  const words = doc.article.text.slice(...sentence)
  return !BEFORE_IT.test(words) && (place < LEAD || isNews(words, offset - sentence[0])) ? published.slice(0, 7) : null
}

/**
 * Told as having happened, with no time and no word of another one: news of the month. The verb that tells it stands at the
 * deed or before it ("joined Roy in backing the bill"), not behind ("With Roy scrambling to save it, aides denied …").
 */
const isNews = (words: string, at: number): boolean =>
  PAST.test(words.slice(0, at) + (/^\S+/.exec(words.slice(at))?.[0] ?? '')) &&
  !OPEN.test(words) &&
  !LOOKS_BACK.test(words.slice(0, at))

const PAST =
  /\b(?:\p{L}{3,}ed|was|were|did|didn['’]t|took|made|gave|went|came|won|lost|met|held|told|hit|cut|put|set|sent|brought|drew|fought|broke|chose|left|spoke|stood|struck|sought)\b/u
/** What lasts, is still to come, or may never come. */
const OPEN =
  /\b(?:has|have|is|are|am|will|would|could|may|might|should|can|says?|wants?|[Ii]f)\b|['’](?:s been|ve|re|ll)\b/
const LOOKS_BACK = /\b(?:before|after|until|when|while|once)\b/i

const isBefore = (value: string, published: string | null): boolean =>
  published !== null && value.slice(0, 7) < published.slice(0, Math.min(7, value.length)) && /^\d{4}/.test(value)

/** Of the times the one nearest to `offset`; null for none. */
function nearestTime(times: Doc['times'], offset: number): string | null {
  const distance = ({ span }: Doc['times'][number]): number =>
    Math.min(Math.abs(span[0] - offset), Math.abs(span[1] - offset))
  return (
    times.reduce<Doc['times'][number] | null>(
      (one, other) => (one === null || distance(other) < distance(one) ? other : one),
      null,
    )?.value ?? null
  )
}

/** What the first sentences tell without a time is the news: of the month, at least. */
const LEAD = 4
/** Told of an earlier time, or of one that is open. */
const BEFORE_IT =
  /\b(?:had|once|long|always|ago|earlier|previous(?:ly)?|former(?:ly)?|in the past|for years|since|whose|every)\b|\b(?:19|20)\d\d\b/i

function dateOfWords(doc: Doc, statement: Statement, published: string | null): string | null {
  const { date, cue, content } = statement
  if (date === null) return null
  if (date !== published) return asDayOrMonth(date)
  const anchor = cue[0] ?? content[0]
  if (anchor === undefined) return null
  const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, anchor[0])]
  const isGiven = sentence !== undefined && timesIn(doc, sentence).some(({ value }) => value === date)
  if (isGiven) return date
  const words = doc.article.text.slice(...anchor)
  return LASTING.test(words) ? null : date
}

function timesIn(doc: Doc, [start, end]: Span): Doc['times'] {
  const from = firstAt(doc.times, start)
  return doc.times.slice(from, firstAt(doc.times, end)).filter(({ span }) => span[1] <= end)
}

/** The times of a sentence that may date what stands at `offset`. */
const timesOf = (doc: Doc, sentence: Span, offset: number): Doc['times'] =>
  timesIn(doc, sentence).filter(({ span }) => !isOfAnother(doc.article.text, span, [offset, offset], sentence))

/** A week becomes its month, where it lies in one; what is longer becomes null. */
function asDayOrMonth(value: string): string | null {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) return value
  const first = /^\d{4}-W\d\d$/.test(value) ? firstDayOf(value) : null
  if (first === null) return null
  const isOne = monthOf(first) === monthOf(first + 6)
  return isOne ? formatMonth(yearOf(first), monthOf(first)) : null
}
