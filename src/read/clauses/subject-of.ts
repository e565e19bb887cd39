import { baseNounStart, type Range, subjectBefore } from '../attribution/noun-phrases.js'
import type { Item } from '../attribution/units.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { SentenceView } from './sentence-view.js'

/** The subject of a finite verb, or of the one that it is joined to; null when none stands there. */
export function subjectOf(view: SentenceView, group: VerbGroup, depth = 0): Range | null {
  const { items } = view
  const own = dashed(view, group.from) ?? subjectBefore(items, beforeManner(view, group.from))
  if (own !== null) {
    const first = items[own[0]]!
    if (first.tag === 'WH') return antecedent(view, own[0])
    // "Seiran alone of the pact left": the one, not the group.
    const alone = items[own[0] - 2]?.lower === 'alone' ? subjectBefore(items, own[0] - 2) : null
    return alone ?? wholeList(view, own)
  }
  if (depth > 2) return null
  const before = previousFinite(view, group)
  return before === null ? null : subjectOf(view, before, depth + 1)
}

const SAYING_IN =
  /^(?:statement|interview|tweet|tweets|letter|speech|memo|email|e-mail|post|message|filing|ruling|opinion|conference|briefing|editorial|column|vote|phone|call|meeting)$/

/** "Ana Roy, a senator, in a statement | called it …": where the phrase begins that says how it was said; `end` when none stands there. */
function beforeManner({ items, groupOf }: SentenceView, end: number): number {
  let last = end - 1
  if (items[last]?.lower === ',') last -= 1
  if (!SAYING_IN.test(items[last]?.lower ?? '')) return end
  let from = last - 1
  while (from > 0 && from > last - 6 && groupOf[from]! < 0 && /^(?:DT|PS|JJ|NN|NP|PO|CD)$/.test(items[from]!.tag))
    from -= 1
  if (!/^(?:in|on|during|at)$/.test(items[from]?.lower ?? '') || from === 0) return end
  // The comma before it closes an apposition, or opens the aside.
  const isAside = items[from - 1]?.lower === ',' && items[end - 1]?.lower === ','
  return isAside ? from - 1 : from
}

const DASH = /^(?:—|–|--|-)$/

/** "Each president — Roy, Lind and Ode — has refused": the phrase with what the dashes hold. */
function dashed({ items }: SentenceView, end: number): Range | null {
  if (!DASH.test(items[end - 1]?.lower ?? '')) return null
  for (let at = end - 2; at > 0 && at > end - 24; at -= 1) {
    if (!DASH.test(items[at]!.lower)) continue
    const before = subjectBefore(items, at)
    return before === null ? null : [before[0], end - 1]
  }
  return null
}

const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "Australia, Canada, France and Turkey": the names of a list that stand before its last two. */
function wholeList({ items }: SentenceView, [from, to]: Range): Range {
  if (!items.slice(from, to).some(({ lower }) => lower === 'and')) return [from, to]
  let start = from
  while (
    start > 1 &&
    items[start - 1]!.lower === ',' &&
    items[start - 2]!.tag === 'NP' &&
    !WEEKDAY.test(items[start - 2]!.lower)
  ) {
    start -= 2
    while (start > 0 && /^(?:NP|DT)$/.test(items[start - 1]!.tag)) start -= 1
  }
  return [start, to]
}

/** "Ana Roy, who left": what stands before the relative. */
function antecedent({ items }: SentenceView, relative: number): Range | null {
  let end = relative
  if (items[end - 1]?.lower === ',') end -= 1
  const own = nearestOfWho(items, relative, end) ?? subjectBefore(items, end)
  const phrase = own === null ? null : (pastParty(items, own) ?? own)
  // "France and Germany were among those that refused": the subject of "were".
  if (phrase !== null && /^(?:those|the)$/.test(items[phrase[0]]!.lower) && items[phrase[0] - 1]?.lower === 'among') {
    const be = phrase[0] - 2
    if (/^(?:were|was|are|is|been)$/.test(items[be]?.lower ?? '')) return subjectBefore(items, be) ?? phrase
  }
  return phrase
}

/** "in contrast to a few leaders who left": the leaders alone, where what stands last is a noun and no name. */
function nearestOfWho(items: readonly Item[], relative: number, end: number): Range | null {
  if (items[relative]!.lower !== 'who' || items[end - 1]?.tag !== 'NN') return null
  const from = baseNounStart(items, end)
  return from < end ? [from, end] : null
}

/** "Sen. Ann Lee, D-Ohio, who": the one who bears the party and state between commas. */
function pastParty(items: readonly Item[], [from, to]: Range): Range | null {
  const isParty = /^\(?[rdi]-\p{L}/iu.test(items[from]!.lower) && to - from <= 2
  return isParty && items[from - 1]?.lower === ',' ? subjectBefore(items, from - 1) : null
}

/** The finite verb before, in the same sentence. */
export function previousFinite({ groups }: SentenceView, group: VerbGroup): VerbGroup | null {
  return groups.findLast((other) => other.to <= group.from && other.shape === 'finite') ?? null
}
