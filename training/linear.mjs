/**
 * Fits a linear classifier over hashed features (multinomial logistic regression, AdaGrad, weight decay) and packs it as
 * `src/read/linear` reads it. The same rows in the same order give the same bytes.
 */

/** Numbers in [0, 1) from a seed, so that a fit can be repeated. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * @param rows `{features: number[], label: number, weight?: number}`
 * @returns `{classes, buckets, weights: Float32Array, bias: Float32Array}`
 */
export function fitLinear(rows, { classes, buckets, epochs = 12, rate = 0.25, decay = 1e-6, seed = 1 }) {
  const count = classes.length
  const weights = new Float32Array(buckets * count)
  const squares = new Float32Array(buckets * count).fill(1e-2)
  const bias = new Float32Array(count)
  const random = randomFrom(seed)
  const order = rows.map((_, at) => at)
  const chances = new Float64Array(count)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    for (const index of order) {
      const { features, label, weight = 1 } = rows[index]
      const share = 1 / Math.sqrt(Math.max(1, features.length))
      chances.fill(0)
      for (const feature of features) {
        const row = (feature & (buckets - 1)) * count
        for (let c = 0; c < count; c += 1) chances[c] += weights[row + c]
      }
      let highest = Number.NEGATIVE_INFINITY
      for (let c = 0; c < count; c += 1) {
        chances[c] = chances[c] * share + bias[c]
        highest = Math.max(highest, chances[c])
      }
      let total = 0
      for (let c = 0; c < count; c += 1) {
        chances[c] = Math.exp(chances[c] - highest)
        total += chances[c]
      }
      for (let c = 0; c < count; c += 1) chances[c] = weight * (chances[c] / total - (c === label ? 1 : 0))
      for (let c = 0; c < count; c += 1) bias[c] -= 0.02 * chances[c]
      for (const feature of features) {
        const row = (feature & (buckets - 1)) * count
        for (let c = 0; c < count; c += 1) {
          const gradient = chances[c] * share + decay * weights[row + c]
          if (Math.abs(gradient) < 1e-7) continue
          squares[row + c] += gradient * gradient
          weights[row + c] -= (rate * gradient) / Math.sqrt(squares[row + c])
        }
      }
    }
  }
  return { classes, buckets, weights, bias }
}

/** Scales, biases and eight-bit weights, as `linearModelOf` reads them. */
export function packLinear({ classes, weights, bias }) {
  const count = classes.length
  const scales = new Float32Array(count)
  for (let at = 0; at < weights.length; at += 1) {
    scales[at % count] = Math.max(scales[at % count], Math.abs(weights[at]))
  }
  for (let c = 0; c < count; c += 1) scales[c] = scales[c] / 127 || 1
  const packed = new Int8Array(weights.length)
  for (let at = 0; at < weights.length; at += 1) packed[at] = Math.round(weights[at] / scales[at % count])
  return Buffer.concat([Buffer.from(scales.buffer), Buffer.from(bias.buffer), Buffer.from(packed.buffer)])
}
