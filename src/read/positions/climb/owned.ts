import { nounEnd, subjectBefore } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { verbAt } from '../../clauses/governor-of.js'
import { phraseEnd, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION, type NounKind, turned } from './stand.js'

const SUFFERED =
  /^(?:killings?|deaths?|assassinations?|murder|removal|ouster|arrest|detention|nomination|appointment|impeachment|confirmation|extradition|execution|expulsion|dismissal|firing|resignation|release|poisoning)$/

const PERSON_NOUNS =
  /^(?:supporters|backers|advocates|proponents|champions|critics|opponents|foes|sceptics|skeptics|fans|signatories|sponsors|co-sponsors|authors|architects)$/
const PERSON_NOUN =
  /^(?:supporter|backer|advocate|proponent|champion|critic|opponent|foe|sceptic|skeptic|fan|signatory|sponsor|co-sponsor|author|architect)$/

/** Who is only called a critic of it, and says nothing. */
const ONLY_CALLED = 0.5

/** "critics", "a supporter": nouns for somebody who takes a side. */
export const isTaker = (noun: string): boolean => PERSON_NOUNS.test(noun) || PERSON_NOUN.test(noun)

/** The verb "be" right before the phrase, past "one of": "is one of the sponsors". */
export function whoIs(view: SentenceView, start: number): VerbGroup | null {
  const { items } = view
  let at = start - 1
  if (items[at]?.lower === 'of' && /^(?:one|two|three|some|many|among)$/.test(items[at - 1]?.lower ?? '')) at -= 2
  if (items[at]?.lower === 'among') at -= 1
  while (items[at]?.tag === 'RB') at -= 1
  const verb = verbAt(view, at)
  return verb !== null && /^(?:be|become|remain)$/.test(verb.lemma) && verb.shape === 'finite' ? verb : null
}

/** "Ana Roy of Northport, a supporter of the deal, …": the one whom the phrase that begins at `start` only describes. */
function apposedTo({ items }: SentenceView, start: number, stand: Stand): readonly Held[] {
  const name = items[start - 1]?.lower === ',' ? subjectBefore(items, start - 1) : null
  if (name === null || items[name[1] - 1]!.tag !== 'NP') return []
  return [{ holder: { kind: 'phrase', range: name, verb: null }, stand: { ...stand, rule: `${stand.rule}.who` } }]
}

/** "One of the sponsors of the bill, Ana Roy, told …": the name between commas that is meant. */
function apposedBehind({ items }: SentenceView, head: number, stand: Stand): readonly Held[] {
  let at = head + 1
  while (at < items.length && at < head + FARTHEST_NAME && /^(?:IN|TO|DT|PS|JJ|NN|NP|PO|CD)$/.test(items[at]!.tag))
    at += 1
  if (items[at]?.lower !== ',') return []
  let to = at + 1
  while (/^(?:DT|JJ|NN|NP|PO|CD)$/.test(items[to]?.tag ?? '')) to += 1
  if (items[to]?.lower !== ',' || items[to - 1]!.tag !== 'NP') return []
  return [
    { holder: { kind: 'phrase', range: [at + 1, to], verb: null }, stand: { ...stand, rule: `${stand.rule}.who` } },
  ]
}
/** In items. */
const FARTHEST_NAME = 8

/** "Ana Roy and other critics of it": the one who stands before "and". */
function besideOthers({ items }: SentenceView, other: number, stand: Stand): readonly Held[] {
  if (!/^(?:and|or)$/.test(items[other - 1]?.lower ?? '')) return []
  const name = subjectBefore(items, items[other - 2]?.lower === ',' ? other - 2 : other - 1)
  if (name === null || items[name[1] - 1]!.tag !== 'NP') return []
  return [
    {
      holder: { kind: 'phrase', range: name, verb: null },
      stand: { ...stand, commitment: 'argue', rule: `${stand.rule}.other` },
    },
  ]
}

/** Whether what stands behind a noun is what stands behind a verb: its object, or the small word that belongs to it. */
const isVerbal = ({ items }: SentenceView, head: number): boolean =>
  /^(?:DT|PS|PN)$/.test(items[head + 1]?.tag ?? '') ||
  /^(?:out|over|up|down|off|away|back|no|yes|it|them)$/.test(items[head + 1]?.lower ?? '')

const CONCEDING = /^(?:despite|notwithstanding|given|amid|after|for|with|in)$/

/** "Despite its opposition to it, Keldia …": the subject that the pronoun awaits; null where one stands before. */
function ownerAhead(view: SentenceView, head: number): readonly [number, number] | null {
  if (view.groups.some(({ from, shape }) => from < head && shape === 'finite')) return null
  const verb = view.groups.find(({ from, shape }) => from > head && shape === 'finite')
  return verb === undefined ? null : subjectOf(view, verb)
}

/** "Keldia's refusal", "their decision", "recognition by the court". */
export function owned(view: SentenceView, start: number, head: number, stand: Stand, kind: NounKind): readonly Held[] {
  const { items } = view
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? (kind === 'attitude' ? 'argue' : 'act'),
    rule: `${stand.rule}.of`,
  }
  const first = items[start]!
  const being = kind === 'attitude' && isTaker(items[head]!.lower) ? whoIs(view, start) : null
  if (being !== null) {
    // "Ana Roy is one of the sponsors of the bill", "was a critic of it"
    const isMaker = /sponsor|author|signator/.test(items[head]!.lower)
    const isDenied = items.slice(being.from, start).some(({ lower }) => NEGATION.test(lower))
    return subjectsOnly(view, being, {
      ...done,
      sign: turned(done.sign, isDenied ? -1 : 1),
      commitment: isMaker ? 'act' : 'argue',
      rule: `${done.rule}.being`,
    })
  }
  // "As an opponent of it, Ana Roy …"
  if (kind === 'attitude' && PERSON_NOUN.test(items[head]!.lower) && start === 1 && items[0]!.lower === 'as') {
    const ahead = ownerAhead(view, head)
    if (ahead !== null)
      return [{ holder: { kind: 'phrase', range: ahead, verb: null }, stand: { ...done, rule: `${done.rule}.as` } }]
  }
  // "Among the critics of it is Ana Roy"
  if (
    kind === 'attitude' &&
    PERSON_NOUNS.test(items[head]!.lower) &&
    items[start - 1]?.lower === 'among' &&
    start === 1
  ) {
    const be = view.groups.find(({ from, lemma, shape }) => from > head && lemma === 'be' && shape === 'finite')
    let to = be?.to ?? 0
    while (
      be !== undefined &&
      to < items.length &&
      (/^(?:NP|NN|DT|CC|JJ|PO)$/.test(items[to]!.tag) || items[to]!.lower === ',')
    )
      to += 1
    if (be !== undefined && items.slice(be.to, to).some(({ tag }) => tag === 'NP'))
      return [
        { holder: { kind: 'phrase', range: [be.to, to], verb: null }, stand: { ...done, rule: `${done.rule}.among` } },
      ]
  }
  if (kind === 'attitude' && PERSON_NOUNS.test(items[head]!.lower)) {
    const isOne = items[start - 1]?.lower === 'of' && /^(?:one|two|three|both)$/.test(items[start - 2]?.lower ?? '')
    const whose = isOne ? apposedTo(view, start - 2, done) : []
    if (whose.length > 0) return whose
    const named = isOne ? apposedBehind(view, head, done) : []
    if (named.length > 0) return named
    // "Critics of the deal": a group by itself.
    // Of what they are critics is a part of what they are called.
    const range = [start, Math.max(head + 1, nounEnd(items, start))] as const
    const others = named.length === 0 && items[start]!.lower === 'other' ? besideOthers(view, start, done) : []
    return [
      ...others,
      {
        holder: { kind: 'phrase', range, verb: null },
        stand: { ...done, commitment: 'argue', rule: `${done.rule}.those`, certainty: done.certainty * ONLY_CALLED },
      },
    ]
  }
  if (kind === 'attitude' && PERSON_NOUN.test(items[head]!.lower)) {
    const whose = apposedTo(view, start, done)
    return whose.length > 0 ? whose : apposedBehind(view, head, done)
  }
  // "his killing", "the minister's removal": the owner is the object.
  if (SUFFERED.test(items[head]!.lower)) return []
  if (first.tag === 'PS') {
    if (/^(?:my|our)$/.test(first.lower)) return [{ holder: { kind: 'speaker' }, stand: done }]
    const ahead = CONCEDING.test(items[start - 1]?.lower ?? '') ? ownerAhead(view, head) : null
    if (ahead !== null) return [{ holder: { kind: 'phrase', range: ahead, verb: null }, stand: done }]
    return [{ holder: { kind: 'phrase', range: [start, start + 1], verb: null }, stand: done }]
  }
  for (let at = head - 1; at >= start; at -= 1) {
    if (items[at]!.tag === 'PO')
      return [{ holder: { kind: 'phrase', range: [phraseStart(view, at), at], verb: null }, stand: done }]
  }
  // "a possible strike": nobody's yet.
  if (
    /^(?:an?|any|no|potential|possible)$/.test(first.lower) ||
    /^(?:possible|potential|proposed|future|any)$/.test(items[start + 1]?.lower ?? '')
  )
    return []
  const names = items.slice(start, head)
  const name = names.findIndex(({ tag }) => tag === 'NP')
  if (name >= 0) {
    // "insists that Keldia vacates the seat", "Keldia fully backs it": a verb that was taken for a noun.
    if (kind === 'act' && (names.some(({ tag }) => tag === 'RB') || isVerbal(view, head))) return []
    let to = start + name
    while (to < head && items[to]!.tag === 'NP') to += 1
    return [
      {
        holder: { kind: 'phrase', range: [start, to], verb: null },
        stand: { ...done, rule: `${done.rule}.name`, certainty: done.certainty * 0.75 },
      },
    ]
  }
  const end = phraseEnd(view, head)
  const isAttitude = kind === 'attitude' || attitudeOfNoun(items[head]!.lower, 'to') !== null
  for (let at = end; at < Math.min(items.length, end + 6); at += 1) {
    if (items[at]!.lower === 'by' || (isAttitude && /^(?:from|among)$/.test(items[at]!.lower))) {
      let to = at + 1
      while (to < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag)) to += 1
      if (to > at + 1) return [{ holder: { kind: 'phrase', range: [at + 1, to], verb: null }, stand: done }]
    }
    if (items[at]!.tag === 'PU' || /^(?:V|MD)/.test(items[at]!.tag)) break
  }
  return []
}
