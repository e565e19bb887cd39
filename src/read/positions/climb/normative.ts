import type { VerbGroup } from '../../attribution/verb-groups.js'
import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { beforeTime, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { evaluationOf } from '../lexicon/evaluations.js'
import { DREADING } from '../lexicon/fears.js'
import { believed } from './believed.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION, NORMATIVE, turned } from './stand.js'

/** Whoever says it holds the side, turned by `factor`. */
export const saidBy = (stand: Stand, factor: number, how: string, certainty = 1): readonly Held[] => [
  {
    holder: { kind: 'speaker' },
    stand: {
      ...stand,
      sign: turned(stand.sign, factor),
      commitment: 'argue',
      rule: `${stand.rule}.${how}`,
      certainty: stand.certainty * certainty,
    },
  },
]

const isNegated = ({ items }: SentenceView, { from, head }: VerbGroup): boolean =>
  items.slice(from, head + 1).some(({ lower }) => NEGATION.test(lower))

/** The verb that "should", "has to", "needs to" governs; null when `group` says nothing of what ought to be. */
export function oughtOf(view: SentenceView, group: VerbGroup): VerbGroup | null {
  const { items, groups } = view
  if (items.slice(group.from, group.head).some(({ tag, lower }) => tag === 'MD' && NORMATIVE.test(lower))) return group
  if (!/^(?:have|need)$/.test(group.lemma) || items[group.to]?.tag !== 'TO') return null
  // "may have to end", "does not have to end": it need not.
  const words = items.slice(group.from, group.head)
  if (words.some(({ tag, lower }) => tag === 'MD' || NEGATION.test(lower))) return null
  return groups.find(({ from, shape }) => from <= group.to + 2 && from > group.to && shape === 'infinitive') ?? null
}

const LASTING = /^(?:continue|stay|remain|stand|persist|proceed|endure|prevail|survive|pass|succeed|happen)$/
const ENDING = /^(?:end|stop|cease|expire|fail|wait|fall)$/
const GONE = /^(?:ahead|forward|through|into|on|beyond|further|after)$/

/** Whether a verb without an object says that its subject goes on (+1) or ends (-1). */
function lasting({ items }: SentenceView, verb: VerbGroup): 1 | -1 | 0 {
  const next = items[verb.to]
  // "will become law"
  if (verb.lemma === 'become') return next?.lower === 'law' ? 1 : 0
  if (next !== undefined && !/^(?:PU|IN|TO|RB|CC|VB)$/.test(next.tag)) return 0
  const word = next?.lower ?? ''
  if (LASTING.test(verb.lemma)) return /^(?:off|out|away)$/.test(word) ? -1 : 1
  if (verb.lemma === 'go') return GONE.test(word) ? 1 : -1
  if (verb.lemma === 'come') return items.slice(verb.to, verb.to + 3).some(({ lower }) => lower === 'end') ? -1 : 0
  return ENDING.test(verb.lemma) ? -1 : 0
}

const HOPING: ReadonlyMap<string, 1 | -1> = new Map([
  ...'hope wish pray demand insist urge vow pledge promise swear ensure'.split(' ').map((verb) => [verb, 1] as const),
  ...DREADING.map((verb) => [verb, -1] as const),
])

/** "hopes the ban will end": who hopes it, of the phrase that begins at `start`; `isMeant` where the side holds what the verb says. */
export function hopedToLast(
  view: SentenceView,
  start: number,
  verb: VerbGroup,
  stand: Stand,
  isMeant = false,
): readonly Held[] {
  const { items } = view
  const at = items[start - 1]?.lower === 'that' ? start - 2 : start - 1
  const trusting = trustingAt(view, at)
  const hoping = trusting ?? verbAt(view, at)
  const polarity = hoping === null ? undefined : trusting === null ? HOPING.get(hoping.lemma) : 1
  const told = verb.passive ? (attitudeOf(verb.lemma)?.polarity ?? 0) : lasting(view, verb)
  const becoming = isMeant ? Math.abs(told) : told
  const factor = polarity === undefined ? 0 : becoming * polarity * (isNegated(view, verb) ? -1 : 1)
  if (hoping === null || factor === 0) return []
  return subjectsOnly(view, hoping, {
    ...stand,
    sign: turned(stand.sign, factor),
    commitment: 'argue',
    rule: `${stand.rule}.hoped`,
    certainty: stand.certainty * 0.9,
  })
}

/** "is confident [that it will pass]", "makes sure [that it lasts]": the verb of those who want what follows the word at item `at`; null for any other. */
export function trustingAt(view: SentenceView, at: number): VerbGroup | null {
  const { items } = view
  const word = items[at]?.lower ?? ''
  if (!/^(?:confident|optimistic|hopeful|adamant|sure)$/.test(word)) return null
  let before = at - 1
  while (items[before]?.tag === 'RB') before -= 1
  const verb = verbAt(view, before)
  if (verb === null || isNegated(view, verb) || NEGATION.test(items[at - 1]!.lower)) return null
  return verb.lemma === (word === 'sure' ? 'make' : 'be') ? verb : null
}

/** "calls for the ban to end": -1 where what stands behind the phrase that ends at `end` turns what is called for; else 1. */
export function turnedBehind(view: SentenceView, end: number): 1 | -1 {
  const { items, groups } = view
  if (items[end]?.tag !== 'TO') return 1
  const group = groups.find(({ from }) => from === end + 1)
  return group !== undefined && !group.passive && lasting(view, group) < 0 ? -1 : 1
}

/** "The ban must stay", "has to go", "needs to be scrapped": whoever says it of its subject. */
export function oughtToLast(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const verb = oughtOf(view, group)
  if (verb === null) return []
  const factor = verb.passive ? (attitudeOf(verb.lemma)?.polarity ?? 0) : lasting(view, verb)
  if (factor === 0) return []
  const isDenied = isNegated(view, group) || (verb !== group && isNegated(view, verb))
  return saidBy(stand, isDenied ? -factor : factor, 'ought')
}

/** "Any deal must include it": whoever says it wants it. */
export function required(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const verb = oughtOf(view, group) ?? modalBehind(view, group)
  // "There should be a ban", "there must be no ban"
  if (verb !== null && group.lemma === 'be' && isThere(view, group))
    return saidBy(stand, isNegated(view, group) ? -1 : 1, 'thereshould', 0.9)
  // "There can be no truce"
  if (isClosed(view, group)) return saidBy(stand, 1, 'therecan', 0.8)
  if (verb === null || !/^(?:include|involve|contain|entail|feature|begin|start|address)$/.test(group.lemma)) return []
  return saidBy(stand, isNegated(view, group) ? -1 : 1, 'included', 0.9)
}

/** "there can be no": its "no" has turned the side already. */
const isClosed = (view: SentenceView, group: VerbGroup): boolean =>
  group.lemma === 'be' &&
  isThere(view, group) &&
  view.items[group.to]?.lower === 'no' &&
  view.items.slice(group.from, group.head).some(({ lower }) => /^(?:can|could|will|'ll|shall)$/.test(lower))

/** "there should be", "there has to be" */
const isThere = (view: SentenceView, group: VerbGroup): boolean => {
  const first = group.shape === 'infinitive' ? verbAt(view, group.from - 2) : group
  return first !== null && view.items[first.from - 1]?.lower === 'there'
}

/** "has to include", seen from the verb that it leads to. */
function modalBehind(view: SentenceView, group: VerbGroup): VerbGroup | null {
  if (group.shape !== 'infinitive') return null
  const before = verbAt(view, group.from - 2)
  return before !== null && oughtOf(view, before) === group ? group : null
}

/** Nouns for why something should be; "no alternative to" it is for it. */
const WHY = /^(?:need|justification|reason|reasons|excuse|basis|place|room|rationale|grounds|cause|point|sense|case)$/
const DUTY = /^(?:duty|obligation|responsibility)$/
const RIGHT = /^(?:right|authority|business|mandate|duty|obligation|responsibility)$/
const INSTEAD = /^(?:alternative|substitute|choice|option)$/
const NONE = /^(?:no|little|zero)$/
const SEEING = /^(?:see|find)$/

/**
 * "There is no need for it", "sees no reason to do it", "had no right to do it", "there is no alternative to it": whoever says it or
 * sees it so; null when the noun at item `noun` says no such thing.
 */
export function whyOf(view: SentenceView, noun: number, stand: Stand, preposition: string): readonly Held[] | null {
  const { items } = view
  const { lower } = items[noun]!
  const isRight = RIGHT.test(lower) && preposition === 'to'
  const isInstead = INSTEAD.test(lower) && (preposition === 'to' || preposition === 'but')
  if (!isRight && !isInstead && !WHY.test(lower)) return null
  const start = phraseStart(view, noun)
  const verb = verbAt(view, beforeTime(view, start - 1))
  if (verb === null || verb.shape !== 'finite' || verb.passive) return null
  const isNone = NONE.test(items[start]!.lower) || items[start - 1]?.lower === 'no'
  const isDenied = isNone !== isNegated(view, verb)
  const subject = items[verb.from - 1]
  const isThere = verb.lemma === 'be' && subject?.lower === 'there'
  if (isRight) {
    // "has a duty to sign it"
    if (DUTY.test(lower)) return verb.lemma === 'have' && !isDenied ? saidBy(stand, 1, 'duty', 0.9) : null
    if (verb.lemma !== 'have') return null
    if (isDenied) return saidBy(stand, -1, 'noright')
    return lower === 'right' ? saidBy(stand, 1, 'right', 0.8) : null
  }
  if (isInstead) {
    if (!isDenied || (preposition === 'to' && /^(?:choice|option)$/.test(lower))) return null
    return isThere || verb.lemma === 'have' ? saidBy(stand, 1, 'noalternative', 0.9) : null
  }
  if (isThere)
    return isDenied || /^(?:need|case|justification)$/.test(lower) ? saidBy(stand, isDenied ? -1 : 1, 'why') : null
  if (!SEEING.test(verb.lemma)) return null
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, isDenied ? -1 : 1),
    commitment: 'argue',
    rule: `${stand.rule}.seewhy`,
    certainty: stand.certainty * (isDenied ? 1 : 0.7),
  })
}

const AIM = /^(?:goal|aim|objective|priority|mission|position|duty|plan|intention)$/
const WAY = /^(?:way|ways|solution|answer|option|path|course|hope|remedy|thing|choice|step|approach)$/
const BEST = /^(?:only|best|right|better|real|proper|sole|correct|sensible)$/

/** "The only solution is a ban", "the right thing is to leave", "the answer is not a ban": `at` is the copula's item. */
export function onlyWay(view: SentenceView, copula: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  if (copula.lemma !== 'be' || copula.shape !== 'finite') return []
  let from = copula.from
  // "the only way [to peace | forward | out]"
  for (let steps = 0; steps < 9 && from > 0; steps += 1, from -= 1) {
    const noun = items[from - 1]!.lower
    // "our goal is to end it"
    if (AIM.test(noun) && /^(?:our|my)$/.test(items[phraseStart(view, from - 1)]!.lower)) return saidBy(stand, 1, 'aim')
    if (!WAY.test(noun)) continue
    const words = items.slice(phraseStart(view, from - 1), from - 1).map(({ lower }) => lower)
    const isBest = words.some((word) => BEST.test(word))
    const isAnswer = words[0] === 'the' && /^(?:answer|solution|remedy)$/.test(items[from - 1]!.lower)
    if (!isBest && !isAnswer) return []
    const isDenied = isNegated(view, copula) || NEGATION.test(items[copula.to]?.lower ?? '')
    return saidBy(stand, isDenied ? -1 : 1, 'way')
  }
  return []
}

const NEEDED = /^(?:necessary|important|vital|essential|crucial|indispensable)$/

/** "It is time to leave", "the time has come to leave", "it would be a mistake to leave": the noun or adjective before "to" or "that". */
export function dueOf(view: SentenceView, at: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  const here = items[at]
  if (here === undefined) return null
  const verb = verbAt(view, at)
  if (verb !== null) {
    const isTime = verb.lemma === 'come' && items[verb.from - 1]?.lower === 'time'
    return isTime ? saidBy(stand, 1, 'time') : null
  }
  if (!/^(?:NN|JJ)$/.test(here.tag)) return null
  const copula = verbAt(view, beforeTime(view, phraseStart(view, at) - 1)) ?? copulaBefore(view, at)
  if (copula === null || copula.lemma !== 'be' || !/^(?:it|this|that|now)$/.test(items[copula.from - 1]?.lower ?? ''))
    return null
  const polarity = here.lower === 'time' || DUTY.test(here.lower) ? 1 : evaluationOf(here.lower)
  if (polarity === 0) return null
  const isNeeded = NEEDED.test(here.lower)
  const isDenied = items
    .slice(copula.from, at)
    .some(({ lower }, index, words) => /^(?:not|n't|no|never)$/.test(lower) && words[index + 1]?.lower !== 'only')
  // "not necessary to pass it" leaves it open.
  if (isNeeded && isDenied) return []
  const said = saidBy(stand, isDenied ? -polarity : polarity, here.lower === 'time' ? 'time' : 'itis')
  // "I do not believe that it is time to …"
  const meant = believed(view, copula.from - 1, said)
  return meant.some(({ stand: { rule } }) => rule.endsWith('.denied')) ? meant : said
}

/** "would be [very] wrong": the verb before an adjective. */
function copulaBefore(view: SentenceView, adjective: number): VerbGroup | null {
  let at = adjective - 1
  while (at >= 0 && /^(?:RB|JJ|DT)$/.test(view.items[at]!.tag)) at -= 1
  return verbAt(view, at)
}

/** "for Keldia" between "wrong" or "time" and "to": the item before "for"; -1 when it is not there. */
export function beforeForWhom(view: SentenceView, noun: number): number {
  const { items } = view
  const start = phraseStart(view, noun)
  // "put pressure on Keldia to sign it"
  if (/^(?:on|upon)$/.test(items[start - 1]?.lower ?? ''))
    return /^(?:pressure|calls?)$/.test(items[start - 2]?.lower ?? '') ? start - 2 : -1
  if (items[start - 1]?.lower !== 'for') return -1
  return /^(?:NN|JJ)$/.test(items[start - 2]?.tag ?? '') ? start - 2 : -1
}

const WANTING = /^(?:want|like|prefer|see|need|demand|have)$/

/** "wants the ban lifted", "would like to see it end": the verb that wants, and what is to become of the phrase that begins at `start`. */
export function wantedSo(view: SentenceView, start: number, end: number, stand: Stand): readonly Held[] | null {
  const place = governorOf(view, start)
  if (place?.kind !== 'verb' || !WANTING.test(place.group.lemma) || place.keys[0]!.includes(' ')) return null
  const { items, groups } = view
  const group = groups.find(({ from }) => from === end || (from === end + 1 && items[end]?.tag === 'TO'))
  if (group === undefined) {
    const state = stateBehind(view, end)
    const wishing = state === 0 ? null : wisher(view, place.group)
    return wishing === null || /^(?:have|need)$/.test(wishing.lemma) ? null : wishedFor(view, wishing, stand, state)
  }
  const isDone = group.passive || /^V[ND]$/.test(items[group.head]!.tag)
  const factor = isDone
    ? group.lemma === 'go'
      ? -1
      : (attitudeOf(group.lemma)?.polarity ?? 0)
    : LASTING.test(group.lemma)
      ? 1
      : ENDING.test(group.lemma) || group.lemma === 'go'
        ? -1
        : 0
  if (factor === 0) return null
  const verb = wisher(view, place.group)
  if (verb === null || verb.lemma === 'have' || (verb.lemma === 'need' && !isDone)) return null
  return wishedFor(view, verb, stand, factor)
}

/** "wants the flag down", "wants them out": what is to be so of the phrase before item `at`; 0 where none is said. */
function stateBehind({ items }: SentenceView, at: number): 1 | -1 | 0 {
  if (!/^(?:PU|RB|CC|IN)$/.test(items[at + 1]?.tag ?? 'PU') || /^of$/.test(items[at + 1]?.lower ?? '')) return 0
  const { lower } = items[at] ?? { lower: '' }
  return /^(?:down|gone|out|off|over|dead|shut|closed)$/.test(lower) ? -1 : /^(?:up|back|open)$/.test(lower) ? 1 : 0
}

/** Who wants, where what is wanted may stand behind "see": "would like to see it end". */
export function wisher(view: SentenceView, verb: VerbGroup): VerbGroup | null {
  if (verb.lemma !== 'see') return verb
  const wish = verbAt(view, verb.from - 2)
  return verb.shape === 'infinitive' && wish !== null && /^(?:want|like|hope|wish|love|prefer)$/.test(wish.lemma)
    ? wish
    : null
}

const wishedFor = (view: SentenceView, verb: VerbGroup, stand: Stand, factor: number): readonly Held[] =>
  subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, isNegated(view, verb) ? -factor : factor),
    commitment: 'argue',
    rule: `${stand.rule}.wanted`,
  })

/** "wants the ban lifted": who wants done what the codebook names, where its object stands first at item `object`. */
export function wantedDone(view: SentenceView, object: number, stand: Stand): readonly Held[] | null {
  const place = governorOf(view, phraseStart(view, object))
  if (place?.kind !== 'verb' || !/^(?:want|prefer|demand|see|like)$/.test(place.keys[0]!)) return null
  const verb = wisher(view, place.group)
  return verb === null ? null : wishedFor(view, verb, stand, 1)
}

/** "talks rather than a ban", "talks instead of a ban", "talks, not a ban": where the other phrase begins; null when nothing is set against it. */
export function insteadOf(view: SentenceView, start: number): number | null {
  const { items } = view
  const [last, first] = [items[start - 1]?.lower, items[start - 2]?.lower]
  const isSet =
    (last === 'than' && first === 'rather') ||
    (last === 'of' && first === 'instead') ||
    (last === 'not' && (first === ',' || first === 'and'))
  const noun = items[start - 3]
  return isSet && noun !== undefined && /^(?:NN|NP)$/.test(noun.tag) ? phraseStart(view, start - 3) : null
}

/** "The country needs it", "we do not need it": whoever says it. */
export function needed(view: SentenceView, verb: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  if (verb.passive || items.at(-1)?.lower === '?') return []
  if (!isNegated(view, verb)) return saidBy(stand, 1, 'need', 0.9)
  // "he does not need a law to act" leaves the law open.
  return /^(?:we|i|nobody)$/.test(items[verb.from - 1]?.lower ?? '') ? saidBy(stand, -1, 'need', 0.9) : []
}
