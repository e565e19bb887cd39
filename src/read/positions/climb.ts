import { lemmaOf } from '../attribution/lemma.js'
import { timeStart } from '../attribution/noun-phrases.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { governorOf, verbAt } from './clauses/governor-of.js'
import { beforeTime, phraseEnd, phraseStart, type SentenceView } from './clauses/sentence-view.js'
import { previousFinite, subjectOf } from './clauses/subject-of.js'
import type { Held, Stand } from './holding.js'
import { stemOf } from './issues/stem.js'
import { attitudeOf, attitudeOfNoun, isEnding, isShowing } from './lexicon/attitudes.js'
import { effectOf, evaluationOf, isBringing, isNaming, judgementOf, outcomeOfNoun } from './lexicon/evaluations.js'
import {
  adjectiveGovernor,
  demandGovernor,
  deterringGovernor,
  type Governor,
  nounGovernor,
  verbGovernor,
} from './lexicon/governors.js'

const DEEPEST = 6
const NEGATION = /^(?:not|n't|never|cannot)$/
const FUTURE = /^(?:will|'ll|wo|shall|would|'d|going)$/
const NORMATIVE = /^(?:should|must|ought)$/
const POSSIBLE = /^(?:can|could|may|might|ca)$/
const FIRST_PERSON = /^(?:i|we)$/

const turned = (sign: Stand['sign'], factor: number): Stand['sign'] => (sign * factor || 0) as Stand['sign']

function under(stand: Stand, governor: Governor, name: string): Stand {
  // What is only weighed or expected stays so, whatever verb stands below it.
  const isOpen = governor.commitment === 'consider' || governor.commitment === 'expected'
  return {
    sign: governor.commitment === 'consider' ? 0 : turned(stand.sign, governor.factor),
    commitment: isOpen ? governor.commitment : (stand.commitment ?? governor.commitment),
    rule: `${stand.rule}.${name}`,
    // "refuses to consider it" says nothing of weighing.
    certainty: stand.commitment === 'consider' && governor.factor === -1 ? stand.certainty * 0.2 : stand.certainty,
  }
}

/** Who holds the side that the verb `group` takes, by its form, its subject and the words that govern it. */
export function climbVerb(view: SentenceView, group: VerbGroup, stand: Stand, depth = 0): readonly Held[] {
  if (depth > DEEPEST) return []
  const { items } = view
  const words = items.slice(group.from, group.head + 1)
  const isNegated = words.some(({ lower }) => NEGATION.test(lower)) || isNoLonger(view, group)
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.not` } : stand
  const head = items[group.head]!
  const isBareForm =
    head.tag === 'VB' &&
    group.shape === 'finite' &&
    !words.some(({ tag, lower }) => tag === 'MD' || /^d(?:o|oes|id)$/.test(lower))
  if (isBareForm) {
    const modal = modalBefore(view, group)
    if (modal !== null) return climbFinite(view, modal, own)
    const joined = joinedTo(view, group)
    if (joined !== null) return climbForm(view, joined, own, depth)
    const help = climbDemand(view, group.from - 1, own, depth)
    return help ?? []
  }
  if (group.shape === 'finite') return climbFinite(view, group, own)
  if (group.shape === 'participle') {
    // "the resolution, drafted by the host"
    const by = agentBehind(view, group)
    if (by !== null) {
      const done: Stand = { ...own, commitment: own.commitment ?? 'act', rule: `${own.rule}.by` }
      return [{ holder: { kind: 'phrase', range: by, verb: null }, stand: done }]
    }
  }
  return climbForm(view, group, own, depth)
}

/** "would, at the very least, support it": the verb with its modal, past what stands between. */
function modalBefore(view: SentenceView, group: VerbGroup): VerbGroup | null {
  const { items } = view
  if (items[group.from - 1]?.lower !== ',') return null
  const at = beforeAside(view, group.from - 1)
  return items[at]?.tag === 'MD' ? { ...group, from: at } : null
}

/** "to keep and improve it": the infinitive or modal that a bare form is joined to. */
function joinedTo({ items, groups }: SentenceView, group: VerbGroup): VerbGroup | null {
  const before = items[group.from - 1]
  if (before === undefined || (before.tag !== 'CC' && before.lower !== ',')) return null
  for (const other of groups.filter(({ to }) => to <= group.from).reverse()) {
    if (other.shape === 'infinitive' || items.slice(other.from, other.head).some(({ tag }) => tag === 'MD'))
      return other
  }
  return null
}

const isNoLonger = ({ items }: SentenceView, group: VerbGroup): boolean => {
  const [a, b] = [items[group.from - 1]?.lower, items[group.from - 2]?.lower]
  return (a === 'longer' && b === 'no') || a === 'never' || (items[group.from]?.lower === 'longer' && a === 'no')
}

function climbForm(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  if (group.shape === 'finite') return climbFinite(view, group, stand)
  if (group.shape === 'infinitive') return climbInfinitive(view, group, stand, depth)
  return climbGerund(view, group, stand, depth)
}

/** Item of the word that opens the clause of a finite verb, where it makes it open: "if", "whether", "unless". */
function opener({ items }: SentenceView, subjectFrom: number): string | null {
  let at = subjectFrom - 1
  while (at >= 0 && at > subjectFrom - 3 && (items[at]!.tag === 'RB' || items[at]!.lower === ',')) at -= 1
  const word = items[at]?.lower ?? ''
  return /^(?:if|unless|whether)$/.test(word) ? word : null
}

/** "when" before a subject with "a" or "any". */
const isWhenever = ({ items }: SentenceView, subject: number): boolean =>
  /^(?:when|whenever|once)$/.test(items[subject - 1]?.lower ?? '') && /^(?:an?|any)$/.test(items[subject]!.lower)

function climbFinite(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const words = items.slice(group.from, group.head + 1)
  const modal = words.find(({ tag }) => tag === 'MD')?.lower ?? ''
  const subject = subjectOf(view, group)
  const first = subject === null ? undefined : items[subject[0]]
  const open = opener(view, subject?.[0] ?? group.from)
  if (open === 'whether') return weighed(view, subject?.[0] ?? group.from, stand)
  if (open !== null) return []
  // "when a president leaves it": nobody's deed.
  if (isWhenever(view, subject?.[0] ?? group.from)) return []
  const isNormative = NORMATIVE.test(modal) || isNeed(view, group)
  if (isNormative) {
    // "We should leave", "the country must sign": whoever says it wants it.
    const argued: Stand = { ...stand, commitment: stand.commitment ?? 'argue', rule: `${stand.rule}.should` }
    return [{ holder: { kind: 'speaker' }, stand: argued }]
  }
  if (POSSIBLE.test(modal)) {
    // "could not put its name to it" refuses; "could sign" says nothing.
    const isRefused = words.some(({ lower }) => NEGATION.test(lower))
    if (!isRefused || subject === null) return []
    const refused: Stand = {
      ...stand,
      commitment: stand.commitment ?? 'argue',
      rule: `${stand.rule}.cannot`,
      certainty: stand.certainty * 0.8,
    }
    if (first !== undefined && FIRST_PERSON.test(first.lower)) return [{ holder: { kind: 'speaker' }, stand: refused }]
    return [{ holder: { kind: 'phrase', range: subject, verb: group }, stand: refused }]
  }
  const awaited = isAwaited(view, subject?.[0] ?? group.from)
  const commitment = awaited
    ? 'expected'
    : (stand.commitment ?? (FUTURE.test(modal) || isGoing(words) || isPlanned(words) ? 'pledge' : 'act'))
  const held: Stand = { ...stand, commitment, rule: `${stand.rule}.${modal === '' ? 'did' : modal}` }
  if (group.passive) {
    const by = agentBehind(view, group)
    return by === null ? [] : [{ holder: { kind: 'phrase', range: by, verb: null }, stand: held }]
  }
  if (first === undefined || subject === null) return []
  if (FIRST_PERSON.test(first.lower)) {
    // "We would sign tonight": on a condition.
    if (/^(?:would|'d)$/.test(modal) && stand.commitment === null) return []
    return [{ holder: { kind: 'speaker' }, stand: held }]
  }
  if (/^(?:no|none|neither|nobody)$/.test(first.lower)) {
    // "No minister of ours will go": whoever says it.
    const none: Stand = {
      ...held,
      sign: turned(held.sign, -1),
      rule: `${held.rule}.nobody`,
      certainty: held.certainty * 0.75,
    }
    return FUTURE.test(modal) ? [{ holder: { kind: 'speaker' }, stand: none }] : []
  }
  return [{ holder: { kind: 'phrase', range: subject, verb: group }, stand: held }]
}

/** "It is expected that they will". */
const isAwaited = ({ items }: SentenceView, subject: number): boolean => {
  for (let at = subject - 1; at > 0 && at > subject - 6; at -= 1) {
    if (items[at]!.lower === 'that') return /^(?:expected|likely|unlikely|believed|thought)$/.test(items[at - 1]!.lower)
    if (/^(?:V|MD)/.test(items[at]!.tag)) return false
  }
  return false
}

/** "are not joining": what is not being done will not be. */
const isPlanned = (words: SentenceView['items']): boolean =>
  words.at(-1)?.tag === 'VG' && words.some(({ lower }) => NEGATION.test(lower))

const isGoing = (words: SentenceView['items']): boolean => words.some(({ lower }) => lower === 'going')
const isNeed = ({ items }: SentenceView, group: VerbGroup): boolean =>
  items[group.head]!.lower === 'need' && items[group.to]?.lower === 'to'

/** "condemned by France": the phrase behind "by". */
export function agentBehind(view: SentenceView, group: VerbGroup): readonly [number, number] | null {
  const { items } = view
  for (let at = group.to; at < Math.min(items.length, group.to + 6); at += 1) {
    if (items[at]!.lower === 'by' && /^(?:DT|PS|JJ|NN|NP|CD|PN|VN)$/.test(items[at + 1]?.tag ?? '')) {
      let to = at + 1
      while (to < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PN|PO|VN|CC)$/.test(items[to]!.tag)) to += 1
      return [at + 1, to]
    }
    if (items[at]!.tag === 'PU' || /^V[DZP]$/.test(items[at]!.tag)) return null
  }
  return null
}

/** "is weighing whether to sign", "decide whether it will leave": those who weigh it are open. */
function weighed(view: SentenceView, from: number, stand: Stand): readonly Held[] {
  const { items } = view
  let whether = from - 1
  while (whether >= 0 && items[whether]!.lower !== 'whether') whether -= 1
  if (whether < 1) return []
  const open: Stand = { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.whether` }
  let at = whether - 1
  while (at > 0 && /^(?:RB|IN|TO|RP)$/.test(items[at]!.tag)) at -= 1
  const verb = verbAt(view, at)
  if (
    verb === null ||
    !/^(?:weigh|decide|consider|debate|discuss|mull|ponder|determine|study|explore)$/.test(verb.lemma)
  )
    return []
  return subjectsOnly(view, verb, open)
}

/** The subject of a verb, whatever its form. */
function subjectsOnly(view: SentenceView, verb: VerbGroup, stand: Stand): readonly Held[] {
  if (verb.shape === 'finite') {
    const subject = subjectOf(view, verb)
    if (subject === null || opener(view, subject[0]) !== null) return []
    if (FIRST_PERSON.test(view.items[subject[0]]!.lower)) return [{ holder: { kind: 'speaker' }, stand }]
    return [{ holder: { kind: 'phrase', range: subject, verb }, stand }]
  }
  if (verb.shape === 'infinitive') return climbInfinitive(view, verb, stand, 3)
  return climbGerund(view, verb, stand, 3)
}

function climbInfinitive(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  const { items } = view
  let to = group.from
  while (to > 0 && items[to]!.tag !== 'TO' && to > group.from - 3) to -= 1
  if (items[to]?.tag !== 'TO') to = group.from - 1
  const isNegated = NEGATION.test(items[to - 1]?.lower ?? '')
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.notto` } : stand
  let at = beforeTime(view, isNegated ? to - 2 : to - 1)
  if (items[at]?.lower === ',') at = beforeTime(view, beforeAside(view, at))
  if (items[at]?.tag === 'CD' && verbAt(view, at - 1)?.lemma === 'vote') at -= 1
  const here = items[at]
  if (here === undefined) return []
  if (here.lower === 'whether') return weighed(view, at + 1, own)
  const verb = verbAt(view, at)
  if (verb !== null) {
    const lemma = lemmaOf(here.lower)
    if (lemma === 'have' || lemma === 'need' || lemma === 'ought')
      return [
        {
          holder: { kind: 'speaker' },
          stand: { ...own, commitment: own.commitment ?? 'argue', rule: `${own.rule}.must` },
        },
      ]
    if (lemma === 'go' || lemma === 'be')
      return climbFinite(view, verb, { ...own, commitment: own.commitment ?? 'pledge', rule: `${own.rule}.going` })
    if (verb.passive) {
      // "is expected to sign", "was urged to sign"
      const adjective = adjectiveGovernor(here.lower)
      if (adjective !== null) return subjectsOnly(view, verb, under(own, adjective, here.lower))
      return []
    }
    const governor = verbGovernor(lemma)
    if (governor !== null) return climbVerb(view, verb, under(own, governor, lemma), depth + 1)
    return []
  }
  if (/^(?:JJ|VN|RB)$/.test(here.tag)) {
    const governor = adjectiveGovernor(here.lower)
    if (governor === null) return []
    let copula = at - 1
    while (copula >= 0 && /^(?:RB|JJ)$/.test(items[copula]!.tag)) copula -= 1
    const own2 = under(own, governor, here.lower)
    const be = verbAt(view, copula)
    // "It is right to leave": whoever says it.
    if (governor.commitment === 'argue' && evaluationOf(here.lower) !== 0)
      return [{ holder: { kind: 'speaker' }, stand: own2 }]
    return be === null ? [] : subjectsOnly(view, be, own2)
  }
  if (/^(?:NN|NP|PN|CD)$/.test(here.tag)) {
    const governor = nounGovernor(here.lower)
    if (governor !== null) return climbNoun(view, at, under(own, governor, here.lower), 'governor', depth + 1)
    const first = firstTo(view, at, own)
    if (first !== null) return first
    return climbDemand(view, at, own, depth) ?? []
  }
  return []
}

/** "voted, by a show of hands, to sign": the last item before the aside that ends at the comma `end`. */
function beforeAside({ items }: SentenceView, end: number): number {
  for (let at = end - 1; at > 0 && at > end - 14; at -= 1) if (items[at]!.lower === ',') return at - 1
  return end
}

const ONE_OF =
  /^(?:countr(?:y|ies)|nations?|states?|leaders?|ones?|governments?|presidents?|members?|all(?:y|ies)|powers?|lawmakers?|senators?|first|last|only)$/

/** "became the first country to sign", "among the few nations to welcome it were Israel and Oman": those who are it. */
function firstTo(view: SentenceView, noun: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  if (!ONE_OF.test(items[noun]!.lower)) return null
  const start = phraseStart(view, noun)
  const done: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.first` }
  if (/^among$/.test(items[start - 1]?.lower ?? '')) {
    const be = items.findIndex(({ lower }, at) => at > noun && /^(?:were|was|are|is)$/.test(lower))
    if (be < 0) return null
    let to = be + 1
    while (to < items.length && /^(?:NP|CC|DT|PU)$/.test(items[to]!.tag) && items[to]!.lower !== '.') to += 1
    return [{ holder: { kind: 'phrase', range: [be + 1, to], verb: null }, stand: done }]
  }
  const be = verbAt(view, start - 1)
  if (be === null || !/^(?:be|become|remain)$/.test(be.lemma)) return null
  return subjectsOnly(view, be, done)
}

/** "urged Congress to keep it", "called on them to keep it": `end` is the last item of the one who is asked. */
function climbDemand(view: SentenceView, end: number, stand: Stand, depth: number): readonly Held[] | null {
  const { items, groupOf, groups } = view
  let at = end
  while (at >= 0 && at > end - 12) {
    const group = groups[groupOf[at] ?? -1]
    if (group !== undefined) {
      const lemma = lemmaOf(items[group.head]!.lower)
      const governor = demandGovernor(lemma)
      if (governor === null || group.passive) return null
      return climbVerb(view, group, under(stand, governor, lemma), depth + 1)
    }
    const { tag, lower } = items[at]!
    if (tag === 'PU' && lower !== ',') return null
    at -= 1
  }
  return null
}

function climbGerund(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  const { items } = view
  let at = group.from - 1
  while (at >= 0 && items[at]!.tag === 'RB') at -= 1
  const here = items[at]
  if (here === undefined) return evaluated(view, group.head, stand)
  const isNegated = NEGATION.test(here.lower) || here.lower === 'without'
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.without` } : stand
  const verb = verbAt(view, at)
  if (verb !== null) {
    const lemma = lemmaOf(here.lower)
    const governor = verbGovernor(lemma) ?? deterringGovernor(lemma)
    if (governor !== null) return climbVerb(view, verb, under(own, governor, lemma), depth + 1)
    const attitude = attitudeOf(lemma)
    if (attitude !== null && attitude.polarity !== 0)
      return climbVerb(
        view,
        verb,
        under(own, { factor: attitude.polarity, commitment: attitude.kind === 'word' ? 'argue' : null }, lemma),
        depth + 1,
      )
    return []
  }
  if (/^(?:that|because|as|if|while|but|and)$/.test(here.lower) && here.tag !== 'RB') {
    const judged = evaluated(view, group.head, own)
    if (judged.length > 0) return judged
  }
  if (here.tag === 'IN' || here.tag === 'TO') {
    const joined = here.lower === 'in' ? joiners(view, at, own, depth) : null
    if (joined !== null) return joined
    const place = governorOf(view, group.from)
    if (place?.kind === 'verb') {
      for (const key of place.keys) {
        const attitude = attitudeOf(key)
        if (attitude !== null)
          return climbVerb(
            view,
            place.group,
            under(
              own,
              {
                factor: attitude.polarity,
                commitment: attitude.polarity === 0 ? 'consider' : attitude.kind === 'word' ? 'argue' : null,
              },
              key,
            ),
            depth + 1,
          )
      }
      const governor = deterringGovernor(place.group.lemma)
      if (governor !== null) return climbVerb(view, place.group, under(own, governor, place.group.lemma), depth + 1)
    }
    if (place?.kind === 'noun') {
      const noun = items[place.at]!.lower
      const polarity = attitudeOfNoun(noun, place.preposition)
      const governor = polarity === null ? nounGovernor(noun) : { factor: polarity, commitment: 'argue' as const }
      if (governor !== null) return climbNoun(view, place.at, under(own, governor, noun), 'attitude', depth + 1)
      const deterring = demandBefore(view, place.at)
      if (deterring !== null)
        return climbVerb(view, deterring.group, under(own, deterring.governor, deterring.group.lemma), depth + 1)
    }
    const deterring = demandBefore(view, at - 1)
    if (deterring !== null)
      return climbVerb(view, deterring.group, under(own, deterring.governor, deterring.group.lemma), depth + 1)
    // "by leaving", "after leaving": whoever the clause is about.
    if (/^(?:by|after|before|in|for|without|since|while|when)$/.test(here.lower)) return adjunct(view, group, own)
    return []
  }
  if (/^(?:NN|NP|PN)$/.test(here.tag)) return withOwnSubject(view, group, at, own, depth)
  if (here.tag === 'PU' || /^(?:VN|VD)$/.test(here.tag)) return adjunct(view, group, own)
  return evaluated(view, group.head, own)
}

const WRITING =
  /^(?:statement|letter|resolution|speech|tweet|tweets|bill|order|message|op-ed|petition|document|declaration|motion|communiqu[eé]|note|article|memo|vote|remarks)$/

/** "oppose the country leaving", "a letter condemning it", "lawmakers opposing it": the noun right before the -ing form. */
function withOwnSubject(
  view: SentenceView,
  group: VerbGroup,
  noun: number,
  stand: Stand,
  depth: number,
): readonly Held[] {
  const { items } = view
  if (withBefore(view, group.from) !== null || WRITING.test(items[noun]!.lower) || timeStart(items, noun + 1) <= noun)
    return adjunct(view, group, stand)
  const start = phraseStart(view, noun)
  const place = governorOf(view, start)
  if (place?.kind === 'verb') {
    for (const key of place.keys) {
      const attitude = attitudeOf(key)
      if (attitude === null || attitude.kind !== 'word') continue
      return climbVerb(
        view,
        place.group,
        under(stand, { factor: attitude.polarity, commitment: 'argue' }, key),
        depth + 1,
      )
    }
    return []
  }
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.own`,
    certainty: stand.certainty * 0.8,
  }
  return [{ holder: { kind: 'phrase', range: [start, noun + 1], verb: null }, stand: done }]
}

/** "joined Keldia in refusing": those who join, and those whom they join. */
function joiners(view: SentenceView, preposition: number, stand: Stand, depth: number): readonly Held[] | null {
  const { groupOf, groups } = view
  for (let at = preposition - 1; at > 0 && at > preposition - 8; at -= 1) {
    const group = groups[groupOf[at]!]
    if (group === undefined) continue
    if (group.lemma !== 'join' && group.lemma !== 'follow') return null
    const done: Stand = { ...stand, rule: `${stand.rule}.join` }
    const others: readonly Held[] =
      group.to < preposition
        ? [
            {
              holder: { kind: 'phrase', range: [group.to, preposition], verb: null },
              stand: { ...done, commitment: done.commitment ?? 'act' },
            },
          ]
        : []
    return [...climbVerb(view, group, done, depth + 1), ...others]
  }
  return null
}

/** "criticised the country for leaving", "stop them from leaving". */
function demandBefore(
  view: SentenceView,
  end: number,
): { readonly group: VerbGroup; readonly governor: Governor } | null {
  const { items, groupOf, groups } = view
  for (let at = end; at >= 0 && at > end - 8; at -= 1) {
    const group = groups[groupOf[at] ?? -1]
    if (group === undefined) {
      if (items[at]!.tag === 'PU') return null
      continue
    }
    const governor = deterringGovernor(lemmaOf(items[group.head]!.lower))
    if (group.passive || group.shape === 'participle') return null
    return governor === null ? null : { group, governor }
  }
  return null
}

/** "The ministry issued a statement condemning it": the subject of the verb that the participle hangs on. */
function adjunct(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const absolute = withBefore(view, group.from)
  if (absolute !== null) {
    const own: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.with` }
    return [{ holder: { kind: 'phrase', range: absolute, verb: null }, stand: own }]
  }
  const before = previousFinite(view, group)
  const next =
    before === null ? (view.groups.find((other) => other.shape === 'finite' && other.from > group.to) ?? null) : null
  if (next !== null && !view.items.slice(group.to, next.from).some(({ lower }) => lower === ',')) {
    // "Leaving the deal means trouble": the -ing form is the subject.
    return evaluated(view, group.head, stand)
  }
  const main = before ?? next
  if (main === null) return []
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? 'act',
    rule: `${stand.rule}.ing`,
    certainty: stand.certainty * 0.9,
  }
  return subjectsOnly(view, main, done)
}

/** "With the other signatories — France and Russia — scrambling to …": the phrase behind "with". */
function withBefore({ items, groupOf }: SentenceView, end: number): readonly [number, number] | null {
  let to = end
  while (to > 0 && /^(?:[,—–-]|--)$/.test(items[to - 1]!.lower)) to -= 1
  for (let at = to - 1; at >= 0 && at > end - 24; at -= 1) {
    if (items[at]!.lower === 'with') return at + 1 < to ? [at + 1, to] : null
    if (groupOf[at]! >= 0 || /^[.;:]$/.test(items[at]!.lower)) return null
  }
  return null
}

const FAR = 16

/** "warned that tariffs would raise prices": a verb of attitude not far before the words of the issue, when nothing nearer tells. */
export function climbFar(view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const { items, groups, groupOf } = view
  for (let at = item - 1; at >= 0 && at > item - FAR; at -= 1) {
    const { lower, tag } = items[at]!
    if (/^[;:]$/.test(lower) || NEGATION.test(lower) || /^(?:no|without|but|although|while|if|unless)$/.test(lower))
      return []
    const group = groups[groupOf[at]!]
    if (group === undefined || group.head !== at) {
      if (tag === 'NN' && /^(?:failure|lack|absence|refusal)$/.test(lower)) return []
      continue
    }
    const lemma = lemmaOf(lower)
    const attitude = attitudeOf(lemma)
    if (/^(?:why|how|when|where)$/.test(items[at + 1]?.lower ?? '')) return []
    const polarity = FEARING.has(lemma) ? -1 : attitude?.kind === 'word' ? attitude.polarity : 0
    if (polarity === 0) {
      if (/^(?:fail|refuse|stop|avoid|reject|lift|end|drop)$/.test(lemma)) return []
      continue
    }
    const far: Stand = {
      ...stand,
      sign: turned(stand.sign, polarity),
      commitment: 'argue',
      rule: `${stand.rule}.far.${FEARING.has(lemma) ? 'fear' : polarity > 0 ? 'for' : 'against'}`,
      certainty: stand.certainty * 0.6,
    }
    return climbVerb(view, group, far, 2)
  }
  return []
}

const FEARING = new Set('warn fear worry caution complain lament alarm concern'.split(' '))

/** What kind of noun a side hangs on: whose possessor and "by" name who holds it. */
export type NounKind = 'act' | 'matter' | 'event' | 'attitude' | 'governor'

/** Who holds the side that the noun at item `head` takes: its possessor, those who judge it, the verb it is the object of. */
export function climbNoun(view: SentenceView, head: number, stand: Stand, kind: NounKind, depth = 0): readonly Held[] {
  if (depth > DEEPEST) return []
  const { items } = view
  const start = phraseStart(view, head)
  const held: Held[] = []
  // "made no secret of" hides nothing.
  const isNegated = items[start]?.lower === 'no' && !/^(?:secret|doubt|bones|mistake)$/.test(items[head]!.lower)
  const own: Stand = isNegated ? { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.no` } : stand
  const owners = kind === 'matter' || kind === 'event' ? [] : owned(view, start, head, own, kind)
  const place = governorOf(view, start)
  if (place?.kind === 'verb' && place.keys[0]?.endsWith(' by') && effectOf(place.group.lemma) !== 0) {
    // "instability provoked by the move"
    const effect = effectOf(place.group.lemma)
    held.push({
      holder: { kind: 'speaker' },
      stand: {
        ...own,
        sign: turned(own.sign, effect),
        commitment: 'argue',
        rule: `${own.rule}.by`,
        certainty: own.certainty * 0.8,
      },
    })
  } else if (place?.kind === 'verb') {
    const lemma = place.group.lemma
    const isHolding = kind === 'attitude' || kind === 'governor'
    if (isHolding && (isShowing(lemma) || isEnding(lemma))) {
      const factor = isShowing(lemma) ? 1 : -1
      held.push(...climbVerb(view, place.group, under(own, { factor, commitment: null }, lemma), depth + 1))
    } else if (kind === 'governor' && /^(?:find|pursue|launch|lead|mount|push|put|carry|weigh|draw)$/.test(lemma)) {
      // "find ways to", "mount an effort to"
      held.push(
        ...climbVerb(view, place.group, { ...own, rule: `${own.rule}.do`, certainty: own.certainty * 0.9 }, depth + 1),
      )
    } else {
      for (const key of place.keys) {
        const attitude = attitudeOf(key)
        if (attitude === null) continue
        const commitment = attitude.polarity === 0 ? 'consider' : attitude.kind === 'word' ? 'argue' : null
        // "is concerned by" has its subject for its holder.
        const group = key.startsWith('be ') ? { ...place.group, passive: false } : place.group
        const said: Stand = { ...own, commitment: null }
        held.push(...climbVerb(view, group, under(said, { factor: attitude.polarity, commitment }, key), depth + 1))
        break
      }
      if (isNaming(lemma)) held.push(...named(view, place.group, head, own))
    }
  } else if (place?.kind === 'noun') {
    const noun = items[place.at]!.lower
    const polarity = attitudeOfNoun(noun, place.preposition)
    if (/^(?:violations?|breach|breaches)$/.test(noun)) {
      // "is a violation of the accord": whoever says it is for what is broken.
      held.push({
        holder: { kind: 'speaker' },
        stand: { ...own, commitment: 'argue', rule: `${own.rule}.violation`, certainty: own.certainty * 0.8 },
      })
    } else if (polarity !== null) {
      const commitment = polarity === 0 ? 'consider' : 'argue'
      held.push(...climbNoun(view, place.at, under(own, { factor: polarity, commitment }, noun), 'attitude', depth + 1))
    } else {
      const deed = deedOfNoun(noun, place.preposition)
      if (deed !== null)
        held.push(...climbNoun(view, place.at, under(own, { factor: deed, commitment: null }, noun), 'act', depth + 1))
      else if (place.preposition === 'of' && CARRYING.test(noun))
        held.push(
          ...climbNoun(
            view,
            place.at,
            { ...own, rule: `${own.rule}.of`, certainty: own.certainty * 0.8 },
            'matter',
            depth + 1,
          ),
        )
    }
  }
  // "announced its own boycott": the subject is the owner.
  if (held.length === 0 || items[start]!.tag !== 'PS') held.push(...owners)
  held.push(...evaluated(view, head, own))
  return held
}

/** Nouns that stand for what they are "of". */
const CARRYING =
  /^(?:implementation|idea|notion|prospect|possibility|terms|goals?|principles?|essence|substance|spirit|core|use|kind|form|parts?|all|most|rest|provisions|text|threat|campaign|policy|version|round|series|set|package|raft|launch|revival|resumption|return|continuation|wave|wisdom|legality|merits|value|benefits|start)$/

/** "imposition of", "withdrawal from": what the noun of a deed does to what follows. */
function deedOfNoun(noun: string, preposition: string): 1 | -1 | null {
  if (!/^(?:of|from|to)$/.test(preposition)) return null
  const polarity = DEED_STEMS.get(`${stemOf(noun)}`)
  return polarity ?? null
}

const DEED_STEMS = new Map<string, 1 | -1>()
for (const [words, polarity] of [
  [
    'adopt approve ratify implement enforce introduce impose reimpose preserve maintain extend renew restore accept fulfil sign acceptance protection passage',
    1,
  ],
  [
    'abandon terminate cancel violate suspend remove repeal revoke withdraw collapse end scrap reverse ease lift reject relief',
    -1,
  ],
] as const) {
  for (const word of words.split(' ')) DEED_STEMS.set(stemOf(word), polarity)
}

const SUFFERED =
  /^(?:killings?|deaths?|assassinations?|murder|removal|ouster|arrest|detention|nomination|appointment|impeachment|confirmation|extradition|execution|expulsion|dismissal|firing|resignation|release|poisoning)$/
const PERSON_NOUN =
  /^(?:supporter|backer|advocate|proponent|champion|critic|opponent|foe|sceptic|skeptic|fan|signatory|sponsor|co-sponsor)$/

/** "Keldia's refusal", "their decision", "recognition by the court". */
function owned(view: SentenceView, start: number, head: number, stand: Stand, kind: NounKind): readonly Held[] {
  const { items } = view
  const done: Stand = {
    ...stand,
    commitment: stand.commitment ?? (kind === 'attitude' ? 'argue' : 'act'),
    rule: `${stand.rule}.of`,
  }
  const first = items[start]!
  if (kind === 'attitude' && PERSON_NOUN.test(items[head]!.lower)) {
    // "Rouhani, a supporter of the deal, …"
    if (items[start - 1]?.lower === ',' && items[start - 2]?.tag === 'NP') {
      return [
        {
          holder: { kind: 'phrase', range: [phraseStart(view, start - 2), start - 1], verb: null },
          stand: { ...done, rule: `${done.rule}.who` },
        },
      ]
    }
    return []
  }
  // "his killing", "the minister's removal": the owner is the object.
  if (SUFFERED.test(items[head]!.lower)) return []
  if (first.tag === 'PS') {
    if (/^(?:my|our)$/.test(first.lower)) return [{ holder: { kind: 'speaker' }, stand: done }]
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
  for (let at = end; at < Math.min(items.length, end + 6); at += 1) {
    if (items[at]!.lower === 'by' || (kind === 'attitude' && /^(?:from|among)$/.test(items[at]!.lower))) {
      let to = at + 1
      while (to < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag)) to += 1
      if (to > at + 1) return [{ holder: { kind: 'phrase', range: [at + 1, to], verb: null }, stand: done }]
    }
    if (items[at]!.tag === 'PU' || /^(?:V|MD)/.test(items[at]!.tag)) break
  }
  return []
}

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

/** What is said of the phrase around item `head`: "is a mistake", "undermines peace", "shameful decision". */
export function evaluated(view: SentenceView, head: number, stand: Stand): readonly Held[] {
  const { items, groups } = view
  const start = phraseStart(view, head)
  const speaker = (polarity: number, how: string, certainty = 1): readonly Held[] => [
    {
      holder: { kind: 'speaker' },
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
  // "the talks on the deal were a mistake": not the deal.
  if (
    /^(?:IN|TO)$/.test(items[start - 1]?.tag ?? '') &&
    !/^(?:that|because|while|but|although)$/.test(items[start - 1]!.lower)
  )
    return []
  if (opener(view, start) !== null) return []
  const verb = verbBehind(view, phraseEnd(view, head))
  if (verb === null) return []
  const lemma = lemmaOf(items[verb.head]!.lower)
  const isNegated = items.slice(verb.from, verb.head + 1).some(({ lower }) => NEGATION.test(lower))
  if (verb.passive) {
    const attitude = attitudeOf(lemma)
    const agent = agentBehind(view, verb)
    const modal = items.slice(verb.from, verb.head).find(({ tag }) => tag === 'MD')?.lower ?? ''
    if (attitude === null || attitude.polarity === 0) return []
    const sign = turned(turned(stand.sign, attitude.polarity), isNegated ? -1 : 1)
    if (agent !== null) {
      const commitment = attitude.kind === 'word' ? 'argue' : FUTURE.test(modal) ? 'pledge' : 'act'
      return [
        {
          holder: { kind: 'phrase', range: agent, verb: null },
          stand: { ...stand, sign, commitment, rule: `${stand.rule}.${lemma}edby` },
        },
      ]
    }
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
    let negation = 1
    for (let at = verb.to; at < Math.min(items.length, clauseEnd, verb.to + FARTHEST); at += 1) {
      const { lower, tag } = items[at]!
      if (/^[.;:]$/.test(lower)) break
      if (NEGATION.test(lower) || lower === 'no') negation = -1
      const polarity = evaluationOf(lower)
      if (polarity !== 0 && tag !== 'NP') return speaker(polarity * factor * negation, 'is')
    }
    return []
  }
  const reaction = reactionTo(view, verb, stand, factor)
  if (reaction.length > 0) return reaction
  const effect = effectOf(lemma) || outcomeOf(view, verb)
  return effect === 0 ? [] : speaker(effect * factor, lemma, 0.9)
}

/** "drew condemnation from France", "sparked an outcry in the capitals": whose reaction it is. */
function reactionTo({ items }: SentenceView, verb: VerbGroup, stand: Stand, factor: number): readonly Held[] {
  if (
    !/^(?:draw|spark|prompt|provoke|trigger|face|receive|win|earn|meet|bring|attract|elicit|cause|get)$/.test(
      verb.lemma,
    )
  )
    return []
  for (let at = verb.to; at < Math.min(items.length - 2, verb.to + 7); at += 1) {
    const polarity = attitudeOfNoun(items[at]!.lower, 'to') ?? attitudeOfNoun(items[at]!.lower, 'for')
    if (polarity === null || polarity === 0) continue
    if (!/^(?:from|by|among|in|within)$/.test(items[at + 1]!.lower)) return []
    let to = at + 2
    while (to < items.length && /^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag)) to += 1
    if (to === at + 2) return []
    const sign = turned(turned(stand.sign, polarity), factor)
    return [
      {
        holder: { kind: 'phrase', range: [at + 2, to], verb: null },
        stand: { ...stand, sign, commitment: 'argue', rule: `${stand.rule}.drew` },
      },
    ]
  }
  return []
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

/** The finite verb whose subject ends at item `end`, past what is only attached to the noun. */
export function verbBehind({ items, groups, groupOf }: SentenceView, end: number): VerbGroup | null {
  const verb = groups.find((group) => group.from >= end && group.shape !== 'infinitive')
  if (verb === undefined || verb.shape !== 'finite') return null
  for (let at = end; at < verb.from; at += 1) {
    if (!/^(?:IN|TO|DT|JJ|NN|NP|PO|PS|CD|RB)$/.test(items[at]!.tag) && groupOf[at]! < 0) return null
    if (/^(?:that|if|because|as|while|when|than)$/.test(items[at]!.lower)) return null
  }
  return verb.from - end > 14 ? null : verb
}

/** "called the move a mistake", "describing it as brave": the judgement behind the object. */
function named(view: SentenceView, group: VerbGroup, head: number, stand: Stand): readonly Held[] {
  const { items } = view
  for (let at = phraseEnd(view, head); at < Math.min(items.length, head + FARTHEST); at += 1) {
    const { lower } = items[at]!
    if (/^[.;]$/.test(lower)) break
    const polarity = evaluationOf(lower)
    if (polarity === 0) continue
    const said: Stand = {
      ...stand,
      sign: turned(stand.sign, polarity),
      commitment: 'argue',
      rule: `${stand.rule}.called`,
    }
    return subjectsOnly(view, group, said)
  }
  return []
}
