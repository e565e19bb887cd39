import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

const MARKS = new Set(['“', '”', '"', "''", '``', '«', '»'])
const DASHES = new Set(['―', '—', '–', '-', '--', '~'])
const PARTICLES = new Set(['de', 'del', 'der', 'von', 'van', 'bin', 'al', 'la', 'y'])
const NAME_WORDS = 6
/** A signature with its place or office ("- Ann Lee, Port Sable"), in tokens. */
const SIGNATURE_TOKENS = 14
/** A signed quotation is as good as certain. */
const CHANCE = 0.97

/**
 * Quotations with a signature: a paragraph that is a quotation and "― Ann Lee", or a quotation and in the paragraph
 * after it "- Ann Lee, Port Sable". The dash is the cue, as PolNeAR has it.
 */
export function findSignatures({ article, scan }: Doc): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const wordOf = (token: number): string => article.text.slice(starts[token], ends[token])
  const part = (first: number, last: number): Fragment => ({ first, last, chance: CHANCE })

  /** Last token of the name that begins at `token` and must end before `to`; -1 where there is none. */
  const nameEnd = (token: number, to: number): number => {
    let end = token
    while (
      end < to &&
      end - token < NAME_WORDS &&
      (/^\p{Lu}/u.test(wordOf(end)) || (end > token && PARTICLES.has(wordOf(end))))
    )
      end++
    const isWhole = end === to || wordOf(end) === ',' || wordOf(end) === '(' || (end === to - 1 && wordOf(end) === '.')
    return end > token && isWhole ? end - 1 : -1
  }

  const signed: Linked[] = []
  for (let paragraph = 0; paragraph + 1 < paragraphAt.length; paragraph++) {
    const from = paragraphAt[paragraph]!
    const to = paragraphAt[paragraph + 1]!
    if (!MARKS.has(wordOf(from))) continue
    let closing = to - 1
    while (closing > from && !MARKS.has(wordOf(closing))) closing--
    if (closing <= from + 1) continue
    const isAlone = closing === to - 1
    const dash = closing + 1
    const end = isAlone ? (paragraphAt[paragraph + 2] ?? to) : to
    if (dash >= end || !DASHES.has(wordOf(dash)) || end - dash > SIGNATURE_TOKENS) continue
    const last = nameEnd(dash + 1, end)
    if (last < 0 || (!isAlone && end - last > 2)) continue
    signed.push({
      cue: part(dash, dash),
      source: part(dash + 1, last),
      contents: [part(from, closing)],
      sourceChance: CHANCE,
      contentChance: CHANCE,
    })
  }
  return signed
}
