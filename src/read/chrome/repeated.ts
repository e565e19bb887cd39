import type { Line } from './lines.js'

/** Shorter lines may well stand twice ("Yes, we can."). */
const FEWEST_WORDS = 4
const FEWEST_WORDS_OF_PROSE = 10
/** A headline is printed again near the top. */
const HEADLINE_LINES = 8

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Lines that repeat an earlier one word by word: headlines printed twice, captions, passages pulled out of the text. The
 * first one is kept. Speech is never taken, for people do repeat themselves. Answers indices into `lines`.
 */
export function repeatedLines(lines: readonly Line[]): number[] {
  const firstAt = new Map<string, number>()
  const repeated: number[] = []
  lines.forEach((line, at) => {
    if (line.words < FEWEST_WORDS) return
    const key = plain(line.text)
    const earlier = firstAt.get(key)
    if (earlier === undefined) {
      firstAt.set(key, at)
      return
    }
    const isHeadline = at < HEADLINE_LINES && !/[.!?]$/.test(line.text)
    const isPassage = line.words >= FEWEST_WORDS_OF_PROSE && !/["“”«»]|''|^[\p{Lu}.' -]{2,30}:/u.test(line.text)
    if (isHeadline || isPassage || !/[.!?:,;"”]$/.test(line.text)) repeated.push(at)
  })
  return repeated
}
