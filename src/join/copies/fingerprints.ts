import type { Words } from './words.js'

/** Words in a gram. */
export const GRAM = 7
/** Grams in a window, of which one at least is kept: a passage that two texts share shows from GRAM + WINDOW − 1 words on. */
export const WINDOW = 8

export interface Fingerprint {
  /** 32 bits, signed. */
  readonly hash: number
  /** Index of the gram's first word. */
  readonly word: number
}

/**
 * Winnowing (Schleimer, Wilkerson & Aiken 2003): of each window of grams the one with the least hash, the last of several;
 * some two in nine are kept. What is kept depends on the words of the window alone, so that copies keep the same.
 */
export function fingerprintsOf(words: Words): Fingerprint[] {
  const grams = gramsOf(words)
  const kept: Fingerprint[] = []
  let last = -1
  for (let end = Math.min(WINDOW, grams.length); end <= grams.length && end > 0; end += 1) {
    let least = Math.max(0, end - WINDOW)
    for (let at = least + 1; at < end; at += 1) if (grams[at]! <= grams[least]!) least = at
    if (least > last) {
      kept.push({ hash: grams[least]!, word: least })
      last = least
    }
  }
  return kept
}

function gramsOf({ hashes, length }: Words): Int32Array {
  const grams = new Int32Array(Math.max(0, length - GRAM + 1))
  for (let at = 0; at < grams.length; at += 1) {
    let hash = 0x9747b28c
    for (let word = at; word < at + GRAM; word += 1) {
      hash = Math.imul(hash ^ hashes[word]!, 0x85ebca6b)
      hash ^= hash >>> 15
    }
    grams[at] = hash | 0
  }
  return grams
}
