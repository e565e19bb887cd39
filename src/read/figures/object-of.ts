import { type Span, textOf } from '../../text/index.js'
import { isNumbered } from './nouns.js'
import type { Words } from './words.js'

/** Words that a text may take to say what is counted, before the number and behind it. */
const MOST_BEFORE = 12
const MOST_AFTER = 16

const EDGES =
  /^(?:[,;:.?!()“”"«»…]|-|–|—|that|because|while|when|where|whereas|although|though|if|unless|but|after|before|as|who|which|'')$/
const VERBS = /^(?:VB|VP|VZ|VD|VN|VG|MD)$/

/** A figure in its sentence, as indices of words. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Where the words that qualify the unit begin; `to` or later when none does. */
  readonly modifiers: number
  /** The noun that counts ("the number of …"), where one stands before; else null. */
  readonly counter: number | null
  /** First word of a figure that "and" or a comma joins to this one ("6.4% and 4.8%"); else null. */
  readonly joinedTo: number | null
  /** Number and unit are one word before the noun that they say something of: "the 15-member council". */
  readonly isCompound: boolean
}

/**
 * What is counted, in the words of the text: what stands before the number in its clause where that holds a verb ("have
 * detained") or nothing stands behind, and what qualifies the unit and follows it; " … " where the number and its unit
 * stand between the two. At most so far as `within` reaches, the words of one speaker.
 */
export function objectOf(words: Words, figure: Stretch, within: Span): string {
  const stretch = outOfMarks(words, figure)
  const after = afterOf(words, stretch, within)
  const before = beforeOf(words, stretch, within, after === null)
  return [before, after].flatMap((span) => (span === null ? [] : [textOf(words.text, span)])).join(' … ')
}

/** "“billions of dollars” in aid": marks around the number alone part it from nothing. */
function outOfMarks({ lowers }: Words, stretch: Stretch): Stretch {
  const { from, to } = stretch
  const isMarked = /^[“"«]$/.test(lowers[from - 1] ?? '') && /^(?:[”"»]|'')$/.test(lowers[to] ?? '')
  return isMarked ? { ...stretch, from: from - 1, to: to + 1, modifiers: Math.max(stretch.modifiers, to + 1) } : stretch
}

function beforeOf(words: Words, stretch: Stretch, within: Span, isNeeded: boolean): Span | null {
  const { lowers, tags, starts, ends } = words
  const { counter, joinedTo } = stretch
  // "6.4% and 4.8%": what is said of the first is said of both.
  const from = joinedTo ?? stretch.from
  // "21 of its 104 members": what stands before is said of the 21.
  if (from >= 3 && /^(?:DT|PS)$/.test(tags[from - 1]!) && lowers[from - 2] === 'of' && tags[from - 3] === 'CD')
    return null
  // "27 were among the dead and 125 were hurt": a clause of its own.
  if (joinedTo === null && tags[from - 1] === 'CC' && FINITE.test(tags[stretch.to] ?? '')) return null
  let first = from
  let hasVerb = counter !== null
  while (first > 0 && starts[first - 1]! >= within[0]) {
    const isFull = from - first >= MOST_BEFORE
    const isEdge = isFull || EDGES.test(lowers[first - 1]!)
    if (isEdge && (counter === null || first <= counter)) {
      const over = isFull ? first : overComma(words, first, from)
      if (over === first) break
      first = over
    } else first -= 1
    if (VERBS.test(tags[first]!)) hasVerb = true
  }
  if (first === counter)
    while (first > 0 && /^(?:DT|PS|JJ|NN)$/.test(tags[first - 1]!) && starts[first - 1]! >= within[0]) first -= 1
  const isPreposed = first < from && /^(?:IN|TO)$/.test(tags[from - 1]!)
  while (first < from && (/^(?:CC|RB)$/.test(tags[first]!) || lowers[first] === ',')) first += 1
  return first < from && (hasVerb || isPreposed || isNeeded) ? [starts[first]!, ends[from - 1]!] : null
}

/**
 * Where what stands before a comma begins to be needed: "it has been built so far, in two segments", "the pipeline, if
 * completed, will be"; `first` where nothing is lacking.
 */
function overComma({ lowers, tags }: Words, first: number, from: number): number {
  if (lowers[first - 1] !== ',') return first
  // "22 are for it, the paper said, with 19 against": the saying is none of it.
  if (from - first === 1 && tags[first] === 'IN') return FINITE.test(tags[first - 2] ?? '') ? first : first - 1
  if (!FINITE.test(tags[first] ?? '')) return first
  const opening = lowers.lastIndexOf(',', first - 2)
  const isAside = /^(?:IN|TO|VG|VN|WH|DT)$/.test(tags[opening + 1] ?? '') || lowers[opening + 1] === 'if'
  return opening > 0 && isAside && first - opening <= LONGEST_ASIDE ? opening : first
}

const FINITE = /^(?:VD|VP|VZ|MD)$/
const LONGEST_ASIDE = 8

function afterOf(words: Words, { to, modifiers, isCompound }: Stretch, within: Span): Span | null {
  const { starts, ends, count, tags } = words
  const begin = afterApposition(words, to)
  let last = begin
  while (
    last < count &&
    last - begin < MOST_AFTER &&
    ends[last]! <= within[1] &&
    !endsObject(words, last, begin) &&
    !(
      isCompound &&
      last > begin &&
      (FINITE.test(tags[last]!) || (tags[last] === 'CC' && !/^(?:NN|NP|JJ)$/.test(tags[last + 1] ?? '')))
    )
  )
    last += 1
  // "have joined a program under which"
  if (/^(?:which|whom)$/.test(words.lowers[last] ?? '')) while (last > begin && tags[last - 1] === 'IN') last -= 1
  if (last - begin === MOST_AFTER) while (last > begin && /^(?:CC|DT|IN|TO|RB|JJ)$/.test(tags[last - 1]!)) last -= 1
  if (begin > to) return last > begin ? [starts[begin]!, ends[last - 1]!] : null
  const start = Math.min(modifiers, to)
  return last > start ? [starts[start]!, ends[last - 1]!] : null
}

const LONGEST_APPOSITION = 14

/** "Only two countries, Cordaya and Lakoro, had refused": where the verb stands; `to` without an apposition. */
function afterApposition({ lowers, tags, count }: Words, to: number): number {
  if (lowers[to] !== ',' || isNumbered(lowers[to + 1] ?? '')) return to
  for (let at = to + 2; at < Math.min(count - 1, to + LONGEST_APPOSITION); at += 1) {
    if (lowers[at] === ',' && /^(?:VD|VP|MD)$/.test(tags[at + 1]!)) return at + 1
    if (/^(?:VD|VP|VZ|MD|PU)$/.test(tags[at]!) && lowers[at] !== ',') return to
  }
  return to
}

/** Whether what is counted ends before word `at`: at a mark, a conjunction, or "and" with a clause or a number of its own. */
function endsObject({ lowers, tags, count }: Words, at: number, to: number): boolean {
  const lower = lowers[at]!
  if (/^(?:who|which|that)$/.test(lower) && at === to) return false
  if (EDGES.test(lower) && lower !== 'after' && lower !== 'before' && lower !== 'as') return true
  if (lower !== 'and' && lower !== 'or') return false
  // "the road between Altmere and Mirrow is closed"
  const between = lowers.lastIndexOf('between', at)
  if (between >= to && !lowers.slice(between, at).includes('and')) return false
  if (tags[at + 1] === 'CD' || tags[boundsEnd(lowers, at + 1)] === 'CD') return true
  // "… and the minister said": a noun and a verb follow.
  for (let next = at + 1; next < Math.min(count, at + 6); next += 1) {
    if (/^(?:VD|VZ|VP|MD)$/.test(tags[next]!)) return next > at + 1
    if (/^(?:PU|IN|TO|CC)$/.test(tags[next]!)) return false
  }
  return false
}

/** Behind "more than", "at least", "about": where the number of the next figure stands. */
function boundsEnd(lowers: readonly string[], at: number): number {
  const two = `${lowers[at] ?? ''} ${lowers[at + 1] ?? ''}`
  if (/^(?:(?:more|less|fewer) than|at (?:least|most)|up to|close to)$/.test(two)) return at + 2
  return /^(?:about|around|some|nearly|almost|roughly|over|under)$/.test(lowers[at] ?? '') ? at + 1 : at
}
