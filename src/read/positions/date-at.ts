import { contains, indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Statement } from '../reading.js'
import { firstDayOf, formatMonth, monthOf, yearOf } from '../times/calendar.js'

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
    const nearest = sentence === undefined ? null : nearestTime(timesIn(doc, sentence), offset)
    if (nearest !== null && isBefore(nearest, statement.date ?? published)) return asDayOrMonth(nearest)
  }
  if (statement !== null) return dateOfWords(doc, statement, published)
  const place = indexAt(doc.scan.sentences, offset)
  const sentence = doc.scan.sentences[place]
  if (sentence === undefined) return null
  let best: { readonly value: string; readonly distance: number } | null = null
  for (const { span, value } of timesIn(doc, sentence)) {
    if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(value) || (published !== null && value > published)) continue
    const distance = Math.min(Math.abs(span[0] - offset), Math.abs(span[1] - offset))
    if (best === null || distance < best.distance) best = { value, distance }
  }
  if (best !== null) return best.value
  return place < LEAD && published !== null && !BEFORE_IT.test(doc.article.text.slice(...sentence))
    ? published.slice(0, 7)
    : null
}

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

const timesIn = (doc: Doc, sentence: Span) => doc.times.filter(({ span }) => contains(sentence, span))

/** A week becomes its month, where it lies in one; what is longer becomes null. */
function asDayOrMonth(value: string): string | null {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) return value
  const first = /^\d{4}-W\d\d$/.test(value) ? firstDayOf(value) : null
  if (first === null) return null
  const isOne = monthOf(first) === monthOf(first + 6)
  return isOne ? formatMonth(yearOf(first), monthOf(first)) : null
}
