/** Words with what a trained model makes of them: how far they speak well (+) or ill (-) of what stands beside them. */
export interface ToneWords {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Fewer words than these are weighed as if they were so many. */
const LEAST = 4

/** The tone of some words: the log odds that they speak well of what they are about. 0 where no word is known. */
export function learnedTone({ bias, weights }: ToneWords, words: readonly string[]): number {
  let sum = 0
  let count = 0
  for (const word of words) {
    const weight = weights.get(word) ?? weights.get(word.toLowerCase())
    if (weight === undefined) continue
    sum += weight
    count += 1
  }
  return count === 0 ? 0 : sum / Math.sqrt(Math.max(LEAST, count)) + bias
}

/** Beyond this a tone is no clearer. */
const CLEAREST = 2

export const clampedTone = (tones: ToneWords, words: readonly string[]): number =>
  Math.max(-CLEAREST, Math.min(CLEAREST, learnedTone(tones, words)))
