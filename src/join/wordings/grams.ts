import type { SaidWord } from './words.js'

/** Words in a gram. */
const GRAM = 3
/** Grams in a window, of which one at least is kept: a run of GRAM + WINDOW − 1 equal words shows. */
const WINDOW = 3

/**
 * The runs of words by which a statement is looked up, each a hash of 32 bits, signed: of each window of runs the one with
 * the least hash (winnowing, as in join/copies/fingerprints.ts), so that two statements that share words keep the same.
 * A run that says nothing by itself ("that it is") is none.
 */
export function gramsOf(words: readonly SaidWord[]): ReadonlySet<number> {
  const grams: number[] = []
  for (let at = 0; at + GRAM <= words.length; at += 1) {
    const gram = words.slice(at, at + GRAM)
    if (gram.some(({ content }) => content)) grams.push(hashOf(gram.map(({ key }) => key).join(' ')))
  }
  const kept = new Set<number>()
  for (let end = Math.min(WINDOW, grams.length); end <= grams.length && end > 0; end += 1) {
    kept.add(Math.min(...grams.slice(Math.max(0, end - WINDOW), end)))
  }
  return kept
}

/** FNV-1a, mixed once more: the least of a few hashes must not hang on how words begin. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0
}
