import type { Span } from '../../text/index.js'
import type { Words } from './words.js'

/** A post that is shown as it was: "… — Ana Roy (@anaroy) September 23, 2031". */
const POST = /\(@\w+\).{0,20}\d{4}\s*$|pic\.twitter\.com/
/** The line under a picture, which the agency writes whose picture it is: "… (Ana Roy/Halyard)", "FILE PHOTO: …". */
const CAPTION =
  /^(?:file (?:photo|picture)\b|in this (?:\p{L}+\.? \d{1,2}, \d{4},? )?(?:file )?(?:photo|image)\b)|\((?:[\p{Lu}][\p{L}.'’-]*\s?){1,4}\/[^()]{2,40}\)\s*$|\b(?:reuters|afp|ap|epa|getty images)\s?\/\s?[\p{Lu}][\p{L}.'’-]+(?:\s[\p{Lu}][\p{L}.'’-]+){0,3}\s*$/iu
/** What a house says of itself, its writers and its rights. */
const NOTICE =
  /\b(?:solely responsible for (?:all|its|the|this)|all rights reserved|may not be (?:published|reproduced|copied|redistributed)|(?:sign|signed) up (?:for|to)|subscribe to|(?:support|funding) for .{0,60}coverage|follow .{1,40} on (?:twitter|facebook|instagram)|views expressed .{0,60}(?:are|do not)|(?:enjoyed|like) this (?:article|story))\b/iu
/** Whom an article thanks for their part in it: that sentence alone, for it may stand behind a last one of the report. */
const CREDIT = /\b(?:contributed|contributing) to this (?:report|story|article)\b/giu
/** What stands around pictures and films of a page. */
const PLAYER = /\b(?:hide caption \d+ of \d+|replay more videos|just watched|must watch)\b/iu
/** A paragraph of a transcript: "ANA ROY: We sail." */
const TRANSCRIPT = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:\([^)]{1,40}\))?:\s/u
const LONGEST_LINE = 600

/** Whether a paragraph is nobody's report: a post, a line under a picture, a notice, somebody's words in a transcript. */
const isNoReport = (paragraph: string): boolean =>
  POST.test(paragraph) ||
  PLAYER.test(paragraph) ||
  TRANSCRIPT.test(paragraph) ||
  (paragraph.length <= LONGEST_LINE && (CAPTION.test(paragraph) || NOTICE.test(paragraph)))

/**
 * Which words of the text are somebody else's: what stands in quotation marks, by paragraph, what the reading takes for
 * direct speech (`said`, sorted or not), posts, transcripts, notices, players and lines under pictures. To repeat what somebody
 * said is no copy of who reports it.
 */
export function quotedWords(text: string, said: readonly Span[] = []): (span: Span) => boolean {
  const quoted: Span[] = [...said]
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    if (isNoReport(paragraph)) {
      quoted.push([index, index + paragraph.length])
      continue
    }
    for (const { 0: credit, index: at } of paragraph.matchAll(CREDIT))
      quoted.push([index + sentenceStart(paragraph, at), index + at + credit.length])
    quoted.push(...quotationsIn(paragraph).map(([start, end]): Span => [index + start, index + end]))
  }
  const apart = merged(quoted)
  return ([start]) => {
    let [low, high] = [0, apart.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (apart[middle]![1] <= start) low = middle + 1
      else high = middle
    }
    return (apart[low]?.[0] ?? Number.POSITIVE_INFINITY) <= start
  }
}

const MARK = /[“”„"]|''|``/g

/**
 * What stands in quotation marks. A mark that is not closed is a slip, and reaches to the end of its sentence; one that begins
 * a paragraph reaches to the paragraph's end, for a quotation of several paragraphs is closed in the last.
 */
function quotationsIn(paragraph: string): Span[] {
  const quoted: Span[] = []
  let open: number | null = null
  const leaveOpen = (before: number): void => {
    if (open === null) return
    const end = paragraph.slice(0, open).trim() === '' ? before : sentenceEnd(paragraph, open, before)
    quoted.push([open, end])
    open = null
  }
  for (const { 0: mark, index: at } of paragraph.matchAll(MARK)) {
    const opens = opensAt(paragraph, mark, at)
    if (opens === true || (opens === null && open === null)) {
      leaveOpen(at)
      open = at
    } else if (open !== null) {
      quoted.push([open, at])
      open = null
    }
  }
  leaveOpen(paragraph.length)
  return quoted
}

/** Whether a mark opens a quotation; null where it may be either. A straight one stands close to what it encloses. */
function opensAt(paragraph: string, mark: string, at: number): boolean | null {
  if (mark === '“' || mark === '„' || mark === '``') return true
  if (mark === '”') return false
  const [before, after] = [paragraph[at - 1] ?? ' ', paragraph[at + mark.length] ?? ' ']
  const [isApart, isApartAfter] = [/[\s([—–-]/u.test(before), /[\s)\]—–-]/u.test(after)]
  return isApart === isApartAfter ? null : isApart
}

/** Behind the last full stop before a place; a plain loop, for a pattern would look from every letter. */
function sentenceStart(paragraph: string, before: number): number {
  let at = before
  while (at > 0 && !'.!?'.includes(paragraph[at - 1]!)) at -= 1
  return at
}

function sentenceEnd(paragraph: string, from: number, before: number): number {
  const end = /[.!?…]['’)]*\s+(?=\p{Lu})/u.exec(paragraph.slice(from, before))
  return end === null ? before : from + end.index + 1
}

/** Sorted, none meeting another. */
function merged(spans: readonly Span[]): readonly Span[] {
  const apart: [number, number][] = []
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}

/** How many words of `[from, to)` are the article's own: neither somebody else's nor a formula. */
export function ownWords(
  words: Words,
  [from, to]: readonly [number, number],
  isQuoted: (span: Span) => boolean,
  isFormula: (word: number) => boolean = () => false,
): number {
  let own = 0
  for (let at = from; at < to; at += 1) if (!isFormula(at) && !isQuoted([words.starts[at]!, words.ends[at]!])) own += 1
  return own
}
