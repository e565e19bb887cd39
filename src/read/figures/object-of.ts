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
}

/**
 * What is counted, in the words of the text: what stands before the number in its clause where that holds a verb ("have
 * detained") or nothing stands behind, and what qualifies the unit and follows it; " … " where the number and its unit
 * stand between the two. At most so far as `within` reaches, the words of one speaker.
 */
export function objectOf(words: Words, stretch: Stretch, within: Span): string {
  const after = afterOf(words, stretch, within)
  const before = beforeOf(words, stretch, within, after === null)
  return [before, after].flatMap((span) => (span === null ? [] : [textOf(words.text, span)])).join(' … ')
}

function beforeOf(words: Words, { from, counter }: Stretch, within: Span, isNeeded: boolean): Span | null {
  const { lowers, tags, starts, ends } = words
  // "21 of its 104 members": what stands before is said of the 21.
  if (from >= 3 && /^(?:DT|PS)$/.test(tags[from - 1]!) && lowers[from - 2] === 'of' && tags[from - 3] === 'CD')
    return null
  let first = from
  let hasVerb = counter !== null
  while (first > 0 && starts[first - 1]! >= within[0]) {
    const isEdge = from - first >= MOST_BEFORE || EDGES.test(lowers[first - 1]!)
    if (isEdge && (counter === null || first <= counter)) break
    first -= 1
    if (VERBS.test(tags[first]!)) hasVerb = true
  }
  if (first === counter)
    while (first > 0 && /^(?:DT|PS|JJ|NN)$/.test(tags[first - 1]!) && starts[first - 1]! >= within[0]) first -= 1
  const isPreposed = first < from && /^(?:IN|TO)$/.test(tags[from - 1]!)
  while (first < from && /^(?:CC|RB)$/.test(tags[first]!)) first += 1
  return first < from && (hasVerb || isPreposed || isNeeded) ? [starts[first]!, ends[from - 1]!] : null
}

function afterOf(words: Words, { to, modifiers }: Stretch, within: Span): Span | null {
  const { starts, ends, count, tags } = words
  const begin = afterApposition(words, to)
  let last = begin
  while (last < count && last - begin < MOST_AFTER && ends[last]! <= within[1] && !endsObject(words, last, begin))
    last += 1
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
  if (tags[at + 1] === 'CD') return true
  // "… and the minister said": a noun and a verb follow.
  for (let next = at + 1; next < Math.min(count, at + 6); next += 1) {
    if (/^(?:VD|VZ|VP|MD)$/.test(tags[next]!)) return next > at + 1
    if (/^(?:PU|IN|TO|CC)$/.test(tags[next]!)) return false
  }
  return false
}
