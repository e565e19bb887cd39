import type { SentenceView } from '../../clauses/sentence-view.js'
import { climbNoun, climbVerb } from '../climb/index.js'
import type { Held, Stand } from '../holding.js'

export const ABSTAINING_WORDS = /^(?:abstain(?:s|ed|ing)?|abstentions?|voting|vote)$/i

const STAND: Stand = { sign: 0, commitment: 'act', rule: 'abstain', certainty: 0.65 }

/** Who is said to withhold a vote: "Keldia abstained", "refrained from voting", "did not vote", "Keldia's abstention". */
export function findAbstentions(
  view: SentenceView,
): readonly { readonly at: number; readonly held: readonly Held[] }[] {
  const { items, groups } = view
  const verbs = groups.filter(({ lemma, from, head, to }) => {
    if (lemma === 'abstain') return true
    const next = items.slice(to, to + 2).map(({ lower }) => lower)
    if (lemma === 'refrain') return next.join(' ') === 'from voting'
    if (lemma === 'decline' || lemma === 'refuse') return next.join(' ') === 'to vote' && !isSided(view, to + 2)
    const isDenied = items.slice(from, head).some(({ lower }) => /^(?:not|n't)$/.test(lower))
    return lemma === 'vote' && isDenied && items[from]!.tag !== 'MD' && !isSided(view, to)
  })
  const nouns = items.flatMap(({ lower }, at) => (/^abstentions?$/.test(lower) ? [at] : []))
  return [
    ...verbs.map((group) => ({ at: items[group.head]!.start, held: climbVerb(view, group, STAND) })),
    ...nouns.map((at) => ({ at: items[at]!.start, held: climbNoun(view, at, STAND, 'act') })),
  ]
}

/** "did not vote for it" says more. */
const isSided = ({ items }: SentenceView, at: number): boolean =>
  /^(?:for|against|in|yes|no|to|with)$/.test(items[at]?.lower ?? '')
