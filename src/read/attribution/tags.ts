import type { Candidate } from './candidate.js'
import { afterCircumstances } from './circumstances.js'
import { quoted } from './complements.js'
import { contentEnd, isQuotation } from './extents.js'
import { isComma, isNoun, type Range, sourceAfter, subjectBefore, timeEnd } from './noun-phrases.js'
import type { Item } from './units.js'
import type { VerbGroup } from './verb-groups.js'
import { ADDRESSING, isFiniteVerb, TOLD } from './verb-kinds.js'

const endsContent = (item: Item | undefined): boolean =>
  item !== undefined && (isComma(item) || item.isSpeech || item.quotation >= 0 || /^[-–—?!]+$/.test(item.lower))

/** "…," said Zhang. */
export function invertedTag(items: readonly Item[], group: VerbGroup, lemma: string): Candidate | null {
  if (!group.simple || group.shape !== 'finite') return null
  if (group.from === 0) return openingTag(items, group, lemma)
  if (TOLD.has(group.lemma) || !endsContent(items[group.from - 1])) return null
  if (isComma(items[group.from - 1])) {
    // "…," Lee, 58, told AFP: the comma ends an apposition, and the subject stands before it.
    const subject = subjectBefore(items, group.from)
    if (subject !== null && subject[0] > 0 && isQuotation(items[subject[0] - 1])) return null
  }
  const first = items[group.to]
  if (first === undefined) return null
  const source = sourceAfter(items, group.to)
  if (source === null || isFiniteVerb(items[source[1]])) return null
  const left = leftContent(items, group.from)
  if (left === null) return null
  const rest = resumed(items, source[1], left)
  return {
    lemma,
    construction: left.quoted ? 'quote inverted' : 'fronted inverted',
    source,
    cue: [group.head, group.to],
    content: [left.range, ...rest],
  }
}

/** Said Zhang, "…" */
function openingTag(items: readonly Item[], group: VerbGroup, lemma: string): Candidate | null {
  const source = sourceAfter(items, group.to)
  if (source === null) return null
  const at = isComma(items[source[1]]) || items[source[1]]?.lower === ':' ? source[1] + 1 : source[1]
  if (!isQuotation(items[at])) return null
  const { content } = quoted(items, at, at)
  return { lemma, construction: 'quote inverted', source, cue: [0, group.to], content: [content] }
}

/** "…," Zhang said [on Tuesday][, "…"]. */
export function fronted(
  items: readonly Item[],
  group: VerbGroup,
  lemma: string,
  source: Range | null,
  cueEnd: number,
): Candidate | null {
  if (source === null || group.shape !== 'finite' || group.passive || source[1] > group.from) return null
  if (!endsContent(items[source[0] - 1])) return null
  const startsObject =
    (isNoun(items[cueEnd]) || items[cueEnd]?.tag === 'DT' || items[cueEnd]?.tag === 'PS') &&
    timeEnd(items, cueEnd) === cueEnd
  // "After they agree, they will announce it": it has its own object.
  if (startsObject && !ADDRESSING.has(group.lemma)) return null
  const after = afterCircumstances(items, cueEnd)
  // "The truce, Lind said, is dead": a subject alone, if its verb follows.
  const isParted = isComma(items[source[0] - 1]) && isComma(items[after]) && isFiniteVerb(items[after + 1])
  const left = leftContent(items, source[0], isParted)
  if (left === null) return null
  const next = items[after]
  const isFree =
    next === undefined ||
    next.tag === 'PU' ||
    next.tag === 'CC' ||
    next.tag === 'IN' ||
    next.tag === 'VG' ||
    next.tag === 'WH' ||
    next.tag === 'RB' ||
    next.isSpeech
  if (!isFree && !left.adjoining) return null
  const rest = resumed(items, after, left)
  return {
    lemma,
    construction: left.quoted ? 'quote' : 'fronted',
    source,
    cue: [group.from, cueEnd],
    content: [left.range, ...rest],
  }
}

interface Left {
  readonly range: Range
  /** It is speech in quotation marks, at least at its end. */
  readonly quoted: boolean
  /** The quotation touches what follows, without a comma of the author's. */
  readonly adjoining: boolean
}

function leftContent(items: readonly Item[], end: number, isParted = false): Left | null {
  let last = end
  while (last > 0 && (isComma(items[last - 1]) || /^[-–—]+$/.test(items[last - 1]!.lower))) last -= 1
  if (last === 0) return null
  const before = items[last - 1]!
  const quoted = before.quotation >= 0
  let from = 0
  while (from < last && items[from]!.tag === 'CC') from += 1
  const range: Range = [from, last]
  if (quoted && before.isSpeech) return { range: speechStart(items, last), quoted, adjoining: last === end }
  const hasVerb = items.slice(from, last).some((item) => item.quotation >= 0 || /^(?:V[DZP]|MD)$/.test(item.tag))
  return hasVerb || quoted || isParted ? { range, quoted, adjoining: last === end } : null
}

/** Quotations that stand side by side before `end`. */
function speechStart(items: readonly Item[], end: number): Range {
  let from = end
  while (from > 0 && items[from - 1]!.isSpeech) from -= 1
  // What leads into the quotation within the same sentence belongs to it: "It was “…,” he said".
  const leads = items.slice(0, from).every((item) => item.quotation < 0) && from > 1 && items[from - 1]!.tag !== 'PU'
  return [leads ? 0 : from, end]
}

/** Content that goes on after the tag: "…, he said, …". */
function resumed(items: readonly Item[], at: number, left: Left): Range[] {
  let from = at
  if (isComma(items[from]) || items[from]?.lower === ':' || items[from]?.lower === '.') from += 1
  if (left.quoted) {
    // Also after an aside: "…," he said, pointing at the map, "…"; and after "but" or "and".
    let next = from
    while (
      next < items.length &&
      !isFiniteVerb(items[next]) &&
      !(
        isQuotation(items[next]) &&
        (isComma(items[next - 1]) || items[next]!.isSpeech || items[next - 1]!.tag === 'CC')
      )
    )
      next += 1
    if (!isQuotation(items[next]) || (next > at && from === at)) return []
    let to = next + 1
    while (items[to]?.isSpeech) to += 1
    return [[next, to]]
  }
  if (items[from]?.isSpeech) return [[from, from + 1]]
  const first = items[from]
  if (from === at || first === undefined) return []
  const goesOn = /^(?:V[DZP]|MD|CC|TO|PN|DT|NN|NP)$/.test(first.tag)
  return goesOn ? [[from, contentEnd(items, from, 'clause')]] : []
}
