import { contains, indexAt, type Span } from '../../text/index.js'
import type { DatedTime, Doc, Quotation } from '../doc.js'
import type { Attribution, Statement } from '../reading.js'
import { isOfAnother } from '../times/of-another.js'

/** How far, in code units, a time may stand from the cue that it dates, if it is no day. */
const NEAR = 40
/** A time right after the cue dates it, even where the content takes it in ("said Tuesday that …"). */
const TOUCHING = 14

/**
 * The ISO date of the words: by the time expression in the cue's sentence that stands nearest to the cue and is no part
 * of what is said; else the article's own date; null when neither is known. `dated` is the expression.
 */
export function dateOf(doc: Doc, { cue, content, source }: Attribution): Pick<Statement, 'date' | 'dated'> {
  const anchor = cue[0] ?? source[0] ?? content[0]
  const own = { date: doc.article.published?.slice(0, 10) ?? null }
  if (anchor === undefined) return own
  const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, anchor[0])]
  if (sentence === undefined) return own
  let best: { readonly time: DatedTime; readonly distance: number } | null = null
  for (const time of timesIn(doc.times, sentence)) {
    const distance = distanceOf(time.span, anchor)
    const isSaid = content.some((span) => contains(span, time.span))
    const isQuoted = quotationsNear(doc, sentence).some(({ span }) => contains(span, time.span))
    if (isQuoted || (isSaid && !(time.span[0] >= anchor[1] && distance <= TOUCHING && isBare(doc, time.span)))) continue
    if (isOfAnother(doc.article.text, time.span, anchor, sentence)) continue
    const isDay = time.value.length === 10
    if (
      !isDay &&
      (distance > NEAR ||
        !/^(?:[Oo]n|[Ii]n|[Ll]ast|[Tt]his|[Ee]arlier|[Ll]ate) /.test(doc.article.text.slice(...time.span)))
    )
      continue
    const cost = distance + (isDay ? 0 : 30)
    if (best === null || cost < best.distance) best = { time, distance: cost }
  }
  return best === null ? own : { date: best.time.value, dated: best.time.span }
}

/** The first of `list`, sorted by the start of its spans, that begins at or after `offset`. */
export function firstAt(list: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.span[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}

function timesIn(times: readonly DatedTime[], [start, end]: Span): readonly DatedTime[] {
  const found: DatedTime[] = []
  for (let at = firstAt(times, start); at < times.length && times[at]!.span[0] < end; at += 1) {
    if (times[at]!.span[1] <= end) found.push(times[at]!)
  }
  return found
}

/** Quotations that may reach into the sentence: one begins before it, and is the outermost. */
function quotationsNear(doc: Doc, [start, end]: Span): readonly Quotation[] {
  const { quotations } = doc
  let from = Math.max(0, firstAt(quotations, start) - 1)
  while (from > 0 && quotations[from]!.depth > 0) from -= 1
  return quotations.slice(from, firstAt(quotations, end))
}

const distanceOf = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1])

/** "said Tuesday that …" dates the saying, "announced Tuesday's vote" does not. */
const isBare = (doc: Doc, [, end]: Span): boolean => !/^['’]s/.test(doc.article.text.slice(end, end + 2))
