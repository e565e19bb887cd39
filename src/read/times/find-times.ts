import { contains, indexAt, overlaps, type Span } from '../../text/index.js'
import type { DatedTime } from '../doc.js'
import type { Doubt } from '../reading.js'
import { type Day, firstDayOf, parseDay, weekdayOf } from './calendar.js'
import { hintsIn } from './hints.js'
import { isTime } from './is-time.js'
import { resolve } from './resolve.js'
import { RULES } from './rules.js'
import type { Sense } from './sense.js'
import { type Tense, tenseOf } from './tense.js'

interface Find {
  readonly span: Span
  readonly sense: Sense
}

/** What the times of a text are read against. */
export interface TimeInput {
  readonly text: string
  /** ISO date or date-time of publication; null when unknown. */
  readonly published: string | null
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  /** Passages in quotation marks: their "today" is the day of the words. Sorted. */
  readonly quotations: readonly Span[]
}

/**
 * Every expression of `text` that names a day, week, month, year, season or stretch of days, in text order, by the
 * guideline of docs/reading.md: with a leading "on" or "in", without other prepositions. What cannot be counted, since
 * the publication date or the event that it hangs on is unknown, is a doubt TIME_UNANCHORED.
 */
export function findTimes(input: TimeInput): {
  readonly times: readonly DatedTime[]
  readonly doubts: readonly Doubt[]
} {
  const { text, sentences } = input
  const times: DatedTime[] = []
  const doubts: Doubt[] = []
  const finds = findAll(text)
  const stated = parseDay(input.published)
  const behind = stated === null ? null : dayAhead(input, finds, stated)
  const published = stated === null || behind === null ? stated : stated + 1
  if (behind !== null) doubts.push({ code: 'DATE_BEHIND', span: behind })
  for (const [index, { span, sense }] of finds.entries()) {
    const sentence = sentences[indexAt(sentences, span[0])] ?? [0, text.length]
    const tense =
      tenseOf(text.slice(sentence[0], span[0]), text.slice(span[1], Math.max(span[1], sentence[1]))) ??
      tenseBefore(times, sentence, published)
    const spoken = dayOfWords(input, span, times) ?? dayBefore(input, span, sense, times, published)
    const value =
      resolve(sense, {
        published: spoken ?? published,
        discourse: anchorOf(sense, input, finds, index, times, sentence),
        tense,
      }) ?? (isFollowing(sense) ? takenUp(input, span, sentence, times) : null)
    if (value === null) doubts.push({ code: 'TIME_UNANCHORED', span })
    else times.push({ span, value, anchor: anchorName(sense) })
  }
  return { times, doubts }
}

/** Code units at the beginning of a text in which it tells its news. */
const LEAD = 500

/**
 * The first words that tell of a day as past which is the one after the date of publication ("said on Wednesday", dated
 * Tuesday), where none names the day that it bears: its date is that of an earlier version, or of another place's clocks. Of 2,500
 * articles the lead named the day six days before 31 times and the one five days before 11 times, so most of the 31 seem such. Null
 * where the date fits.
 */
function dayAhead(input: TimeInput, finds: readonly Find[], stated: Day): Span | null {
  const { text, sentences } = input
  const own = weekdayOf(stated)
  let found: Span | null = null
  for (const { span, sense } of finds) {
    if (sense.kind !== 'weekday' || sense.shift !== null || sense.from !== 'published') continue
    if (sense.weekday === own) return null
    if (found !== null || span[0] > LEAD || sense.weekday !== (own % 7) + 1) continue
    const sentence = sentences[indexAt(sentences, span[0])] ?? [0, text.length]
    const tense = tenseOf(text.slice(sentence[0], span[0]), text.slice(span[1], Math.max(span[1], sentence[1])))
    if (tense === 'past') found = span
  }
  return found
}

function anchorName(sense: Sense): DatedTime['anchor'] {
  if (sense.kind === 'value') return 'absolute'
  if (sense.kind === 'month-of-year') return 'discourse'
  return (sense.kind === 'offset' || sense.kind === 'weekday') && sense.from !== 'published' ? 'discourse' : 'published'
}

/** All rules' finds in text order; of overlapping ones the longest. */
function findAll(text: string): readonly Find[] {
  const finds: Find[] = []
  const mayFind = hintsIn(text)
  for (const rule of RULES) {
    if (!mayFind(rule.name)) continue
    for (const match of text.matchAll(rule.pattern)) {
      const end = match.index + match[0].length
      if (!isTime(rule.name, text, match.index, end)) continue
      const sense = rule.read(match)
      if (sense !== null) finds.push({ span: [startWithPreposition(text, match.index, end), end], sense })
    }
  }
  finds.sort((a, b) => a.span[0] - b.span[0])
  const kept: Find[] = []
  for (let from = 0; from < finds.length; ) {
    // A chain of finds that overlap is settled by itself, so that long texts take no longer than their length.
    let to = from + 1
    let end = finds[from]!.span[1]
    while (to < finds.length && finds[to]!.span[0] < end) {
      end = Math.max(end, finds[to]!.span[1])
      to += 1
    }
    kept.push(...longestOf(finds.slice(from, to)))
    from = to
  }
  return kept
}

/** Of overlapping finds the longest, then the longest of those that overlap with none taken; in text order. */
function longestOf(finds: readonly Find[]): readonly Find[] {
  const size = ({ span }: Find): number => span[1] - span[0]
  const kept: Find[] = []
  for (const find of [...finds].sort((a, b) => size(b) - size(a) || a.span[0] - b.span[0])) {
    if (!kept.some(({ span }) => overlaps(span, find.span))) kept.push(find)
  }
  return kept.sort((a, b) => a.span[0] - b.span[0])
}

/** "on" and "in" are part of the expression, unless it only determines a noun ("on Tuesday's vote"). */
function startWithPreposition(text: string, start: number, end: number): number {
  const preposition = /(?:^|[^\p{L}\p{N}])((?:[Oo]n|[Ii]n|ON|IN) )$/u.exec(
    text.slice(Math.max(0, start - 4), start),
  )?.[1]
  return preposition === undefined || /^['’]s/.test(text.slice(end, end + 2)) || /^this/i.test(text.slice(start, end))
    ? start
    : start - preposition.length
}

/** The day that a relative expression inside a quotation is told from: the one its paragraph gives for the words. */
function dayOfWords(input: TimeInput, span: Span, times: readonly DatedTime[]): Day | null {
  const quotation = input.quotations[indexAt(input.quotations, span[0])]
  if (quotation === undefined || !contains(quotation, span)) return null
  const paragraph = input.paragraphs[indexAt(input.paragraphs, span[0])] ?? quotation
  const told = times.findLast(
    (time) => time.span[0] >= paragraph[0] && !contains(quotation, time.span) && time.anchor === 'published',
  )
  return told === undefined || told.value.length !== 10 ? null : firstDayOf(told.value)
}

/**
 * "Ana Roy opened the quay on Wednesday. | “Today we begin,” she said.": the day of a deed is that of the words about it, where the
 * paragraph before tells it and their own tells none.
 */
function dayBefore(
  { quotations, paragraphs }: TimeInput,
  span: Span,
  sense: Sense,
  times: readonly DatedTime[],
  published: Day | null,
): Day | null {
  const isToday = sense.kind === 'offset' && sense.unit === 'day' && sense.count === 0 && sense.from === 'published'
  const quotation = quotations[indexAt(quotations, span[0])]
  const paragraph = paragraphs[indexAt(paragraphs, span[0])]
  const before = paragraphs[indexAt(paragraphs, span[0]) - 1]
  if (!isToday || published === null || quotation === undefined || !contains(quotation, span)) return null
  if (paragraph === undefined || before === undefined || quotation[0] !== paragraph[0]) return null
  const told = times.findLast((time) => contains(before, time.span) && time.anchor === 'published')
  const day = told === undefined || told.value.length !== 10 ? null : firstDayOf(told.value)
  return day !== null && day < published && published - day <= 3 ? day : null
}

/** "in the next 180 days, before November": what the times before it in the sentence tell where no verb does. */
function tenseBefore(times: readonly DatedTime[], sentence: Span, published: Day | null): Tense {
  const last = times.at(-1)
  if (last === undefined || published === null || last.span[0] < sentence[0]) return null
  const lastDay = firstDayOf(last.value.slice(last.value.indexOf('/') + 1))
  return lastDay !== null && lastDay > published ? 'future' : null
}

/**
 * "Their talk, eight days after Roy spoke with Lind, …": what the sentence opens with was told before, so the time named
 * last is its own.
 */
function takenUp(input: TimeInput, span: Span, sentence: Span, times: readonly DatedTime[]): string | null {
  const last = times.at(-1)
  if (last === undefined || last.value.length !== 10) return null
  // "on Monday, two days after officers cleared the quays": the same day once more.
  if (last.span[0] >= sentence[0] && /^,? $/.test(input.text.slice(last.span[1], span[0]))) return last.value
  const opening = input.text.slice(sentence[0], span[0])
  return /^(?:Their|The|That|This|His|Her) \p{L}+(?: \p{L}+)?, $/u.test(opening) ? last.value : null
}

const isFollowing = (sense: Sense): boolean => sense.kind === 'offset' && sense.from === 'following'

/** Value that "a day earlier", "that year", "two days after Monday's vote" count from; null when the text has none. */
function anchorOf(
  sense: Sense,
  input: TimeInput,
  finds: readonly Find[],
  index: number,
  times: readonly DatedTime[],
  sentence: Span,
): string | null {
  const find = finds[index]
  if (find === undefined) return null
  if (isFollowing(sense)) {
    const next = finds[index + 1]
    if (next === undefined || next.span[0] >= sentence[1] || isFollowing(next.sense)) return null
    if (input.text.slice(find.span[1], next.span[0]).split(' ').length > 8) return null
    const published = parseDay(input.published)
    return resolve(next.sense, { published, discourse: times.at(-1)?.value ?? null, tense: null })
  }
  const needsDay = (sense.kind === 'offset' && sense.unit === 'day') || sense.kind === 'weekday'
  // A day is told from one named nearby; a year may lie further back.
  const reach = find.span[0] - (needsDay ? 600 : 1500)
  const earlier = times.findLast((time) => time.span[0] >= reach && (!needsDay || time.value.length === 10))
  return earlier?.value ?? null
}
