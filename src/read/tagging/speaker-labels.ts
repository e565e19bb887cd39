import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

const LABEL = /^(["“]?)(\p{Lu}[\p{Lu}.'’ -]{1,28}\p{Lu})(?: \([^)\n]{1,20}\))?:\s+\S/u
/** A label alone may be a heading; so many of them, or one twice, make a transcript. */
const LEAST_LABELS = 3
const LEAST_WORDS = 3
const CHANCE = 0.9

/** The turns of a transcript: paragraphs that begin with a name in capitals and a colon ("ROY: I may go."). */
export function findSpeakerLabels({ article, scan }: Doc): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const turns: { label: string; linked: Linked }[] = []
  const part = (first: number, last: number): Fragment => ({ first, last, chance: CHANCE })
  for (const [paragraph, [start, end]] of scan.paragraphs.entries()) {
    const match = LABEL.exec(article.text.slice(start, Math.min(end, start + 80)))
    if (match === null) continue
    const [, mark = '', label = ''] = match
    const from = paragraphAt[paragraph]!
    const last = paragraphAt[paragraph + 1]! - 1
    const first = mark === '' ? from : from + 1
    const labelEnd = start + mark.length + label.length
    let name = first
    while (ends[name]! < labelEnd) name++
    let colon = name + 1
    while (colon < last && article.text[starts[colon]!] !== ':') colon++
    if (last - colon < LEAST_WORDS) continue
    turns.push({
      label,
      linked: {
        cue: part(colon, colon),
        source: part(first, name),
        contents: [part(colon + 1, last)],
        sourceChance: CHANCE,
        contentChance: CHANCE,
      },
    })
  }
  const isTranscript = turns.length >= LEAST_LABELS || new Set(turns.map(({ label }) => label)).size < turns.length
  return isTranscript ? turns.map(({ linked }) => linked) : []
}
