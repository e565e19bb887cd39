import { indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Idle, Linked } from './link.js'

const OPENS = /^(?:["“«]|``|'')/
const CHANCE = 0.95
/** A cue so near to the colon announces words without quotation marks too, in tokens. */
const FROM_COLON = 1
/** Nobody quotes more paragraphs without marks. */
const MOST_PARAGRAPHS = 40

/**
 * Speech that a paragraph announces: "Roy continued:", and the next paragraph is the content of the last cue before the
 * colon, to the closing mark of the quotation that it begins with, or to its end. Without marks the paragraphs after it
 * belong to it as long as the voice stays. `idle` are the cues that no content of their own paragraph hangs on.
 */
export function findAnnounced(doc: Doc, idle: readonly Idle[]): Linked[] {
  const { article, scan, quotations } = doc
  const { starts, ends, paragraphAt } = scan.tokens
  const outer = quotations.filter(({ depth }) => depth === 0).map(({ span }) => span)
  return idle.flatMap((one, index): Linked[] => {
    const paragraph = indexAt(scan.paragraphs, starts[one.cue.first]!)
    const next = scan.paragraphs[paragraph + 1]
    if (next === undefined || article.text[scan.paragraphs[paragraph]![1] - 1] !== ':') return []
    const isFollowed = paragraphAt[paragraph + 1]! > (idle[index + 1]?.cue.first ?? Number.POSITIVE_INFINITY)
    const isMarked = OPENS.test(article.text.slice(next[0], next[0] + 2))
    const isAtColon = one.cue.last >= paragraphAt[paragraph + 1]! - 1 - FROM_COLON
    if (isFollowed || !(isMarked || isAtColon)) return []
    const first = paragraphAt[paragraph + 1]!
    const quotation = outer[indexAt(outer, next[0])]
    const end = quotation?.[0] === next[0] ? quotation[1] : next[1]
    let last = paragraphAt[paragraph + 2]! - 1
    while (last > first && starts[last]! >= end) last--
    if (ends[last]! - starts[first]! < 2) return []
    const contents: Fragment[] = [{ first, last, chance: CHANCE }]
    if (!isMarked) {
      for (let at = paragraph + 2; at <= paragraph + MOST_PARAGRAPHS && isSameVoice(doc, at, outer); at += 1) {
        contents.push({ first: paragraphAt[at]!, last: paragraphAt[at + 1]! - 1, chance: CHANCE })
      }
    }
    return [{ ...one, contents, contentChance: CHANCE }]
  })
}

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Oo]urselves)\b/
const LIST_ITEM = /^(?:[-–—•*·▪]|\(?(?:\d{1,2}|[a-z])[.)])\s/

/** A paragraph in the first person, or an item of a list, without a quotation: no reporter writes so of others. */
function isSameVoice({ article, scan }: Doc, paragraph: number, quotations: readonly Span[]): boolean {
  const span = scan.paragraphs[paragraph]
  if (span === undefined) return false
  const isQuoting = (quotations[indexAt(quotations, span[1])]?.[1] ?? 0) > span[0]
  const words = article.text.slice(...span)
  return !isQuoting && (FIRST_PERSON.test(words) || LIST_ITEM.test(words))
}
