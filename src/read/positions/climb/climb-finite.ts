import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, opener } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { isFeltBy } from '../lexicon/feelings.js'
import { answered } from './answered.js'
import { believed } from './believed.js'
import { ofConsequence } from './consequence.js'
import { echoed } from './echoed.js'
import { isAwaited, weightOf } from './how-meant.js'
import { joinedPassive } from './joined-passive.js'
import { reactedTo } from './reacted.js'
import { FIRST_PERSON, FUTURE, NEGATION, NORMATIVE, POSSIBLE, turned } from './stand.js'
import { weighed } from './weighed.js'
import { announcedBy, wishedBy } from './wished.js'

/** "until Keldia signs it", "should Keldia sign it": nobody has signed. */
const isAwaitedOrSupposed = ({ items }: SentenceView, group: VerbGroup, subject: number): boolean => {
  const before = items[subject - 1]?.lower ?? ''
  if (before === 'until') return items[group.from]!.tag !== 'VD'
  return before === 'should' && /^V[BP]$/.test(items[group.from]!.tag)
}

/** "It looks like Keldia is leaving", "as if Keldia had left" */
const isLikened = (view: SentenceView, subject: number): boolean => {
  const [last, first] = [view.items[subject - 1]?.lower, view.items[subject - 2]?.lower]
  if (first === 'as' && /^(?:if|though)$/.test(last ?? '')) return true
  return last === 'like' && /^(?:seem|look|sound|feel|appear)$/.test(verbAt(view, subject - 2)?.lemma ?? '')
}

/** "then" before the subject, and "if" before that. */
const isConsequence = ({ items }: SentenceView, subject: number): boolean =>
  items[subject - 1]?.lower === 'then' && items.slice(0, subject).some(({ lower }) => lower === 'if')

/** "get Roy confirmed", "wants the ban lifted": a participle that was taken for a verb; what stands before it is done to. */
const isCausedIn = (view: SentenceView, { from, head }: VerbGroup, subject: number): boolean =>
  from === head &&
  /^V[DN]$/.test(view.items[head]!.tag) &&
  /^(?:get|have|see|want|need|keep)$/.test(verbAt(view, subject - 1)?.lemma ?? '')

/** "when" before a subject with "a" or "any". */
const isWhenever = ({ items }: SentenceView, subject: number): boolean =>
  /^(?:when|whenever|once)$/.test(items[subject - 1]?.lower ?? '') && /^(?:an?|any)$/.test(items[subject]!.lower)

/** "There is no way [that] Keldia signs it" */
function isNoWay(view: SentenceView, group: VerbGroup): boolean {
  const from = subjectOf(view, group)?.[0] ?? 0
  const at = view.items[from - 1]?.lower === 'that' ? from - 2 : from - 1
  return view.items[at]?.lower === 'way' && view.items[at - 1]?.lower === 'no'
}
const denied = (stand: Stand): Stand => ({
  ...stand,
  sign: turned(stand.sign, -1),
  commitment: stand.commitment ?? 'argue',
  rule: `${stand.rule}.noway`,
})

export function climbFinite(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const own = ofClause(view, group, isNoWay(view, group) ? denied(stand) : stand)
  const told = own.find(({ holder }) => holder.kind === 'phrase')
  const alike = told === undefined ? [] : echoed(view, group, told.stand)
  return [
    ...own,
    ...alike,
    ...wishedBy(view, group, stand),
    ...announcedBy(view, group, stand),
    ...reactedTo(view, group, stand),
  ]
}

/** The verb that has the clause with this subject for its object: "said [that] Keldia signed it"; null for none. */
const verbOver = (view: SentenceView, subject: number): VerbGroup | null =>
  verbAt(view, view.items[subject - 1]?.lower === 'that' ? subject - 2 : subject - 1)
/** What somebody only dreads of another counts for. */
const DREADED = 0.5

/** "questioned why Keldia should sign it", "Why should we sign it?": nobody sees why. */
function isAskedWhy(view: SentenceView, subject: number): boolean {
  if (view.items[subject - 1]?.lower !== 'why') return false
  const verb = verbAt(view, subject - 2)
  return verb !== null && /^(?:ask|question|wonder)$/.test(verb.lemma)
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
  if (open !== null) {
    const comes = ofConsequence(view, group, open, subject?.[0] ?? group.from, stand)
    if (comes.length > 0) return comes
  }
  if (open !== null || isAwaitedOrSupposed(view, group, subject?.[0] ?? group.from)) return []
  if (isLikened(view, subject?.[0] ?? group.from)) return []
  // "If there is no deal, then we walk away", "to get Roy confirmed"
  if (isConsequence(view, subject?.[0] ?? group.from) || isCausedIn(view, group, subject?.[0] ?? 0)) return []
  // "when a president leaves it": nobody's deed.
  if (isWhenever(view, subject?.[0] ?? group.from)) return []
  const isNormative = NORMATIVE.test(modal) || isNeed(view, group)
  if (isNormative) {
    // "We should leave", "the country must sign": whoever says it wants it.
    const argued: Stand = { ...stand, commitment: stand.commitment ?? 'argue', rule: `${stand.rule}.should` }
    if (isAskedWhy(view, subject?.[0] ?? group.from))
      return [
        {
          holder: { kind: 'speaker' },
          stand: {
            ...argued,
            sign: turned(argued.sign, -1),
            rule: `${argued.rule}.why`,
            certainty: argued.certainty * 0.7,
          },
        },
      ]
    return believed(view, subject?.[0] ?? group.from, [{ holder: { kind: 'speaker' }, stand: argued }])
  }
  const over = verbOver(view, subject?.[0] ?? group.from)
  // "denied that he had opposed it"
  if (over !== null && /^(?:deny|disprove|refute)$/.test(over.lemma)) return []
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
  // "feared that Keldia would sign it"
  const isDreaded = over !== null && /^(?:fear|worry|doubt|dread|suspect)$/.test(over.lemma)
  const awaited = isDreaded || isAwaited(view, subject?.[0] ?? group.from)
  const commitment = awaited
    ? 'expected'
    : (stand.commitment ?? (FUTURE.test(modal) || isGoing(words) || isPlanned(words) ? 'pledge' : 'act'))
  const isFelt = group.passive && isFeltBy(items[group.head]!.lower)
  const isAdjective =
    group.passive && (isFelt || attitudeOf(`be ${items[group.head]!.lower} ${items[group.to]?.lower ?? ''}`) !== null)
  const held: Stand = {
    ...stand,
    commitment: isFelt ? 'argue' : commitment,
    rule: `${stand.rule}.${modal === '' ? 'did' : modal}`,
    certainty: stand.certainty * weightOf(view, group) * (isDreaded ? DREADED : 1),
  }
  if (group.passive && !isAdjective) {
    const by = agentBehind(view, group)
    const joined = joinedPassive(view, group, held)
    return by === null ? joined : [{ holder: { kind: 'phrase', range: by, verb: null }, stand: held }, ...joined]
  }
  // "Don't pass it": whoever says it.
  if (
    subject === null &&
    /^do$/.test(words[0]?.lower ?? '') &&
    words.length > 2 &&
    NEGATION.test(words[1]!.lower) &&
    isAtStart(view, group)
  )
    return [{ holder: { kind: 'speaker' }, stand: { ...stand, commitment: 'argue', rule: `${stand.rule}.order` } }]
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

/** At the head of a sentence or behind a mark. */
const isAtStart = ({ items }: SentenceView, { from }: VerbGroup): boolean => from === 0 || items[from - 1]!.tag === 'PU'

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

/** "are not joining": what is not being done will not be. */
const isPlanned = (words: SentenceView['items']): boolean =>
  words.at(-1)?.tag === 'VG' && words.some(({ lower }) => NEGATION.test(lower))

const isGoing = (words: SentenceView['items']): boolean => words.some(({ lower }) => lower === 'going')

const isNeed = ({ items }: SentenceView, group: VerbGroup): boolean =>
  items[group.head]!.lower === 'need' && items[group.to]?.lower === 'to'
