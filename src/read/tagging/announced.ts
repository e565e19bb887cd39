import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Idle, Linked } from './link.js'

const OPENS = /^(?:["“«]|``|'')/
const CHANCE = 0.95
/** A cue so near to the colon announces words without quotation marks too, in tokens. */
const FROM_COLON = 1

/**
 * Speech that a paragraph announces: "Roy continued:", and the next paragraph is the content of the last cue before the
 * colon, to the closing mark of the quotation that it begins with, or to its end. `idle` are the cues that
 * no content of their own paragraph hangs on.
 */
export function findAnnounced({ article, scan, quotations }: Doc, idle: readonly Idle[]): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  return idle.flatMap((one, index): Linked[] => {
    const paragraph = indexAt(scan.paragraphs, starts[one.cue.first]!)
    const next = scan.paragraphs[paragraph + 1]
    if (next === undefined || article.text[scan.paragraphs[paragraph]![1] - 1] !== ':') return []
    const isFollowed = paragraphAt[paragraph + 1]! > (idle[index + 1]?.cue.first ?? Number.POSITIVE_INFINITY)
    const isMarked = OPENS.test(article.text.slice(next[0], next[0] + 2))
    const isAtColon = one.cue.last >= paragraphAt[paragraph + 1]! - 1 - FROM_COLON
    if (isFollowed || !(isMarked || isAtColon)) return []
    const first = paragraphAt[paragraph + 1]!
    const end = quotations.find(({ span }) => span[0] === next[0])?.span[1] ?? next[1]
    let last = paragraphAt[paragraph + 2]! - 1
    while (last > first && starts[last]! >= end) last--
    if (ends[last]! - starts[first]! < 2) return []
    return [{ ...one, contents: [{ first, last, chance: CHANCE }], contentChance: CHANCE }]
  })
}
