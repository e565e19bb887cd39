import type { Item } from '../attribution/units.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { type Clauses, governorOf, groupBefore, isSingledOut, modalAt } from './clauses.js'
import { VERB_ENTRIES } from './lexicon/entry.js'
import { GOVERNORS, NOUN_GOVERNORS, type Outlook } from './lexicon/governors.js'

const MODALS: Readonly<Record<string, Outlook>> = {
  will: 'planned',
  "'ll": 'planned',
  shall: 'planned',
  wo: 'planned',
  may: 'hypothetical',
  might: 'hypothetical',
  could: 'hypothetical',
  can: 'hypothetical',
  should: 'called-for',
  must: 'called-for',
  ought: 'called-for',
}
const NEGATION = new Set(['not', "n't", 'never', 'no', 'hardly', 'without', 'nor', 'neither'])
const CONDITION = new Set(['if', 'unless', 'whether', 'lest', 'until'])
const DEEPEST = 4

/**
 * Whether the deed of a verb is done, planned, weighed, called for, denied, only thought of, or not done, by the words
 * that stand around it.
 */
export function outlookOf(clauses: Clauses, group: VerbGroup, depth = 0): Outlook {
  if (depth > DEEPEST) return 'actual'
  const { items } = clauses
  const words = items.slice(group.from, group.head).map(({ lower }) => lower)
  if (words.some((word) => NEGATION.has(word))) return 'undone'
  const modal = words.find((word) => word in MODALS || word === 'would') ?? items[modalAt(items, group)]?.lower
  if (isConditional(clauses, group)) return 'hypothetical'
  if (modal === 'would') return isToldAsPast(clauses, group) ? 'planned' : 'hypothetical'
  // "can", "could have": only thought of; but "may" in "may have expelled" as well.
  if (modal !== undefined) return MODALS[modal] ?? 'actual'
  if (group.shape === 'infinitive' || (group.shape === 'gerund' && group.simple))
    return hangingOn(clauses, group, depth)
  const link = items[group.from - 1]
  const earlier = groupBefore(clauses, group)
  // "will expel envoys and close the embassy"
  if (
    items[group.head]?.tag === 'VB' &&
    earlier !== null &&
    link !== undefined &&
    (link.tag === 'CC' || link.lower === ',')
  )
    return outlookOf(clauses, earlier, depth + 1)
  if (isSubjunctive(clauses, group)) return 'called-for'
  // "demanded that it withdraw"
  if (items[group.head]?.tag === 'VB' && earlier !== null && GOVERNORS.get(earlier.lemma) === 'called-for')
    return 'called-for'
  // "is expected", "are set": the participle itself is the governor; here the deed is the head.
  return 'actual'
}

/** "repeated its call that Varonia restore order, hold a vote and release him": a base form where a fact would have "-s". */
function isSubjunctive({ items }: Clauses, group: VerbGroup): boolean {
  const head = items[group.head]!
  if (group.from !== group.head || !/^(?:VB|VP)$/.test(head.tag)) return false
  for (let at = group.from - 1; at > 0 && items[at]!.lower !== ';'; at -= 1) {
    if (items[at]!.lower !== 'that') continue
    const subject = items[at + 1]
    const called = items[at - 1]!.lower
    return (
      subject?.tag === 'NP' &&
      !/s$/.test(subject.lower) &&
      (CALLING.has(called) || /^(?:wish|insistence)$/.test(called))
    )
  }
  return false
}

/** Words before "that" behind which a base form is a call. */
const CALLING: ReadonlySet<string> = new Set(
  [...NOUN_GOVERNORS].flatMap(([noun, outlook]) => (outlook === 'called-for' ? [noun] : [])),
)

function hangingOn(clauses: Clauses, group: VerbGroup, depth: number): Outlook {
  const { items } = clauses
  const governor = governorOf(clauses, group)
  const before = items[group.from - 1]
  // "its choice not to sign"
  const isNot = [group.from - 1, group.from - 2].some((at) => NEGATION.has(items[at]?.lower ?? ''))
  if (group.shape === 'infinitive' && isNot) return 'undone'
  // "a chance to sign it — or to veto it"
  const joined = before?.tag === 'TO' && items[group.from - 2]?.tag === 'CC' ? groupBefore(clauses, group) : null
  if (joined?.shape === 'infinitive') return outlookOf(clauses, joined, depth + 1)
  if (governor === null) return 'actual'
  if (governor.kind === 'noun' && group.shape === 'infinitive') {
    const outlook = NOUN_GOVERNORS.get(governor.noun)
    if (outlook !== undefined) return outlook
    if (isSingledOut(items, governor.range)) return 'actual'
    // "took to the streets to demand": what is said for a purpose is said.
    const carrier = clauses.groups.findLast(({ to }) => to <= governor.range[0])
    const isMeans =
      carrier !== undefined &&
      /^(?:take|use|used|go|turn|write|release|gather|march|come|hit|post)$/.test(carrier.lemma)
    return isMeans && isSaid(group.lemma) ? 'actual' : 'planned'
  }
  if (governor.kind === 'adjective' && group.shape === 'infinitive') return GOVERNORS.get(governor.word) ?? 'planned'
  const own =
    governor.kind === 'verb'
      ? GOVERNORS.get(governor.group.lemma)
      : governor.kind === 'noun'
        ? NOUN_GOVERNORS.get(governor.noun)
        : undefined
  if (group.shape === 'gerund') {
    // "is not interested in expelling"
    if (
      before?.lower === 'in' &&
      items.slice(Math.max(0, group.from - 4), group.from - 1).some(({ lower }) => NEGATION.has(lower))
    )
      return 'undone'
    if (before?.lower === 'without') return 'undone'
    // "must stand firm in rejecting", "will answer by expelling"
    const earlier = groupBefore(clauses, group)
    if (before !== undefined && /^(?:in|by|,)$/.test(before.lower) && earlier !== null)
      return outlookOf(clauses, earlier, depth + 1)
    // "after expelling", "criticised for expelling"
    if (before?.tag === 'IN' && !/^(?:of|from|on|about|against|to)$/.test(before.lower)) return 'actual'
    if (before?.lower === 'of' && governor.kind === 'verb' && governor.object !== null) return 'undone'
    if (before?.lower === 'from') return 'undone'
    if (own === undefined) return before?.lower === 'of' || before?.lower === 'about' ? 'hypothetical' : 'actual'
  }
  if (governor.kind !== 'verb') return own ?? 'actual'
  const around = outlookOf(clauses, governor.group, depth + 1)
  if (around === 'undone') return own === 'undone' ? 'actual' : 'undone'
  if (own === undefined)
    return governor.group.lemma === 'be' || governor.group.lemma === 'have' ? 'planned' : purpose(around)
  if (own === 'actual') return around
  return own
}

/** "sent troops to attack": what is done for a purpose is not done yet. */
const purpose = (around: Outlook): Outlook => (around === 'actual' ? 'planned' : around)

/** Whether a verb tells something said, of which the lexicon makes an event. */
const isSaid = (lemma: string): boolean =>
  VERB_ENTRIES.get(lemma)?.some(({ type }) => /^(?:ACCUSE|REQUEST|PROTEST|SUPPORT)$/.test(type)) === true

/** "if", "unless" before the verb, in its own clause. */
function isConditional({ items }: Clauses, group: VerbGroup): boolean {
  for (let index = group.from - 1; index >= 0; index -= 1) {
    const { lower } = items[index]!
    if (CONDITION.has(lower)) return true
    // A comma ends the clause, unless it only sets off a few words.
    if (/^[,;:]$/.test(lower) && index < group.from - 6) return false
  }
  return false
}

/** "said it would expel": a future seen from the past. */
function isToldAsPast({ items, groups }: Clauses, group: VerbGroup): boolean {
  for (let at = groups.indexOf(group) - 1; at >= 0; at -= 1) {
    const { head, lemma } = groups[at]!
    if (items[head]!.tag === 'VD' || items[head]!.tag === 'VN') return lemma !== 'be' && lemma !== 'have'
  }
  return false
}

/** Whether an adjective before the noun of an event takes it from the facts: "a possible boycott". */
export function outlookOfNoun(items: readonly Item[], from: number, to: number): Outlook {
  for (let at = from; at < to; at += 1) {
    const { lower } = items[at]!
    if (/^(?:planned|upcoming|scheduled|impending|forthcoming|expected|looming)$/.test(lower)) return 'planned'
    if (/^(?:possible|potential|hypothetical|future|any|alleged-free|threatened|imminent|feared)$/.test(lower))
      return 'hypothetical'
    if (/^(?:proposed|mooted|contemplated)$/.test(lower)) return 'considered'
    if (/^(?:no|without)$/.test(lower)) return 'undone'
    if (/^(?:failed|aborted|foiled|cancelled|canceled|attempted)$/.test(lower)) return 'undone'
  }
  const before = items[from - 1]?.lower
  if (
    before === 'of' &&
    /^(?:threat|possibility|prospect|risk|fear|fears|danger|idea|chance|option)$/.test(items[from - 2]?.lower ?? '')
  )
    return 'hypothetical'
  return before === 'no' || before === 'without' ? 'undone' : before === 'if' ? 'hypothetical' : 'actual'
}
