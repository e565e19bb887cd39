import { lemmaOf } from '../../attribution/lemma.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind } from '../../clauses/around.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { NEGATION, turned } from './stand.js'

/** In items: the agent and the time or place of the first verb stand between. */
const FARTHEST = 16

/**
 * "is backed by Keldia [but opposed by] Calveth", "passed by one house [and rejected by] the other": who holds what the verb says that
 * is joined to the passive `group`, by whose agent `stand` is held.
 */
export function joinedPassive(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items, groups } = view
  const next = groups.find(({ from }) => from >= group.to)
  if (next === undefined || next.from - group.to > FARTHEST || items[next.to]?.lower !== 'by') return []
  if (next.from !== next.head || !/^(?:and|but|yet)$/.test(items[next.from - 1]?.lower ?? '')) return []
  if (items.slice(group.from, group.head).some(({ lower }) => NEGATION.test(lower))) return []
  const first = attitudeOf(lemmaOf(items[group.head]!.lower))?.polarity ?? 0
  const second = attitudeOf(lemmaOf(items[next.head]!.lower))
  const agent = agentBehind(view, next)
  if (first === 0 || second === null || second.polarity === 0 || agent === null) return []
  return [
    {
      holder: { kind: 'phrase', range: agent, verb: null },
      stand: {
        ...stand,
        sign: turned(stand.sign, (first * second.polarity) as 1 | -1),
        commitment: second.kind === 'word' ? 'argue' : 'act',
        rule: `${stand.rule}.joined`,
      },
    },
  ]
}
