import type { VerbGroup } from '../../attribution/verb-groups.js'
import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { NEGATION, turned } from './stand.js'

const DENYING =
  /^(?:deny|dispute|doubt|question|reject|dismiss|refute|rebut|contest|ridicule|mock|disagree|disbelieve)$/
const BELIEVING = /^(?:think|believe|feel|agree|accept|see|buy|consider)$/
const SAYING = /^(?:say|argue|claim|insist|maintain|contend|allege|assert|complain|tell|suggest|pretend)$/
const CLAIM =
  /^(?:claims?|arguments?|notion|idea|suggestions?|assertions?|allegations?|accusations?|contention|charges?|belief|rulings?|findings?|decision|verdict|opinion|conclusion)$/

const isNegated = ({ items }: SentenceView, { from, head }: VerbGroup): boolean =>
  items.slice(from, head + 1).some(({ lower }) => NEGATION.test(lower))

/**
 * What is said in the clause that begins at item `start`, by whoever says it, as it is meant: "denied that it is illegal", "do not
 * believe it works" and "rejected the claim that it helps" turn it; "they say it works" is what they say.
 */
export function believed(view: SentenceView, start: number, said: readonly Held[]): readonly Held[] {
  const { items } = view
  const isThat = /^(?:that|whether)$/.test(items[start - 1]?.lower ?? '')
  const before = isThat ? start - 2 : start - 1
  const doubt = doubted(view, before, said)
  if (doubt !== null) return doubt
  const verb = verbAt(view, before)
  if (verb !== null) return underVerb(view, verb, said)
  if (!isThat || !CLAIM.test(items[before]?.lower ?? '')) return said
  const place = governorOf(view, phraseStart(view, before))
  // "The claim that it helps is a lie"
  if (place?.kind !== 'verb') return []
  // "pushed back against a ruling that it is illegal"
  const attitude = place.keys.map(attitudeOf).find((one) => one !== null)
  if (attitude?.polarity === -1 && !DENYING.test(place.group.lemma))
    return said.map(({ holder, stand }) => ({
      holder,
      stand: { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.denied` },
    }))
  return underVerb(view, place.group, said)
}

/** "I'm not sure we need it", "is sceptical that it works": who doubts it; null where nobody does. */
function doubted(view: SentenceView, at: number, said: readonly Held[]): readonly Held[] | null {
  const word = view.items[at]?.lower ?? ''
  const isDoubting = DOUBTFUL.test(word)
  if (!isDoubting && !SURE.test(word)) return null
  const be = verbAt(view, at) ?? verbAt(view, at - 1) ?? verbAt(view, at - 2)
  if (be === null) return null
  const isDenied = view.items.slice(be.from, at).some(({ lower }) => NEGATION.test(lower))
  if (isDoubting === isDenied) return null
  return said.map(({ holder, stand }) => ({
    holder,
    stand: {
      ...stand,
      sign: turned(stand.sign, -1),
      rule: `${stand.rule}.doubted`,
      certainty: stand.certainty * DOUBTED,
    },
  }))
}
const SURE = /^(?:sure|certain|convinced|persuaded)$/
const DOUBTFUL = /^(?:unsure|unconvinced|doubtful|sceptical|skeptical|dubious)$/
const DOUBTED = 0.7

function underVerb(view: SentenceView, verb: VerbGroup, said: readonly Held[]): readonly Held[] {
  const isDenying = DENYING.test(verb.lemma)
  if ((!isDenying && !BELIEVING.test(verb.lemma) && !SAYING.test(verb.lemma)) || verb.passive) return said
  const denied = isNegated(view, verb)
  // "did not say it was wrong" says nothing.
  if (denied && SAYING.test(verb.lemma)) return []
  const subject = verb.shape === 'finite' ? subjectOf(view, verb) : null
  const first = subject === null ? undefined : view.items[subject[0]]
  const isNobody = /^(?:nobody|none|no|few)$/.test(first?.lower ?? '')
  const factor = (isDenying ? -1 : 1) * (denied ? -1 : 1) * (isNobody ? -1 : 1)
  // Where another verb of saying stands in the sentence, this one is within what somebody says.
  const isWithin = view.groups.some((other) => other !== verb && (SAYING.test(other.lemma) || other.lemma === 'add'))
  return said.map(({ holder, stand }) => {
    const own: Stand = factor > 0 ? stand : { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.denied` }
    const isOther =
      isWithin && subject !== null && first !== undefined && !isNobody && !/^(?:i|we|you)$/.test(first.lower)
    return holder.kind !== 'speaker' || !isOther
      ? { holder, stand: own }
      : { holder: { kind: 'phrase', range: subject, verb }, stand: own }
  })
}
