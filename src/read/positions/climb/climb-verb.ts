import { subjectBefore } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { agentBehind, beforeAside, opener } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { climbFinite } from './climb-finite.js'
import { climbGerund } from './climb-gerund.js'
import { climbDemand, climbInfinitive } from './climb-infinitive.js'
import { insteadOfDoing } from './instead-of-doing.js'
import { askedFor } from './must-do.js'
import { ofPaper } from './of-paper.js'
import { DEEPEST, FIRST_PERSON, NEGATION, turned } from './stand.js'

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
  const [last, first] = [items[group.from - 1]?.lower ?? '', items[group.from - 2]?.lower]
  // "let us keep it"
  const isShared = /^(?:us|'s)$/.test(last) && first === 'let'
  const isBareForm =
    (head.tag === 'VB' || isShared) &&
    group.shape === 'finite' &&
    !words.some(({ tag, lower }) => tag === 'MD' || /^d(?:o|oes|id)$/.test(lower))
  if (isBareForm) {
    const asked = askedFor(view, group.from, own)
    if (asked !== null) return asked
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
    const help = isShared ? null : climbDemand(view, group.from - 1, own, depth)
    if (help !== null) return help
    // "Keep the deal", "let them decide", "let us keep it": whoever says it.
    const isOrder = isShared || group.from === 0 || /^[.:;!?—–]$|^(?:and|so|please)$/.test(items[group.from - 1]!.lower)
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
  group.lemma === 'be' &&
  (NEGATION.test(items[group.to]?.lower ?? '') ||
    (items[group.to]?.tag === 'RB' && NEGATION.test(items[group.to + 1]?.lower ?? '')))

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
