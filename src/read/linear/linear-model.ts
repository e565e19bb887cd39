import { StandpointError } from '../../text/index.js'

/**
 * A linear classifier over hashed features: one row of eight-bit weights for each bucket, one scale and one bias for
 * each class. Made by `training/linear.mjs`.
 */
export interface LinearModel {
  readonly classes: readonly string[]
  /** Number of buckets, a power of two. */
  readonly buckets: number
  /** `weights[bucket * classes.length + c]`, to be multiplied with `scales[c]`. */
  readonly weights: Int8Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

/** What a file of weights says of itself. */
export interface LinearHeader {
  readonly classes: readonly string[]
  readonly buckets: number
}

/**
 * The model of which `bytes` holds scales, biases and weights, in this order.
 * @throws MODEL_BROKEN when there are more or fewer bytes than `header` asks for.
 */
export function linearModelOf(file: string, { classes, buckets }: LinearHeader, bytes: Uint8Array): LinearModel {
  const count = classes.length
  const expected = count * 8 + buckets * count
  if (bytes.length !== expected || (buckets & (buckets - 1)) !== 0) {
    throw new StandpointError('MODEL_BROKEN', { file, problem: `${bytes.length} bytes instead of ${expected}` })
  }
  // A copy that begins where its buffer does: the floats must be aligned, and slices of Node buffers share theirs.
  const copy = new Uint8Array(bytes)
  return {
    classes,
    buckets,
    scales: new Float32Array(copy.buffer, 0, count),
    bias: new Float32Array(copy.buffer, count * 4, count),
    weights: new Int8Array(copy.buffer, count * 8),
  }
}

/** The chance of each class, in the order of `classes`, for the features that are there; each counts once. */
export function chancesOf(model: LinearModel, features: ArrayLike<number>): Float64Array {
  const { classes, buckets, weights, scales, bias } = model
  const count = classes.length
  const sums = new Float64Array(count)
  const mask = buckets - 1
  for (let at = 0; at < features.length; at += 1) {
    const row = (features[at]! & mask) * count
    for (let index = 0; index < count; index += 1) sums[index]! += weights[row + index]!
  }
  // Long texts have many features: their sum is kept in the range of short ones.
  const share = 1 / Math.sqrt(Math.max(1, features.length))
  let highest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < count; index += 1) {
    sums[index] = sums[index]! * scales[index]! * share + bias[index]!
    if (sums[index]! > highest) highest = sums[index]!
  }
  let total = 0
  for (let index = 0; index < count; index += 1) {
    sums[index] = Math.exp(sums[index]! - highest)
    total += sums[index]!
  }
  for (let index = 0; index < count; index += 1) sums[index]! /= total
  return sums
}
