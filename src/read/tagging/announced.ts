import { indexAt } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Idle, Linked } from './link.js'

const OPENS = /^(?:["“«]|``|'')/
const CHANCE = 0.95

/**
 * Quotations that a paragraph announces: "Roy continued:", and the next paragraph begins with a quotation, which then is
 * the content of the last cue before the colon, to its closing mark or the end of the paragraph. `idle` are the cues that
 * no content of their own paragraph hangs on.
 */
export function findAnnounced({ article, scan, quotations }: Doc, idle: readonly Idle[]): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  return idle.flatMap((one, index): Linked[] => {
    const paragraph = indexAt(scan.paragraphs, starts[one.cue.first]!)
    const next = scan.paragraphs[paragraph + 1]
    if (next === undefined || article.text[scan.paragraphs[paragraph]![1] - 1] !== ':') return []
    const isLast = paragraphAt[paragraph + 1]! > (idle[index + 1]?.cue.first ?? Number.POSITIVE_INFINITY)
    if (isLast || !OPENS.test(article.text.slice(next[0], next[0] + 2))) return []
    const first = paragraphAt[paragraph + 1]!
    const end = quotations.find(({ span }) => span[0] === next[0])?.span[1] ?? next[1]
    let last = paragraphAt[paragraph + 2]! - 1
    while (last > first && starts[last]! >= end) last--
    if (ends[last]! - starts[first]! < 2) return []
    return [{ ...one, contents: [{ first, last, chance: CHANCE }], contentChance: CHANCE }]
  })
}
