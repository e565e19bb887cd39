import type { VerbGroup } from '../../attribution/verb-groups.js'
import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { beforeTime, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { evaluationOf } from '../lexicon/evaluations.js'
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

/** "The ban must stay", "has to go", "needs to be scrapped": whoever says it of its subject. */
export function oughtToLast(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const verb = oughtOf(view, group)
  if (verb === null) return []
  const { items } = view
  const next = items[verb.to]?.lower ?? ''
  const deed = verb.passive ? attitudeOf(verb.lemma) : null
  const factor = verb.passive
    ? (deed?.polarity ?? 0)
    : LASTING.test(verb.lemma)
      ? next === 'off' || next === 'out' || next === 'away'
        ? -1
        : 1
      : verb.lemma === 'go'
        ? GONE.test(next)
          ? 1
          : -1
        : verb.lemma === 'come' && items.slice(verb.to, verb.to + 3).some(({ lower }) => lower === 'end')
          ? -1
          : ENDING.test(verb.lemma)
            ? -1
            : 0
  if (factor === 0) return []
  const isDenied = isNegated(view, group) || (verb !== group && isNegated(view, verb))
  return saidBy(stand, isDenied ? -factor : factor, 'ought')
}

/** "Any deal must include it": whoever says it wants it. */
export function required(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const verb = oughtOf(view, group) ?? modalBehind(view, group)
  if (verb === null || !/^(?:include|involve|contain|entail|feature|begin|start|address)$/.test(group.lemma)) return []
  return saidBy(stand, isNegated(view, group) ? -1 : 1, 'included', 0.9)
}

/** "has to include", seen from the verb that it leads to. */
function modalBehind(view: SentenceView, group: VerbGroup): VerbGroup | null {
  if (group.shape !== 'infinitive') return null
  const before = verbAt(view, group.from - 2)
  return before !== null && oughtOf(view, before) === group ? group : null
}

/** Nouns for why something should be; "no alternative to" it is for it. */
const WHY = /^(?:need|justification|reason|reasons|excuse|basis|place|room|rationale|grounds|cause|point|sense|case)$/
const RIGHT = /^(?:right|authority|business|mandate)$/
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

const WAY = /^(?:way|ways|solution|answer|option|path|course|hope|remedy|thing|choice|step|approach)$/
const BEST = /^(?:only|best|right|better|real|proper|sole|correct|sensible)$/

/** "The only solution is a ban", "the right thing is to leave", "the answer is not a ban": `at` is the copula's item. */
export function onlyWay(view: SentenceView, copula: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  if (copula.lemma !== 'be' || copula.shape !== 'finite') return []
  let from = copula.from
  // "the only way [to peace | forward | out]"
  for (let steps = 0; steps < 9 && from > 0; steps += 1, from -= 1) {
    if (!WAY.test(items[from - 1]!.lower)) continue
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
  const polarity = here.lower === 'time' ? 1 : evaluationOf(here.lower)
  if (polarity === 0) return null
  const isNeeded = NEEDED.test(here.lower)
  const isDenied = items
    .slice(copula.from, at)
    .some(({ lower }, index, words) => /^(?:not|n't|no|never)$/.test(lower) && words[index + 1]?.lower !== 'only')
  // "not necessary to pass it" leaves it open.
  if (isNeeded && isDenied) return []
  return saidBy(stand, isDenied ? -polarity : polarity, here.lower === 'time' ? 'time' : 'itis')
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
  if (group === undefined) return null
  const isDone = group.passive || /^V[ND]$/.test(items[group.head]!.tag)
  const factor = isDone
    ? (attitudeOf(group.lemma)?.polarity ?? 0)
    : LASTING.test(group.lemma)
      ? 1
      : ENDING.test(group.lemma) || group.lemma === 'go'
        ? -1
        : 0
  if (factor === 0) return null
  let verb = place.group
  if (verb.lemma === 'see') {
    const wish = verbAt(view, verb.from - 2)
    if (verb.shape !== 'infinitive' || wish === null || !/^(?:want|like|hope|wish|love|prefer)$/.test(wish.lemma))
      return null
    verb = wish
  }
  if (verb.lemma === 'have' || (verb.lemma === 'need' && !isDone)) return null
  const isDenied = isNegated(view, verb)
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, isDenied ? -factor : factor),
    commitment: 'argue',
    rule: `${stand.rule}.wanted`,
  })
}

/** "The country needs it", "we do not need it": whoever says it. */
export function needed(view: SentenceView, verb: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  if (verb.passive || items.at(-1)?.lower === '?') return []
  if (!isNegated(view, verb)) return saidBy(stand, 1, 'need', 0.9)
  // "he does not need a law to act" leaves the law open.
  return /^(?:we|i|nobody)$/.test(items[verb.from - 1]?.lower ?? '') ? saidBy(stand, -1, 'need', 0.9) : []
}
