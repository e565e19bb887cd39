import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { isBroughtTo } from '../lexicon/governors.js'
import { climbVerb } from './climb-verb.js'
import { wisher } from './normative.js'
import { NEGATION, turned, under } from './stand.js'

/** "expects Keldia [to sign it]": of whom it is expected; `end` is the last item of the name. Null for any other verb. */
export function awaitedOf(
  { items }: SentenceView,
  { lemma, passive, from, head, to }: VerbGroup,
  end: number,
  stand: Stand,
): readonly Held[] | null {
  if (lemma !== 'expect' || passive || to > end) return null
  const isDenied = items.slice(from, head).some(({ lower }) => NEGATION.test(lower))
  const awaited = under(
    { ...stand, sign: turned(stand.sign, isDenied ? -1 : 1), commitment: null },
    { factor: 1, commitment: 'expected' },
    'expect',
  )
  return [{ holder: { kind: 'phrase', range: [to, end + 1], verb: null }, stand: awaited }]
}

/** "would like to see Keldia [sign it]": who wants to see it. */
export function seenDoing(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] | null {
  const wish = group.lemma === 'see' ? wisher(view, group) : null
  if (wish === null || wish === group) return null
  return climbVerb(view, wish, under(stand, { factor: 1, commitment: 'argue' }, `${wish.lemma}see`), depth + 1)
}

/** "persuaded Calveth to sign it": Calveth does. */
export function broughtTo({ items }: SentenceView, group: VerbGroup, end: number, stand: Stand): readonly Held[] {
  const words = items.slice(group.from, group.head + 1)
  const isDone = group.shape === 'finite' && group.to <= end && items[group.head]!.tag !== 'VG'
  if (!isBroughtTo(group.lemma) || !isDone || words.some(({ tag, lower }) => tag === 'MD' || NEGATION.test(lower)))
    return []
  const brought: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.brought`,
    certainty: stand.certainty * 0.8,
  }
  return [{ holder: { kind: 'phrase', range: [group.to, end + 1], verb: null }, stand: brought }]
}
