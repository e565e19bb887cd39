import type { WordVectors } from './nearness.js'
import type { ToneWords } from './tones.js'

/** A tree of yes-or-no questions; node `n` asks whether `feature[n]` is at most `threshold[n]`; `feature` is -1 for a leaf. */
export interface Tree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  /** The node for yes and, behind it, that for no. */
  readonly yes: readonly number[]
  readonly no: readonly number[]
  /** What a leaf adds to the log odds. */
  readonly value: readonly number[]
}

/** Weights of features, each first moved by its mean and divided by its spread. */
export interface Logistic {
  readonly mean: readonly number[]
  readonly spread: readonly number[]
  readonly weights: readonly number[]
  readonly bias: number
}

/** Trained weights that judge whether an actor holds a side. Made by `training/positions`. */
export interface PositionScorer {
  /** Name of the model. */
  readonly model: string
  readonly trees: readonly Tree[]
  readonly logistic: Logistic
  /** Least chance of a position that the rules found, and of one that they did not find, to be reported. */
  readonly least: { readonly kept: number; readonly added: number }
  readonly tones: ToneWords
  readonly vectors: WordVectors
}

const chanceOfOdds = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The chance that the side is held for which `features` were measured: the mean of what trees and weights say. */
export function chanceOf(
  { trees, logistic }: Pick<PositionScorer, 'trees' | 'logistic'>,
  features: readonly number[],
): number {
  let byTrees = 0
  for (const tree of trees) byTrees += leafOf(tree, features)
  let byWeights = logistic.bias
  for (const [at, weight] of logistic.weights.entries())
    byWeights += (weight * (features[at]! - logistic.mean[at]!)) / logistic.spread[at]!
  return (chanceOfOdds(byTrees) + chanceOfOdds(byWeights)) / 2
}

function leafOf({ feature, threshold, yes, no, value }: Tree, features: readonly number[]): number {
  let node = 0
  while (feature[node]! >= 0) node = features[feature[node]!]! <= threshold[node]! ? yes[node]! : no[node]!
  return value[node]!
}
