import type { Linked } from './link.js'

/** Weights of a logistic regression that was fitted on articles which the network had not seen. */
export interface ConfidenceParameters {
  /** Attributions below it are left out. */
  readonly least: number
  readonly bias: number
  readonly weights: readonly number[]
}

const logit = (chance: number): number => {
  const safe = Math.min(0.999, Math.max(0.001, chance))
  return Math.log(safe / (1 - safe))
}

/** What the confidence is told from: chances of tags and links, whether there is a source, how many parts there are. */
export function confidenceFeatures({ cue, contents, source, sourceChance, contentChance }: Linked): number[] {
  return [
    logit(cue.chance),
    logit(Math.min(...contents.map((content) => content.chance))),
    source === null ? 0 : logit(source.chance),
    source === null ? 0 : logit(sourceChance),
    source === null ? logit(sourceChance) : 0,
    source === null ? 1 : 0,
    logit(contentChance),
    contents.length > 1 ? 1 : 0,
    Math.log(contents.reduce((sum, content) => sum + content.last - content.first + 1, 0)),
  ]
}

/**
 * Chance that the attribution is right: its content by half at least, and its source; in thousandths, 0.001 to 0.999.
 * Rounded because the last bits of the network's answers hang on how many chunks it was asked at once.
 */
export function confidenceOf(linked: Linked, { bias, weights }: ConfidenceParameters): number {
  const sum = confidenceFeatures(linked).reduce((total, value, index) => total + value * (weights[index] ?? 0), bias)
  const thousandths = Math.round(1000 / (1 + Math.exp(-sum)))
  return Math.min(999, Math.max(1, thousandths)) / 1000
}
