import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { DREADING } from '../lexicon/fears.js'
import { climbNoun } from './climb-noun.js'
import { subjectsOnly } from './climb-verb.js'
import { trustingAt } from './normative.js'
import { FUTURE, NEGATION, turned } from './stand.js'

/** Verbs before a clause whose subject wants it, or fears it. */
const WISHING: ReadonlyMap<string, 1 | -1> = new Map([
  ...'hope wish pray demand insist urge recommend propose request ask ensure'
    .split(' ')
    .map((verb) => [verb, 1] as const),
  ...DREADING.map((verb) => [verb, -1] as const),
])

/** "hopes that Keldia will leave it", "fears the treaty would be left": who wants or fears what the clause says. */
export function wishedBy(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const subject = subjectOf(view, group)
  if (subject === null || group.shape !== 'finite') return []
  let at = subject[0] - 1
  if (items[at]?.lower === 'that') at -= 1
  const trusting = trustingAt(view, at)
  const verb = trusting ?? verbAt(view, at)
  if (verb === null) return wishedByNoun(view, at, group, stand)
  const polarity = trusting === null ? WISHING.get(verb.lemma) : 1
  if (polarity === undefined || verb === group) return []
  if (verb.lemma === 'insist' && isTold(view, group)) return []
  const isNegated = items.slice(verb.from, verb.head).some(({ lower }) => NEGATION.test(lower))
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, isNegated ? -polarity : polarity),
    commitment: 'argue',
    rule: `${stand.rule}.${verb.lemma}that`,
    certainty: stand.certainty * 0.9,
  })
}

/** Nouns before a clause whose owner wants it, or fears it. */
const WISHES: ReadonlyMap<string, 1 | -1> = new Map([
  ...'hope hopes wish desire insistence demand demands recommendation'.split(' ').map((noun) => [noun, 1] as const),
  ...'fear fears worry worries concern concerns'.split(' ').map((noun) => [noun, -1] as const),
])

/** "voiced the hope that Keldia would sign it", "her fear that they will leave": whose hope or fear it is. */
function wishedByNoun(view: SentenceView, at: number, group: VerbGroup, stand: Stand): readonly Held[] {
  const polarity = WISHES.get(view.items[at]?.lower ?? '')
  if (polarity === undefined || view.items[at + 1]?.lower !== 'that' || stand.sign === 0) return []
  const isNegated = view.items.slice(group.from, group.head).some(({ lower }) => NEGATION.test(lower))
  const wished: Stand = {
    ...stand,
    sign: turned(stand.sign, isNegated ? -polarity : polarity),
    commitment: 'argue',
    rule: `${stand.rule}.${view.items[at]!.lower}that`,
    certainty: stand.certainty * 0.9,
  }
  return climbNoun(view, at, wished, 'attitude', 1)
}

/** "insisted that they had left": what is so, and no demand. */
const isTold = ({ items }: SentenceView, { from, to }: VerbGroup): boolean =>
  /^V[DZP]$/.test(items[from]!.tag) && !items.slice(from, to).some(({ lower }) => lower === 'be')

const ANNOUNCING = /^(?:announce|pledge|promise|vow|decree|declare|confirm|decide)$/

/** "announced that the ban would be lifted": who says what will be done, and not by whom. */
export function announcedBy(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const words = items.slice(group.from, group.head)
  const subject = group.passive && words.some(({ lower }) => FUTURE.test(lower)) ? subjectOf(view, group) : null
  if (subject === null || agentBehind(view, group) !== null || stand.sign === 0) return []
  const verb = verbAt(view, items[subject[0] - 1]?.lower === 'that' ? subject[0] - 2 : subject[0] - 1)
  if (verb === null || !ANNOUNCING.test(verb.lemma)) return []
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, words.some(({ lower }) => NEGATION.test(lower)) ? -1 : 1),
    commitment: 'pledge',
    rule: `${stand.rule}.announced`,
    certainty: stand.certainty * 0.8,
  })
}
