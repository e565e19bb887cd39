import type { Span } from '../../text/index.js'
import type { Candidate } from './candidate.js'
import type { Range } from './noun-phrases.js'
import { otherCandidates } from './other-candidates.js'
import type { Item, Unit } from './units.js'
import { verbCandidates } from './verb-candidates.js'
import { verbGroupsOf } from './verb-groups.js'

/** Everything in a unit that may be an attribution, in the order of the cues. */
export function candidatesOf(unit: Unit, isParagraphStart: boolean): Candidate[] {
  const { items } = unit
  const found = [...verbCandidates(items, verbGroupsOf(items)), ...otherCandidates(items, isParagraphStart)]
  return found.sort((a, b) => a.cue[0] - b.cue[0])
}

const isMark = (item: Item): boolean => item.quotation < 0 && /^[.,;:?!–—-]+$/.test(item.lower)

/** The text of a range of items, without the author's marks at its ends; null when nothing is left. */
export function spanOf(items: readonly Item[], [from, to]: Range): Span | null {
  let first = from
  let last = to
  while (first < last && isMark(items[first]!)) first += 1
  while (last > first && isMark(items[last - 1]!)) last -= 1
  return first < last ? [items[first]!.start, items[last - 1]!.end] : null
}
