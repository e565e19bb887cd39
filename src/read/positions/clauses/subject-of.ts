import { type Range, subjectBefore } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from './sentence-view.js'

/** The subject of a finite verb, or of the one that it is joined to; null when none stands there. */
export function subjectOf(view: SentenceView, group: VerbGroup, depth = 0): Range | null {
  const { items } = view
  const own = subjectBefore(items, group.from)
  if (own !== null) {
    const first = items[own[0]]!
    if (first.tag === 'WH') return antecedent(view, own[0])
    // "denounced the move and left": what stands before is the object of the verb that it is joined to.
    return own
  }
  if (depth > 2) return null
  const before = previousFinite(view, group)
  return before === null ? null : subjectOf(view, before, depth + 1)
}

/** "Ana Roy, who left": what stands before the relative. */
function antecedent({ items }: SentenceView, relative: number): Range | null {
  let end = relative
  if (items[end - 1]?.lower === ',') end -= 1
  const phrase = subjectBefore(items, end)
  // "France and Germany were among those that refused": the subject of "were".
  if (phrase !== null && /^(?:those|the)$/.test(items[phrase[0]]!.lower) && items[phrase[0] - 1]?.lower === 'among') {
    const be = phrase[0] - 2
    if (/^(?:were|was|are|is|been)$/.test(items[be]?.lower ?? '')) return subjectBefore(items, be) ?? phrase
  }
  return phrase
}

/** The finite verb before, in the same sentence. */
export function previousFinite({ groups }: SentenceView, group: VerbGroup): VerbGroup | null {
  for (let at = groups.indexOf(group) - 1; at >= 0; at -= 1) {
    if (groups[at]!.shape === 'finite') return groups[at]!
  }
  return null
}
