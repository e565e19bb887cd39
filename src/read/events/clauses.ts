import { baseNounStart, isComma, type Range, subjectBefore, timeStart } from '../attribution/noun-phrases.js'
import type { Item } from '../attribution/units.js'
import { type VerbGroup, verbGroupsOf } from '../attribution/verb-groups.js'
import { NOUN_GOVERNORS, OBJECT_CONTROL } from './lexicon/governors.js'

/** What a verb without a subject of its own hangs on. */
export type Governor =
  | { readonly kind: 'verb'; readonly group: VerbGroup; readonly object: Range | null }
  | { readonly kind: 'noun'; readonly noun: string; readonly range: Range }
  | { readonly kind: 'adjective'; readonly word: string; readonly group: VerbGroup | null }

/** The verbs of a sentence, and how they hang together. */
export interface Clauses {
  readonly items: readonly Item[]
  readonly groups: readonly VerbGroup[]
}

export const clausesOf = (items: readonly Item[]): Clauses => ({ items, groups: verbGroupsOf(items) })

const DEEPEST = 4

/** Who does what the verb says, as a noun phrase; null when the sentence does not name it. Of a passive: to whom it is done. */
export function subjectOf(clauses: Clauses, group: VerbGroup, depth = 0): Range | null {
  if (depth > DEEPEST) return null
  const { items } = clauses
  const before = previous(items, group.from)
  const earlier = groupBefore(clauses, group)
  if (group.shape === 'infinitive') {
    const governor = governorOf(clauses, group)
    if (governor === null) return earlier === null ? null : subjectOf(clauses, earlier, depth + 1)
    return controllerOf(clauses, governor, depth)
  }
  if (group.shape === 'gerund') {
    const own = items[before]
    const governor = own?.tag === 'IN' ? governorOf(clauses, group) : null
    if (governor?.kind === 'verb' && governor.object !== null) return governor.object
    // "were killed by shelling": not by those who were.
    if (own?.lower === 'by' && earlier?.passive === true) return null
    // "says moving the embassy breaks the accord": whoever moves it.
    if (own !== undefined && SAYING.test(own.lower)) return null
    // "…, expelling 60 diplomats", "by expelling", "began expelling"
    if (own !== undefined && (isComma(own) || own.tag === 'IN' || own.tag === 'CC' || own.tag.startsWith('V')))
      return isComma(own) || isComma(items[before - 1]) || earlier === null
        ? mainBefore(clauses, group, depth)
        : subjectOf(clauses, earlier, depth + 1)
    return own !== undefined && /^(?:NN|NP)$/.test(own.tag) ? subjectBefore(items, group.from) : null
  }
  if (group.shape === 'participle') return subjectBefore(items, group.from)
  // "met the envoys and expelled two of them": the subject of the verb before.
  const link = items[before]
  if (link !== undefined && (link.tag === 'CC' || (isComma(link) && earlier !== null))) {
    if (link.tag === 'CC' || !opensApposition(items, before)) {
      const joined = items[group.from]?.tag === 'VB' ? earlier : finiteBefore(clauses, group)
      return joined === null ? null : subjectOf(clauses, joined, depth + 1)
    }
  }
  const modal = modalAt(items, group)
  const subject = subjectBefore(items, modal < 0 ? group.from : modal)
  if (subject === null) {
    return link?.tag === 'PU' || link === undefined || earlier === null ? null : subjectOf(clauses, earlier, depth + 1)
  }
  if (items[subject[0]]?.tag === 'WH' || (subject[1] - subject[0] === 1 && items[subject[0]]?.lower === 'that'))
    return antecedent(items, subject[0])
  return subject
}

const SAYING =
  /^(?:sa(?:y|ys|id)|argue[sd]?|believe[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|thinks?|thought|warn(?:s|ed)?|add(?:s|ed)|maintain(?:s|ed)|note[sd])$/

/** "Roy, the minister, expelled": the comma closes an apposition, and the subject stands before it. */
const opensApposition = (items: readonly Item[], comma: number): boolean => subjectBefore(items, comma + 1) !== null

/** "the envoys, who …": the phrase before the relative word. */
function antecedent(items: readonly Item[], at: number): Range | null {
  // "the attacks on the port in Altmere, Keldia, that killed four": "that" opens no aside, so it goes with what is further off.
  if (items[at]?.lower === 'that' && isComma(items[at - 1])) return null
  const end = isComma(items[at - 1]) ? at - 1 : at
  const from = baseNounStart(items, end)
  if (from === end) return null
  // "the attack in Keldia that killed four": not the place.
  const outer = baseNounStart(items, from - 1)
  const isPlace = items.slice(from, end).every(({ tag }) => tag === 'NP') && items[from - 1]?.lower === 'in'
  return isPlace && end === at && outer < from - 1 ? [outer, from - 1] : [from, end]
}

function previous(items: readonly Item[], from: number): number {
  let at = from - 1
  while (at >= 0 && items[at]!.tag === 'RB') at -= 1
  return at
}

/** The verb group that ends last before `group`; null for the first. */
export function groupBefore({ groups }: Clauses, group: VerbGroup): VerbGroup | null {
  const at = groups.indexOf(group)
  return at > 0 ? groups[at - 1]! : null
}

/** The subject of the last verb before that is in no relative clause: "the envoy, who lies, left, taking …". */
function mainBefore(clauses: Clauses, group: VerbGroup, depth: number): Range | null {
  const before = clauses.groups.slice(0, clauses.groups.indexOf(group))
  const main =
    before.findLast(({ from }) => clauses.items[previous(clauses.items, from)]?.tag !== 'WH') ?? before.at(-1)
  return main === undefined ? null : subjectOf(clauses, main, depth + 1)
}

/** The last verb before that stands for itself: "all urged him to stay and vowed" joins vowing to urging. */
const finiteBefore = ({ groups }: Clauses, group: VerbGroup): VerbGroup | null =>
  groups.slice(0, groups.indexOf(group)).findLast(({ shape }) => shape === 'finite') ?? null

/** What the infinitive or -ing form hangs on; null when it hangs on nothing ("to win, they expelled him"). */
export function governorOf(clauses: Clauses, group: VerbGroup): Governor | null {
  const { items, groups } = clauses
  let at = group.from - 1
  while (at >= 0 && (items[at]!.tag === 'TO' || items[at]!.tag === 'RB')) at -= 1
  // "passed last year to punish"
  const time = timeStart(items, at + 1)
  if (group.shape === 'infinitive' && time <= at) at = time - 1
  // "for Roy to", "plans for", "considering expelling", "accused of expelling"
  if (group.shape === 'gerund' && items[at]?.tag === 'IN') at -= 1
  const item = items[at]
  if (item === undefined) return null
  const verb = groups.find(({ head }) => head === at)
  if (verb !== undefined) return { kind: 'verb', group: verb, object: null }
  if (item.tag === 'JJ' || item.tag === 'VN' || item.tag === 'RP') {
    const carrier = groups.findLast(({ to }) => to <= at)
    if (item.tag === 'RP' && carrier !== undefined) return { kind: 'verb', group: carrier, object: null }
    return { kind: 'adjective', word: item.lower, group: carrier?.to === at ? carrier : null }
  }
  const from = baseNounStart(items, at + 1)
  if (from > at) return null
  const carrier = groups.findLast(({ to }) => to <= from)
  const gap = carrier === undefined ? [] : items.slice(carrier.to, from)
  const isObject =
    carrier !== undefined && gap.every(({ tag, lower }) => tag === 'RB' || lower === 'on' || lower === 'for')
  // "accused Keldia of expelling", "thanked them for releasing": the object does it.
  const isAccused =
    carrier !== undefined &&
    gap.length === 0 &&
    group.shape === 'gerund' &&
    /^(?:of|for)$/.test(items[at + 1]?.lower ?? '')
  if (isAccused || (isObject && OBJECT_CONTROL.has(carrier.lemma)))
    return { kind: 'verb', group: carrier, object: [from, at + 1] }
  // "an effort by Keldia to pass": the noun before names the outlook, the phrase behind "by" who does it.
  const outer = items[from - 2]
  if (
    /^(?:by|of|for|from)$/.test(items[from - 1]?.lower ?? '') &&
    outer !== undefined &&
    NOUN_GOVERNORS.has(outer.lower)
  )
    return { kind: 'noun', noun: outer.lower, range: [from, at + 1] }
  return { kind: 'noun', noun: item.lower, range: [from, at + 1] }
}

/** Who does what hangs on a governor; nobody where it is "it": "it is a shock to meet them". */
function controllerOf(clauses: Clauses, governor: Governor, depth: number): Range | null {
  const range = controlledBy(clauses, governor, depth)
  const isEmpty = range !== null && range[1] - range[0] === 1 && clauses.items[range[0]]?.lower === 'it'
  return isEmpty && governor.kind !== 'verb' ? null : range
}

function controlledBy(clauses: Clauses, governor: Governor, depth: number): Range | null {
  switch (governor.kind) {
    case 'verb':
      return governor.object ?? subjectOf(clauses, governor.group, depth + 1)
    case 'adjective':
      return governor.group === null ? null : subjectOf(clauses, governor.group, depth + 1)
    case 'noun': {
      // "Keldia's refusal to sign", "made the decision to sign", "a plan by Keldia to sign"
      const { items, groups } = clauses
      const [from, to] = governor.range
      // "is the only state to refuse"
      if (isSingledOut(items, governor.range)) {
        const copula = groups.findLast((group) => group.to <= from)
        const subject = copula?.lemma === 'be' ? subjectOf(clauses, copula, depth + 1) : null
        if (subject !== null) return subject
      }
      const owner = items.slice(from, to).findIndex(({ tag }) => tag === 'PO')
      if (owner > 0) return [from, from + owner]
      if (items[from]?.tag === 'PS') return [from, from + 1]
      const carrier = groups.findLast((group) => group.to <= from)
      // "took to the streets to demand": a noun that no deed hangs on.
      if (carrier !== undefined && !NOUN_GOVERNORS.has(governor.noun)) return subjectOf(clauses, carrier, depth + 1)
      if (carrier !== undefined && items.slice(carrier.to, from).every(({ tag }) => tag === 'RB'))
        return subjectOf(clauses, carrier, depth + 1)
      // "Keldia plans to sign", where the tagger takes "plans" for a noun.
      return to - from > 1 && NOUN_GOVERNORS.has(governor.noun) && items[to - 1]?.lower === governor.noun
        ? [from, to - 1]
        : governor.range
    }
  }
}

/** "the only state", "the first countries": what they do, they do. */
export const isSingledOut = (items: readonly Item[], [from, to]: Range): boolean =>
  items.slice(from, to).some(({ lower }) => /^(?:only|first|last|latest|second|third|few)$/.test(lower))

/** Item of the modal that a time parts from its verb ("will next week meet"); -1 when there is none. */
export function modalAt(items: readonly Item[], group: VerbGroup): number {
  if (!/^(?:VB|VP)$/.test(items[group.from]?.tag ?? '')) return -1
  for (let at = group.from - 1; at >= Math.max(0, group.from - 4); at -= 1) {
    const { tag } = items[at]!
    if (tag === 'MD') return at
    if (!/^(?:NN|JJ|RB|DT|NP)$/.test(tag)) return -1
  }
  return -1
}
