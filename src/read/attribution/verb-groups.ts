import { lemmaOf } from './lemma.js'
import type { Item } from './units.js'

export type VerbShape = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries, negation and adverbs: items `[from, to)`. */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** Item of the verb that carries the meaning. */
  readonly head: number
  readonly lemma: string
  readonly shape: VerbShape
  readonly passive: boolean
  /** No auxiliary: "said", not "has said". */
  readonly simple: boolean
}

const isVerb = (item: Item): boolean => item.tag.charCodeAt(0) === 86 // V
const isAuxiliary = (lemma: string): boolean => lemma === 'be' || lemma === 'have' || lemma === 'do' || lemma === 'get'
const isNegation = (item: Item): boolean => item.lower === 'not' || item.lower === "n't" || item.lower === 'never'

/** The verb groups among `items`, in order. */
export function verbGroupsOf(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]!
    if (item.tag !== 'MD' && !isVerb(item)) {
      at += 1
      continue
    }
    const group = groupAt(items, at)
    if (group === null) at += 1
    else {
      groups.push(group)
      at = group.to
    }
  }
  return groups
}

function groupAt(items: readonly Item[], first: number): VerbGroup | null {
  let head = -1
  let passive = false
  let verbs = 0
  let at = first
  while (at < items.length) {
    const item = items[at]!
    if (item.tag === 'MD' && verbs === 0) {
      verbs += 1
      at = skipAdverbs(items, at + 1)
      continue
    }
    if (!isVerb(item) || (head >= 0 && !canFollow(items[head]!, item))) break
    const lemma = lemmaOf(item.lower)
    if (head >= 0 && (item.tag === 'VN' || item.tag === 'VD')) {
      const auxiliary = lemmaOf(items[head]!.lower)
      passive = auxiliary === 'be' || auxiliary === 'get'
    }
    head = at
    verbs += 1
    if (!isAuxiliary(lemma)) {
      at += 1
      break
    }
    const next = skipAdverbs(items, at + 1)
    const after = items[next]
    if (after === undefined || !isVerb(after) || !canFollow(item, after)) {
      at += 1
      break
    }
    at = next
  }
  if (head < 0) return null
  let from = first
  while (from > 0 && items[from - 1]!.tag === 'RB' && from > first - 2) from -= 1
  return {
    from,
    to: head + 1,
    head,
    lemma: lemmaOf(items[head]!.lower),
    shape: shapeOf(items, first, from),
    passive,
    simple: verbs === 1,
  }
}

function shapeOf(items: readonly Item[], first: number, from: number): VerbShape {
  if (items[from - 1]?.tag === 'TO' || items[first - 1]?.tag === 'TO') return 'infinitive'
  const { tag } = items[first]!
  if (tag === 'VG') return 'gerund'
  if (tag !== 'VN') return 'finite'
  // A past form misread: after a pronoun, or where no other verb makes the sentence.
  const isPast = items[from - 1]?.tag === 'PN' || !items.some((item) => /^(?:V[DZP]|MD)$/.test(item.tag))
  return isPast ? 'finite' : 'participle'
}

function skipAdverbs(items: readonly Item[], at: number): number {
  let next = at
  while (next < items.length && next < at + 3 && (items[next]!.tag === 'RB' || isNegation(items[next]!))) next += 1
  return next
}

/** An auxiliary takes the verb after it into its group only in the form that it asks for. */
function canFollow(auxiliary: Item, verb: Item): boolean {
  switch (lemmaOf(auxiliary.lower)) {
    case 'be':
      return verb.tag === 'VN' || verb.tag === 'VG' || verb.tag === 'VD'
    case 'have':
      return verb.tag === 'VN' || verb.tag === 'VD'
    case 'get':
      return verb.tag === 'VN'
    case 'do':
      return verb.tag === 'VB' || verb.tag === 'VP'
    default:
      return false
  }
}
