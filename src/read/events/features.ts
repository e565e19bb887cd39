import { hashOf, hashOfPair } from '../linear/index.js'

/** A word as a class of words: names and numbers stand for themselves only by their kind, so that no country tells a type. */
export function maskedWord(word: string, isFirst: boolean): string {
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return '#'
  const lower = word.toLowerCase().replace(/’/g, "'")
  const isCapital = (code >= 65 && code <= 90) || (code > 127 && lower !== word)
  if (isCapital && !isFirst && !KEPT.has(lower)) return '@'
  return lower
}

/** Written with a capital as often as not, and telling: "Prime Minister", "Police". */
const KEPT = new Set(
  `president minister prime foreign police army military court government parliament defense defence ambassador general embassy
  security council summit sanctions rebels forces ministry`.split(/\s+/),
)

/**
 * Hashed features of a text for telling event types: its words and pairs of words, each once. `sentences` are lists of
 * words as they stand in the text.
 */
export function featuresOf(sentences: readonly (readonly string[])[]): number[] {
  const features = new Set<number>()
  for (const words of sentences) {
    const isTitleCase = words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6
    let before = hashOf('^')
    words.forEach((word, at) => {
      if (!/[\p{L}\p{N}]/u.test(word)) {
        before = hashOf(word)
        return
      }
      const here = hashOf(isTitleCase ? word.toLowerCase() : maskedWord(word, at === 0))
      features.add(here)
      features.add(hashOfPair(before, here))
      before = here
    })
  }
  return [...features]
}
