import { subjectBefore } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, beforeAside, opener } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { answered } from './answered.js'
import { believed } from './believed.js'
import { climbGerund } from './climb-gerund.js'
import { climbDemand, climbInfinitive } from './climb-infinitive.js'
import { echoed } from './echoed.js'
import { insteadOfDoing } from './instead-of-doing.js'
import { ofPaper } from './of-paper.js'
import { DEEPEST, FUTURE, NEGATION, NORMATIVE, POSSIBLE, turned } from './stand.js'

const FIRST_PERSON = /^(?:i|we)$/

/** Who holds the side that the verb `group` takes, by its form, its subject and the words that govern it. */
export function climbVerb(view: SentenceView, group: VerbGroup, stand: Stand, depth = 0): readonly Held[] {
  if (depth > DEEPEST) return []
  const { items } = view
  const words = items.slice(group.from, group.head + 1)
  const isNegated =
    words.some(({ lower }, at) => NEGATION.test(lower) && words[at + 1]?.lower !== 'only') ||
    isNoLonger(view, group) ||
    isNotBehind(view, group) ||
    isNeither(view, group)
  // "has not yet signed": it may still.
  if (isNegated && isNotYet(view, group)) return []
  const isRulingOut = group.lemma === 'rule' && items[group.to]?.lower === 'out' && stand.sign !== 0
  // "refused to rule out signing it"
  const refusing = isRulingOut && group.shape === 'infinitive' ? verbAt(view, group.from - 2) : null
  if (refusing !== null && /^(?:refuse|decline)$/.test(refusing.lemma))
    return subjectsOnly(view, refusing, {
      ...stand,
      sign: 0,
      leaning: -stand.sign as 1 | -1,
      commitment: 'consider',
      rule: `${stand.rule}.open`,
    })
  const isLeftOpen = isNegated && isRulingOut
  // "would not rule out backing it": open.
  const own: Stand = isLeftOpen
    ? { ...stand, sign: 0, leaning: -stand.sign as 1 | -1, commitment: 'consider', rule: `${stand.rule}.open` }
    : isNegated
      ? denied(stand)
      : stand
  const head = items[group.head]!
  const isBareForm =
    head.tag === 'VB' &&
    group.shape === 'finite' &&
    !words.some(({ tag, lower }) => tag === 'MD' || /^d(?:o|oes|id)$/.test(lower))
  if (isBareForm) {
    const modal = modalBefore(view, group)
    if (modal !== null) return climbFinite(view, modal, own)
    const instead = insteadOfDoing(view, group, own)
    if (instead !== null) return instead
    const joined = joinedTo(view, group)
    if (joined !== null) return climbForm(view, joined, own, depth)
    // "helped write it": who helps does it.
    const helping = verbAt(view, group.from - 1)
    if (helping?.lemma === 'help') return climbVerb(view, helping, { ...own, rule: `${own.rule}.help` }, depth + 1)
    const proposing = proposedBefore(view, group)
    if (proposing !== null)
      return climbVerb(
        view,
        proposing,
        { ...own, commitment: 'argue', rule: `${own.rule}.${proposing.lemma}` },
        depth + 1,
      )
    const help = climbDemand(view, group.from - 1, own, depth)
    if (help !== null) return help
    // "Keep the deal", "let them decide": whoever says it.
    const isOrder = group.from === 0 || /^[.:;!?—–]$|^(?:and|so|please)$/.test(items[group.from - 1]!.lower)
    return isOrder
      ? [{ holder: { kind: 'speaker' }, stand: { ...own, commitment: 'argue', rule: `${own.rule}.order` } }]
      : []
  }
  if (group.shape === 'finite') return ofPaper(view, group, stand, depth) ?? climbFinite(view, group, own)
  if (group.shape === 'participle' || (group.shape === 'gerund' && group.passive)) {
    // "having been granted it": whoever grants it.
    // "the resolution, drafted by the host"
    const by = agentBehind(view, group)
    if (by !== null) {
      const done: Stand = { ...own, commitment: own.commitment ?? 'act', rule: `${own.rule}.by` }
      return [{ holder: { kind: 'phrase', range: by, verb: null }, stand: done }]
    }
    if (group.shape === 'gerund' && group.from !== group.head && items[group.from]!.lower === 'having') return []
  }
  return climbForm(view, group, own, depth)
}

/** "suggested [that] Keldia end it": who suggests, recommends, asks or insists that it be done. */
function proposedBefore(view: SentenceView, group: VerbGroup): VerbGroup | null {
  const subject = subjectBefore(view.items, group.from)
  if (subject === null) return null
  const end = view.items[subject[0] - 1]?.lower === 'that' ? subject[0] - 1 : subject[0]
  const verb = verbAt(view, end - 1)
  return verb !== null && /^(?:suggest|recommend|propose|request|insist|demand|advise|ask|urge)$/.test(verb.lemma)
    ? verb
    : null
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

/** The other side; of what somebody will not even consider, the side of those who refuse it. */
const denied = (stand: Stand): Stand =>
  stand.sign === 0 && stand.leaning !== undefined
    ? { ...stand, sign: -stand.leaning as 1 | -1, commitment: 'pledge', rule: `${stand.rule}.not` }
    : { ...stand, sign: turned(stand.sign, -1), rule: `${stand.rule}.not` }

/** "is not for raising it", "were never in favour". */
const isNotBehind = ({ items }: SentenceView, group: VerbGroup): boolean =>
  group.lemma === 'be' && NEGATION.test(items[group.to]?.lower ?? '')

/** "has neither signed nor accepted it" */
const isNeither = ({ items }: SentenceView, group: VerbGroup): boolean =>
  items.slice(group.from, group.head).some(({ lower }) => lower === 'neither') ||
  (items[group.from - 1]?.lower === 'nor' && !AUXILIARY.test(items[group.from]!.lower))
const AUXILIARY = /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should)$/

const isNotYet = ({ items }: SentenceView, group: VerbGroup): boolean =>
  items.slice(group.from, group.to + 2).some(({ lower }) => lower === 'yet')

const isNoLonger = ({ items }: SentenceView, group: VerbGroup): boolean => {
  const [a, b] = [items[group.from - 1]?.lower, items[group.from - 2]?.lower]
  const isWithin = items
    .slice(group.from, group.head)
    .some(({ lower }, at) => lower === 'longer' && items[group.from + at - 1]?.lower === 'no')
  return (a === 'longer' && b === 'no') || a === 'never' || isWithin
}

function climbForm(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] {
  if (group.shape === 'finite') return climbFinite(view, group, stand)
  if (group.shape === 'infinitive') return climbInfinitive(view, group, stand, depth)
  return climbGerund(view, group, stand, depth)
}

/** "until Keldia signs it", "should Keldia sign it": nobody has signed. */
const isAwaitedOrSupposed = ({ items }: SentenceView, group: VerbGroup, subject: number): boolean => {
  const before = items[subject - 1]?.lower ?? ''
  if (before === 'until') return items[group.from]!.tag !== 'VD'
  return before === 'should' && /^V[BP]$/.test(items[group.from]!.tag)
}

/** "when" before a subject with "a" or "any". */
const isWhenever = ({ items }: SentenceView, subject: number): boolean =>
  /^(?:when|whenever|once)$/.test(items[subject - 1]?.lower ?? '') && /^(?:an?|any)$/.test(items[subject]!.lower)

export function climbFinite(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const own = ofClause(view, group, stand)
  const told = own.find(({ holder }) => holder.kind === 'phrase')
  const alike = told === undefined ? [] : echoed(view, group, told.stand)
  return [...own, ...alike, ...wishedBy(view, group, stand), ...announcedBy(view, group, stand)]
}

/** Verbs before a clause whose subject wants it, or fears it. */
const WISHING: ReadonlyMap<string, 1 | -1> = new Map([
  ...'hope wish pray demand insist urge recommend propose request ask'.split(' ').map((verb) => [verb, 1] as const),
  ...'fear worry dread'.split(' ').map((verb) => [verb, -1] as const),
])

/** "hopes that Keldia will leave it", "fears the treaty would be left": who wants or fears what the clause says. */
function wishedBy(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const subject = subjectOf(view, group)
  if (subject === null || group.shape !== 'finite') return []
  let at = subject[0] - 1
  if (items[at]?.lower === 'that') at -= 1
  const verb = verbAt(view, at)
  const polarity = verb === null ? undefined : WISHING.get(verb.lemma)
  if (verb === null || polarity === undefined || verb === group) return []
  const isNegated = items.slice(verb.from, verb.head).some(({ lower }) => NEGATION.test(lower))
  return subjectsOnly(view, verb, {
    ...stand,
    sign: turned(stand.sign, isNegated ? -polarity : polarity),
    commitment: 'argue',
    rule: `${stand.rule}.${verb.lemma}that`,
    certainty: stand.certainty * 0.9,
  })
}

const ANNOUNCING = /^(?:announce|pledge|promise|vow|decree|declare|confirm|decide)$/

/** "announced that the ban would be lifted": who says what will be done, and not by whom. */
function announcedBy(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
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

/** Who does what the verb of a clause says. */
function ofClause(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items } = view
  const words = items.slice(group.from, group.head + 1)
  const modal = words.find(({ tag }) => tag === 'MD')?.lower ?? ''
  const subject = subjectOf(view, group)
  const first = subject === null ? undefined : items[subject[0]]
  const open = opener(view, subject?.[0] ?? group.from)
  const answer = open === null ? [] : answered(view, subject?.[0] ?? group.from, stand)
  if (answer.length > 0) return answer
  if (open === 'whether') return weighed(view, subject?.[0] ?? group.from, stand)
  if (open !== null || isAwaitedOrSupposed(view, group, subject?.[0] ?? group.from)) return []
  // "when a president leaves it": nobody's deed.
  if (isWhenever(view, subject?.[0] ?? group.from)) return []
  const isNormative = NORMATIVE.test(modal) || isNeed(view, group)
  if (isNormative) {
    // "We should leave", "the country must sign": whoever says it wants it.
    const argued: Stand = { ...stand, commitment: stand.commitment ?? 'argue', rule: `${stand.rule}.should` }
    return believed(view, subject?.[0] ?? group.from, [{ holder: { kind: 'speaker' }, stand: argued }])
  }
  if (POSSIBLE.test(modal)) {
    // "could not put its name to it" refuses; "could sign" says nothing.
    const isRefused = words.some(({ lower }) => NEGATION.test(lower)) && !/^(?:may|might)$/.test(modal)
    if (!isRefused || subject === null || !isWilled(group)) return []
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
  const isAdjective =
    group.passive && attitudeOf(`be ${items[group.head]!.lower} ${items[group.to]?.lower ?? ''}`) !== null
  if (group.passive && !isAdjective) {
    const by = agentBehind(view, group)
    return by === null ? [] : [{ holder: { kind: 'phrase', range: by, verb: null }, stand: held }]
  }
  if (first === undefined || subject === null) return []
  if (FIRST_PERSON.test(first.lower)) {
    // "We would sign tonight": on a condition.
    if (/^(?:would|'d)$/.test(modal) && stand.commitment === null) return []
    return [{ holder: { kind: 'speaker' }, stand: held }]
  }
  if (first.lower === 'neither') {
    // "Neither Keldia nor Calveth has signed it", "Neither has"
    const none: Stand = { ...held, sign: turned(held.sign, -1), rule: `${held.rule}.neither` }
    return [{ holder: { kind: 'phrase', range: subject, verb: group }, stand: none }]
  }
  if (/^(?:no|none|nobody)$/.test(first.lower)) {
    // "No minister of ours will go": whoever says it.
    const none: Stand = {
      ...held,
      sign: turned(held.sign, -1),
      rule: `${held.rule}.nobody`,
      certainty: held.certainty * 0.75,
    }
    if (FUTURE.test(modal)) return [{ holder: { kind: 'speaker' }, stand: none }]
    // "No Democrats voted for it": all of them did not.
    const bearers = first.lower === 'no' && subject[1] > subject[0] + 1 ? ([subject[0] + 1, subject[1]] as const) : null
    return bearers === null || items[bearers[0]]!.tag !== 'NP'
      ? []
      : [{ holder: { kind: 'phrase', range: bearers, verb: group }, stand: none }]
  }
  // "Not a single Republican voted for it"
  const isNone = items[subject[0] - 1]?.lower === 'not' && /^(?:an?|one|all|every|many)$/.test(first.lower)
  if (isNone && !/^(?:an?|one)$/.test(first.lower)) return []
  // "Every country but Keldia signed it"
  const spared = exceptIn(view, subject)
  if (spared !== null) {
    const other: Stand = { ...held, sign: turned(held.sign, -1), rule: `${held.rule}.except` }
    return [
      { holder: { kind: 'phrase', range: [subject[0], spared - 1], verb: group }, stand: held },
      { holder: { kind: 'phrase', range: [spared, subject[1]], verb: null }, stand: other },
    ]
  }
  const stood: Stand = isNone ? { ...held, sign: turned(held.sign, -1), rule: `${held.rule}.none` } : held
  return [{ holder: { kind: 'phrase', range: subject, verb: group }, stand: stood }]
}

/** Where the names begin that "all but", "every country except" leaves out; null where nobody is. */
function exceptIn({ items }: SentenceView, [from, to]: readonly [number, number]): number | null {
  if (!/^(?:all|every|each|everyone|everybody)$/.test(items[from]!.lower)) return null
  for (let at = from + 1; at + 1 < to; at += 1)
    if (/^(?:but|except|save|bar|excluding)$/.test(items[at]!.lower) && items[at + 1]!.tag === 'NP') return at + 1
  return null
}

/** What one cannot do because one will not: "cannot support it", "could not put its name to it"; not "could not return". */
const isWilled = ({ lemma }: VerbGroup): boolean =>
  attitudeOf(lemma)?.kind === 'word' ||
  /^(?:vote|sign|accept|agree|put|join|allow|let|go|be|approve|stand|live|abide|endorse)$/.test(lemma)

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

/** "is weighing whether to sign", "decide whether it will leave": those who weigh it are open. */
export function weighed(view: SentenceView, from: number, stand: Stand): readonly Held[] {
  const { items } = view
  let whether = from - 1
  while (whether >= 0 && items[whether]!.lower !== 'whether') whether -= 1
  if (whether < 1) return []
  const open: Stand = { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.whether` }
  let at = whether - 1
  while (at > 0 && /^(?:RB|IN|TO|RP)$/.test(items[at]!.tag)) at -= 1
  const sure = /^(?:sure|certain|unsure|undecided|uncertain|torn|divided|noncommittal|coy)$/.test(
    items[at]?.lower ?? '',
  )
  // "is not sure whether she will"
  const verb = verbAt(view, sure ? at - 1 : at) ?? (sure ? verbAt(view, at - 2) : null)
  if (verb === null) return []
  if (sure) {
    const isNegated = items.slice(verb.from, at).some(({ lower }) => NEGATION.test(lower))
    return isNegated !== /^(?:sure|certain)$/.test(items[at]!.lower) ? [] : subjectsOnly(view, verb, open)
  }
  if (SAYING_WHETHER.test(verb.lemma)) return unsaid(view, verb, open)
  if (!/^(?:weigh|decide|consider|debate|discuss|mull|ponder|determine|study|explore)$/.test(verb.lemma)) return []
  return subjectsOnly(view, verb, open)
}

const SAYING_WHETHER = /^(?:say|tell|know|reveal|disclose|indicate|specify|commit|clarify)$/

/** "declined to say whether", "would not say whether", "it was too early to say whether": who does not say. */
function unsaid(view: SentenceView, verb: VerbGroup, open: Stand): readonly Held[] {
  const { items } = view
  const silent: Stand = { ...open, rule: `${open.rule}.unsaid`, certainty: open.certainty * 0.8 }
  if (verb.shape === 'infinitive') {
    const before = items[verb.from - 2]
    const refusing = verbAt(view, verb.from - 2)
    if (refusing !== null)
      return /^(?:decline|refuse)$/.test(refusing.lemma) ? subjectsOnly(view, refusing, silent) : []
    return /^(?:early|soon|premature)$/.test(before?.lower ?? '')
      ? [{ holder: { kind: 'speaker' }, stand: silent }]
      : []
  }
  const isDenied = items.slice(verb.from, verb.head).some(({ lower }) => NEGATION.test(lower))
  return verb.shape === 'finite' && isDenied ? subjectsOnly(view, verb, silent) : []
}

/** The subject of a verb, whatever its form. */
export function subjectsOnly(view: SentenceView, verb: VerbGroup, stand: Stand): readonly Held[] {
  if (verb.shape === 'finite') {
    const subject = subjectOf(view, verb)
    if (subject === null || opener(view, subject[0]) !== null) return []
    if (FIRST_PERSON.test(view.items[subject[0]]!.lower)) return [{ holder: { kind: 'speaker' }, stand }]
    return [{ holder: { kind: 'phrase', range: subject, verb }, stand }]
  }
  if (verb.shape === 'infinitive') return climbInfinitive(view, verb, stand, 3)
  return climbGerund(view, verb, stand, 3)
}
