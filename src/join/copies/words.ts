import type { Span } from '../../text/index.js'

/** The words of a text in order, folded to what a careless copy leaves alone; where each stands, and a hash of it. */
export interface Words {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 32 bits, signed. */
  readonly hashes: Int32Array
}

/** Letters and digits of one word, with what holds it together: "U.N." falls apart, "Keldia's" loses its ending. */
const WORD = /[\p{L}\p{N}]+(?:['’](?!s\b)[\p{L}\p{N}]+)*/gu

/** The words outside `left` (sorted spans, page furniture), without case and accents. */
export function wordsOf(text: string, left: readonly Span[]): Words {
  const found: [start: number, end: number, hash: number][] = []
  let next = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while ((left[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1
    if ((left[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue
    found.push([index, index + word.length, hashOf(word)])
  }
  return {
    length: found.length,
    starts: Int32Array.from(found, ([start]) => start),
    ends: Int32Array.from(found, ([, end]) => end),
    hashes: Int32Array.from(found, ([, , hash]) => hash),
  }
}

/** FNV-1a over the letters in lower case, accents left out. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  const folded = /^[a-z0-9]+$/.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(/[\p{M}'’]/gu, '')
        .toLowerCase()
  for (let at = 0; at < folded.length; at += 1) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
  return hash | 0
}
