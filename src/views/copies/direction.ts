import type { DirectionReason } from './rows.js'

/** One of two articles that share passages, as far as it matters which was first. */
export interface Sharer {
  readonly outlet: string | null
  /** ISO 8601 date or date-time; null when unknown. */
  readonly published: string | null
  readonly text: string
  /** Of its words that the other has too; 0..1. */
  readonly share: number
}

/** How much of the shorter must be in the longer, and how little of the longer in the shorter, to say who added. */
const WHOLE = 0.9
const PART = 0.6

/** Words of a name that many outlets bear. */
const COMMON = /^(?:the|news|online|web|daily|opinion|wire|press|agency)$/i

/**
 * Which of two articles took the shared passages from the other. It is credited: the other's outlet is named in the text,
 * as agencies ask their clients to. Else the earlier one was first. Else, of the same day, the one that is wholly within
 * the other, which added to it. Where nothing tells, null.
 */
export function sourceOf(
  one: Sharer,
  other: Sharer,
): { readonly source: 'one' | 'other'; readonly because: DirectionReason } | null {
  const [oneNames, otherNames] = [names(one.text, other.outlet), names(other.text, one.outlet)]
  if (oneNames !== otherNames) return { source: oneNames ? 'other' : 'one', because: 'credit' }
  const earlier = earlierOf(one.published, other.published)
  if (earlier !== null) return { source: earlier, because: 'time' }
  if (one.share >= WHOLE && other.share <= PART) return { source: 'one', because: 'containment' }
  if (other.share >= WHOLE && one.share <= PART) return { source: 'other', because: 'containment' }
  return null
}

/** Whether the text names the outlet: by the words of its name that are its own. */
function names(text: string, outlet: string | null): boolean {
  const own = (outlet ?? '').replace(/\(.*?\)| - .*$/g, '').trim()
  return own !== '' && !own.split(/\s+/).every((word) => COMMON.test(word)) && text.includes(own)
}

/** By what both dates say: a day tells nothing of two articles of that day. */
function earlierOf(one: string | null, other: string | null): 'one' | 'other' | null {
  if (one === null || other === null) return null
  const isExact = one.length > 10 && other.length > 10
  const [first, second] = isExact
    ? [Date.parse(one), Date.parse(other)]
    : [Date.parse(one.slice(0, 10)), Date.parse(other.slice(0, 10))]
  if (Number.isNaN(first) || Number.isNaN(second) || first === second) return null
  return first < second ? 'one' : 'other'
}
