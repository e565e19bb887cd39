import type { SentenceView } from '../../clauses/sentence-view.js'
import { climbVerb } from '../climb/index.js'
import type { Held, Stand } from '../holding.js'

export const VOTING_WORDS = /^vot(?:e|ed|es|ing)$/i

const CERTAINTY = 0.65

/** Who is said to vote, where only the side is told: "voted no", "voting in favour", "voted against it". `sign` is of those who vote yes. */
export function findVotes(
  view: SentenceView,
  sign: 1 | -1,
): readonly { readonly at: number; readonly held: readonly Held[] }[] {
  const { items, groups } = view
  return groups.flatMap((group) => {
    if (group.lemma !== 'vote') return []
    const side = sideBehind(view, group.to)
    if (side === 0) return []
    const stand: Stand = {
      sign: (sign * side) as 1 | -1,
      commitment: null,
      rule: side > 0 ? 'vote.yes' : 'vote.no',
      certainty: CERTAINTY,
    }
    return [{ at: items[group.head]!.start, held: climbVerb(view, group, stand) }]
  })
}

/** What stands right behind the verb: "no", "yes", "in favour", "against it". */
function sideBehind({ items }: SentenceView, at: number): 1 | -1 | 0 {
  let from = at
  while (/^(?:RB|CD)$/.test(items[from]?.tag ?? '') && !/^(?:no|yes)$/.test(items[from]!.lower)) from += 1
  const [first, second, third] = items.slice(from, from + 3)
  const isOver = (next: typeof first): boolean => next === undefined || !/^(?:NN|NP|JJ)$/.test(next.tag)
  if (/^(?:no|nay)$/.test(first?.lower ?? '')) return isOver(second) ? -1 : 0
  if (/^(?:yes|aye|yea)$/.test(first?.lower ?? '')) return 1
  if (first?.lower === 'in' && /^favou?r$/.test(second?.lower ?? ''))
    return third?.lower !== 'of' || /^(?:it|them)$/.test(items[from + 3]?.lower ?? '') ? 1 : 0
  if (/^(?:against|for)$/.test(first?.lower ?? '')) {
    const isAlone = second === undefined || second.tag === 'PU' || /^(?:it|them)$/.test(second.lower)
    return isAlone ? (first!.lower === 'for' ? 1 : -1) : 0
  }
  return 0
}
