import { lemmaOf } from '../../attribution/lemma.js'
import { nounEnd } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, opener, verbBehind } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import { PARTICLE, phraseEnd, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { effectOf, evaluationOf, isBringing, judgementOf, outcomeOfNoun } from '../lexicon/evaluations.js'
import { predicateOf } from '../lexicon/predicates.js'
import { believed } from './believed.js'
import { isWanted } from './climb-gerund.js'
import { subjectsOnly } from './climb-verb.js'
import { joinedPassive } from './joined-passive.js'
import { isWeighed } from './left-open.js'
import { hopedToLast, oughtToLast } from './normative.js'
import { popularWith } from './popular.js'
import { reactionTo } from './reaction-to.js'
import { FUTURE, NEGATION, NORMATIVE, turned } from './stand.js'

const COPULA = new Set([
  'be',
  'become',
  'remain',
  'represent',
  'constitute',
  'mark',
  'amount',
  'look',
  'seem',
  'sound',
  'feel',
])

const FARTHEST = 12

/**
 * What is said of the phrase around item `head`: "is a mistake", "undermines peace", "shameful decision". `deed` is what an infinitive
 * or -ing form does to it that has it for an object: "lifting the ban is a disgrace" is for the ban; 0 where that does not tell.
 */
export function evaluated(view: SentenceView, head: number, stand: Stand, deed: 1 | -1 | 0 = 1): readonly Held[] {
  const { items, groups } = view
  const start = phraseStart(view, head)
  const viewer = viewerBefore(view, start)
  const speaker = (polarity: number, how: string, certainty = 1): readonly Held[] => [
    {
      holder: viewer === null ? { kind: 'speaker' } : { kind: 'phrase', range: viewer, verb: null },
      stand: {
        sign: turned(stand.sign, polarity),
        commitment: 'argue',
        rule: `${stand.rule}.${how}`,
        certainty: stand.certainty * certainty,
      },
    },
  ]
  for (let at = start; at < head; at += 1) {
    const polarity = judgementOf(items[at]!.lower)
    if (polarity !== 0) return speaker(polarity, 'adjective', 0.9)
  }
  if (deed !== 1) return deed === 0 ? [] : evaluated(view, head, { ...stand, sign: turned(stand.sign, -1) })
  const praised = praisedIn(view, start, head)
  if (praised !== 0) return speaker(praised, 'good', 0.9)
  // "the talks on the deal were a mistake": not the deal.
  if (
    /^(?:IN|TO)$/.test(items[start - 1]?.tag ?? '') &&
    // "to leave it is wrong"
    !(items[start - 1]!.tag === 'TO' && view.groupOf[head]! >= 0) &&
    !/^(?:that|because|while|but|although)$/.test(items[start - 1]!.lower)
  )
    return []
  const inClause = (polarity: number, how: string, certainty = 1): readonly Held[] =>
    believed(view, start, speaker(polarity, how, certainty))
  const open = opener(view, start)
  if (open !== null && !(open === 'whether' && isDoubted(view, start))) return []
  const verb = verbBehind(view, phraseEnd(view, head))
  if (verb === null) return []
  const lemma = lemmaOf(items[verb.head]!.lower)
  const isNegated = items.slice(verb.from, verb.head + 1).some(({ lower }) => NEGATION.test(lower))
  const predicated = predicateAt(view, verb)
  if (predicated !== 0) return inClause(predicated, 'predicate', 0.9)
  const hoped = hopedToLast(view, start, verb, stand)
  if (hoped.length > 0) return hoped
  const ought = oughtToLast(view, verb, stand)
  if (ought.length > 0) return believed(view, start, ought)
  if (verb.passive) {
    // "was struck down by the court"
    const particle = items[verb.to]?.lower ?? ''
    const attitude = (PARTICLE.test(particle) ? attitudeOf(`${lemma} ${particle}`) : null) ?? attitudeOf(lemma)
    const agent = agentBehind(view, verb)
    const modal = items.slice(verb.from, verb.head).find(({ tag }) => tag === 'MD')?.lower ?? ''
    // "was justified", "is flawed"
    const judged = agent === null ? evaluationOf(items[verb.head]!.lower) : 0
    if (judged !== 0) return inClause(isNegated ? -judged : judged, 'is')
    if (attitude === null || attitude.polarity === 0) return []
    const sign = turned(turned(stand.sign, attitude.polarity), isNegated ? -1 : 1)
    if (agent !== null) {
      const commitment = attitude.kind === 'word' ? 'argue' : FUTURE.test(modal) ? 'pledge' : 'act'
      const held: Stand = { ...stand, sign, commitment, rule: `${stand.rule}.${lemma}edby` }
      const holder = { kind: 'phrase', range: agent, verb: null } as const
      return [{ holder, stand: held }, ...joinedPassive(view, verb, held)]
    }
    const abroad = attitude.kind === 'word' && modal === '' ? placeBehind(view, verb) : null
    if (abroad !== null)
      // "was condemned in Keldia"
      return [
        {
          holder: { kind: 'phrase', range: abroad, verb: null },
          stand: {
            ...stand,
            sign,
            commitment: 'argue',
            rule: `${stand.rule}.${lemma}edin`,
            certainty: stand.certainty * 0.9,
          },
        },
      ]
    if (NORMATIVE.test(modal))
      return [
        {
          holder: { kind: 'speaker' },
          stand: { ...stand, sign, commitment: 'argue', rule: `${stand.rule}.should${lemma}` },
        },
      ]
    return []
  }
  const factor = isNegated ? -1 : 1
  if (COPULA.has(lemma)) {
    const clauseEnd = groups.find((group) => group.from > verb.to && group.shape === 'finite')?.from ?? items.length
    const wish = wishIn(view, verb, stand, factor)
    if (wish.length > 0) return wish
    const popular = popularWith(view, verb, stand, factor)
    if (popular.length > 0) return popular
    if (factor > 0 && stand.sign !== 0 && isWeighed(items.slice(verb.to, verb.to + 7).map(({ lower }) => lower)))
      return inClause(1, 'weighed').map(({ holder, stand: said }) => ({
        holder,
        stand: { ...said, sign: 0, leaning: stand.sign as 1 | -1, commitment: 'consider' },
      }))
    let negation = 1
    for (let at = verb.to; at < Math.min(items.length, clauseEnd, verb.to + FARTHEST); at += 1) {
      const { lower, tag } = items[at]!
      if (/^[.;:]$/.test(lower)) break
      if (/^(?:something|option)$/.test(lower)) return optionAt(view, verb, at, stand, inClause)
      if (NEGATION.test(lower) || lower === 'no') negation = -1
      const polarity = evaluationOf(lower)
      // "is less hostile than another"
      if (
        /^(?:less|more)$/.test(items[at - 1]!.lower) &&
        items.slice(at + 1, at + 6).some((one) => one.lower === 'than')
      )
        return []
      if (polarity !== 0 && tag !== 'NP') return inClause(polarity * factor * negation, 'is')
    }
    return []
  }
  // "failed to win the support of Keldia"
  const inner =
    lemma === 'fail' ? groups.find(({ from, shape }) => from === verb.to + 1 && shape === 'infinitive') : undefined
  const reaction = inner === undefined ? reactionTo(view, verb, stand, factor) : reactionTo(view, inner, stand, -factor)
  if (reaction.length > 0) return reaction
  const felt = feltOf(view, verb, stand, factor)
  if (felt.length > 0) return felt
  const effect = effectOf(lemma) || outcomeOf(view, verb)
  return effect === 0 ? [] : inClause(effect * factor, lemma, 0.9)
}

/** "It's a good bill", "This is not a good bill": what the adjectives of a predicate say of what "it" takes up. */
function praisedIn(view: SentenceView, start: number, head: number): 1 | -1 | 0 {
  const { items } = view
  const polarity = items.slice(start, head).reduce((sum, { lower }) => sum || evaluationOf(lower), 0)
  if (polarity === 0) return 0
  let at = start - 1
  let factor = 1
  for (; /^(?:RB)$/.test(items[at]?.tag ?? ''); at -= 1) if (NEGATION.test(items[at]!.lower)) factor = -factor
  const be = verbAt(view, at)
  if (be === null || be.lemma !== 'be' || !/^(?:it|this|that|he|she)$/.test(items[be.from - 1]?.lower ?? '')) return 0
  if (items.slice(be.from, be.head).some(({ lower }) => NEGATION.test(lower))) factor = -factor
  return Math.sign(polarity * factor) as 1 | -1
}

/** "condemned [in Keldia]": the name behind "in", right behind the verb. */
function placeBehind({ items }: SentenceView, verb: VerbGroup): readonly [number, number] | null {
  let at = verb.to
  while (items[at]?.tag === 'RB') at += 1
  if (!/^(?:in|across|throughout)$/.test(items[at]?.lower ?? '')) return null
  let to = at + 1
  while (to < items.length && /^(?:DT|NP)$/.test(items[to]!.tag)) to += 1
  return items[to - 1]!.tag === 'NP' ? [at + 1, to] : null
}

/** "For Keldia, [the pact] is …", "To Keldia, [the pact] is …": whose view a sentence opens with; null where it is the speaker's. */
function viewerBefore({ items }: SentenceView, start: number): readonly [number, number] | null {
  if (!/^(?:for|to)$/.test(items[0]?.lower ?? '') || items[start - 1]?.lower !== ',') return null
  const phrase = items.slice(1, start - 1)
  const isName =
    phrase.length > 0 && phrase.every(({ tag }) => /^(?:DT|JJ|NN|NP|CC)$/.test(tag)) && phrase.at(-1)!.tag === 'NP'
  return isName ? [1, start - 1] : null
}

/** "questioned whether it was legal" */
const isDoubted = (view: SentenceView, start: number): boolean =>
  /^(?:question|doubt|dispute|challenge)$/.test(verbAt(view, start - 2)?.lemma ?? '')

/** What a set phrase says of the subject of `verb` ("makes no sense"): +1, -1, or 0. */
export function predicateAt({ items }: SentenceView, verb: VerbGroup): 1 | -1 | 0 {
  const behind: string[] = []
  let factor = items.slice(verb.from, verb.head + 1).some(({ lower }) => NEGATION.test(lower)) ? -1 : 1
  // "is working": the verb that carries the meaning stands behind its "be".
  const be = verb.passive || items[verb.head]!.tag === 'VG' ? verb.head - 1 : verb.head
  for (let at = be + 1; at < Math.min(items.length, be + FARTHEST); at += 1) {
    const { lower } = items[at]!
    if (/^[.;:?]$/.test(lower)) break
    if (at === be + 1 && NEGATION.test(lower)) factor = -factor
    else behind.push(lower)
  }
  const lemma = be === verb.head ? verb.lemma : lemmaOf(items[be]?.lower ?? '')
  return (predicateOf(lemma, behind) * factor || 0) as 1 | -1 | 0
}

/** "is a demand of Keldia", "remains Keldia's goal": whose wish it is called. */
function wishIn(view: SentenceView, copula: VerbGroup, stand: Stand, factor: number): readonly Held[] {
  const { items } = view
  let noun = copula.to
  while (/^(?:DT|JJ|RB|PS|NP|PO)$/.test(items[noun]?.tag ?? '')) noun += 1
  if (items[noun]?.tag !== 'NN' || !isWanted(items[noun]!.lower)) return []
  const wish: Stand = {
    ...stand,
    sign: turned(stand.sign, factor),
    commitment: 'argue',
    rule: `${stand.rule}.wish`,
    certainty: stand.certainty * 0.9,
  }
  if (/^(?:of|for|from)$/.test(items[noun + 1]?.lower ?? '')) {
    const to = nounEnd(items, noun + 2)
    if (to > noun + 2) return [{ holder: { kind: 'phrase', range: [noun + 2, to], verb: null }, stand: wish }]
  }
  const start = phraseStart(view, noun)
  if (/^(?:my|our)$/.test(items[start]?.lower ?? '')) return [{ holder: { kind: 'speaker' }, stand: wish }]
  const owner = items.slice(start, noun).findIndex(({ tag }) => tag === 'PO')
  return owner > 0 ? [{ holder: { kind: 'phrase', range: [start, start + owner], verb: null }, stand: wish }] : []
}

/** "is something that we are considering": who considers it; "is not an option", "is not something we are willing to consider": who refuses it. */
function optionAt(
  view: SentenceView,
  copula: VerbGroup,
  at: number,
  stand: Stand,
  said: (polarity: number, how: string) => readonly Held[],
): readonly Held[] {
  const { items, groups } = view
  const isDenied = items.slice(copula.from, at).some(({ lower }) => NEGATION.test(lower) || lower === 'no')
  const verb = groups.find((group) => group.from > at && group.shape === 'finite')
  const isClosed = verb === undefined || items.slice(at + 1, verb.from).some(({ tag }) => tag === 'PU' || tag === 'CC')
  if (isClosed) return isDenied && items[at]!.lower === 'option' ? said(-1, 'nooption') : []
  const last = groups.findLast(
    (group) => group.from > verb.from && group.from < verb.to + 5 && group.shape === 'infinitive',
  )
  const wanted = attitudeOf((last ?? verb).lemma)?.polarity
  if (wanted === 0 && !isDenied)
    return subjectsOnly(view, verb, { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.option` })
  if (wanted === undefined || wanted < 0 || !isDenied) return []
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, -1),
    commitment: 'argue',
    rule: `${stand.rule}.nooption`,
  })
}

/** What is done to the one who speaks: "concerns us", "worries me". */
const MOVING =
  /^(?:concern|worry|trouble|disturb|sadden|shock|appall|appal|alarm|anger|disappoint|frighten|scare|dismay)$/

const FEELINGS: ReadonlyMap<string, 1 | -1> = new Map([
  ...'anger infuriate outrage enrage alarm dismay irk upset disappoint incense annoy irritate unnerve rile appal'
    .split(' ')
    .map((verb) => [verb, -1] as const),
  ...'please delight thrill hearten gratify'.split(' ').map((verb) => [verb, 1] as const),
])

/** "The pact has angered Keldia": what the object of a verb of feeling thinks of its subject. */
function feltOf({ items }: SentenceView, verb: VerbGroup, stand: Stand, factor: number): readonly Held[] {
  if (factor > 0 && MOVING.test(verb.lemma) && /^(?:us|me)$/.test(items[verb.to]?.lower ?? ''))
    return [
      {
        holder: { kind: 'speaker' },
        stand: { ...stand, sign: turned(stand.sign, -1), commitment: 'argue', rule: `${stand.rule}.moves` },
      },
    ]
  const polarity = FEELINGS.get(verb.lemma)
  const isOpen = items.slice(verb.from, verb.head).some(({ tag }) => tag === 'MD')
  if (polarity === undefined || factor < 0 || isOpen) return []
  let to = verb.to
  while (to < items.length && /^(?:DT|JJ|NN|NP|CD|CC)$/.test(items[to]!.tag)) to += 1
  if (to === verb.to || items[to]?.tag === 'PO') return []
  const felt: Stand = {
    ...stand,
    sign: turned(stand.sign, polarity),
    commitment: 'argue',
    rule: `${stand.rule}.${verb.lemma}ed`,
    certainty: stand.certainty * 0.9,
  }
  return [{ holder: { kind: 'phrase', range: [verb.to, to], verb: null }, stand: felt }]
}

/** "will put jobs in jeopardy", "raises prices", "would bring peace": the good or harm that a verb's object names. */
export function outcomeOf({ items }: SentenceView, verb: VerbGroup): 1 | -1 | 0 {
  if (!isBringing(verb.lemma)) return 0
  for (let at = verb.to; at < Math.min(items.length, verb.to + 8); at += 1) {
    if (/^[.;:,]$/.test(items[at]!.lower)) return 0
    const outcome = outcomeOfNoun(items[at]!.lower) || judgementOf(items[at]!.lower)
    if (outcome !== 0) return outcome
  }
  return 0
}

const CLAUSE = /^(?:because|since|while|which|who|whose|when|after|before|until|though|although|if|unless|but)$/

/** "called the move a mistake", "describing it as brave": the judgement behind the object. */
export function named(view: SentenceView, group: VerbGroup, head: number, stand: Stand): readonly Held[] {
  const { items } = view
  // "did not call it a mistake", "did not think that it was": that it is told otherwise.
  if (items.slice(group.from, group.head).some(({ lower }) => NEGATION.test(lower))) return []
  let factor = 1
  for (let at = head + 1; at < Math.min(items.length, head + FARTHEST); at += 1) {
    const { lower } = items[at]!
    if (/^[.;]$/.test(lower)) break
    // "slammed it because jobs would be lost": another clause, that judges something else.
    if (CLAUSE.test(lower)) break
    // "called it a chance to end the crisis": what is told behind "to" is no judgement of it.
    if (items[at]!.tag === 'TO' && /^V/.test(items[at + 1]?.tag ?? '')) break
    // "slammed the ban as not right"
    if (NEGATION.test(lower)) factor = -1
    const polarity = evaluationOf(lower)
    if (polarity === 0) continue
    const said: Stand = {
      ...stand,
      sign: turned(stand.sign, polarity * factor),
      commitment: 'argue',
      rule: `${stand.rule}.called`,
    }
    return subjectsOnly(view, group, said)
  }
  return []
}
