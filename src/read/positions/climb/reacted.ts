import type { VerbGroup } from '../../attribution/verb-groups.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf, attitudeOfNoun, isExpressing } from '../lexicon/attitudes.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION, turned } from './stand.js'

/** Verbs without an object, of those who are glad or sorry of what happens. */
const REACTING: ReadonlyMap<string, 1 | -1> = new Map([
  ...'cheer celebrate rejoice applaud exult'.split(' ').map((verb) => [verb, 1] as const),
  ...'regret lament protest complain boo jeer mourn bristle fume'.split(' ').map((verb) => [verb, -1] as const),
])
const LINK = /^(?:that|when|as|after|because|once)$/

/**
 * Who is glad or sorry of what a clause tells: "The crowd cheered as Keldia signed it", "is angry that Keldia signed it", "expressed
 * dismay when Keldia signed it".
 */
export function reactedTo(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const subject = group.shape === 'finite' ? subjectOf(view, group) : null
  const link = subject === null ? -1 : subject[0] - 1
  if (link < 1 || !LINK.test(items[link]!.lower) || stand.sign === 0) return []
  const isThat = items[link]!.lower === 'that'
  const at = link - 1
  const reaction = isThat ? feeling(view, at) : (cheering(view, at) ?? feeling(view, at))
  if (reaction === null) return []
  const { verb, polarity } = reaction
  const words = [...items.slice(verb.from, verb.to), ...items.slice(group.from, group.head)]
  const factor = words.filter(({ lower }) => NEGATION.test(lower)).length % 2 === 0 ? polarity : -polarity
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, factor),
    commitment: 'argue',
    rule: `${stand.rule}.reacted`,
    certainty: stand.certainty * 0.85,
  })
}

interface Reaction {
  readonly verb: VerbGroup
  readonly polarity: 1 | -1
}

/** "cheered", "protested": the verb at item `at`. */
function cheering(view: SentenceView, at: number): Reaction | null {
  const verb = verbAt(view, at)
  const polarity = verb === null ? undefined : REACTING.get(verb.lemma)
  return verb === null || polarity === undefined || verb.shape !== 'finite' || verb.passive ? null : { verb, polarity }
}

/** "is angry", "was glad", "expressed dismay". */
function feeling(view: SentenceView, at: number): Reaction | null {
  const { items } = view
  const { tag, lower } = items[at]!
  if (tag === 'JJ' || tag === 'VN') {
    const attitude = attitudeOf(`be ${lower} about`) ?? attitudeOf(`be ${lower} at`) ?? attitudeOf(`be ${lower} of`)
    let copula = at
    while (copula > 0 && /^(?:RB|JJ)$/.test(items[copula]!.tag)) copula -= 1
    const verb = tag === 'VN' ? (view.groups[view.groupOf[at]!] ?? null) : verbAt(view, copula)
    const polarity = attitude?.polarity ?? 0
    return verb === null || polarity === 0 || !/^(?:be|feel|remain)$/.test(tag === 'VN' ? 'be' : verb.lemma)
      ? null
      : { verb: { ...verb, passive: false }, polarity }
  }
  if (tag !== 'NN') return null
  const polarity = attitudeOfNoun(lower, 'over') ?? attitudeOfNoun(lower, 'with') ?? 0
  let before = at - 1
  while (before > 0 && /^(?:DT|PS|JJ)$/.test(items[before]!.tag)) before -= 1
  const verb = verbAt(view, before)
  return verb === null || polarity === 0 || !isExpressing(verb.lemma) ? null : { verb, polarity }
}
