// How far the confidence is from the share that is right (relation metric, greedy), in ten bins.
// usage: node training/calibration.mjs PREDICTED.ndjson GOLD.ndjson.gz
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [predictedPath, goldPath] = process.argv.slice(2)
const parse = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const gold = new Map(
  parse(gunzipSync(readFileSync(goldPath)).toString()).map(({ id, attributions }) => [id, attributions]),
)
const size = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const shared = (a, b) =>
  a.reduce((sum, [s, e]) => sum + b.reduce((part, [t, f]) => part + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0)

const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }))
let total = 0
for (const { id, attributions } of parse(readFileSync(predictedPath, 'utf8'))) {
  const left = [...gold.get(id)]
  for (const one of attributions.toSorted((a, b) => b.confidence - a.confidence)) {
    const found = left.findIndex(
      (other) =>
        (2 * shared(other.content, one.content)) / (size(other.content) + size(one.content)) >= 0.5 &&
        (other.source.length === 0 ? one.source.length === 0 : shared(other.source, one.source) > 0),
    )
    if (found >= 0) left.splice(found, 1)
    const bin = bins[Math.min(9, Math.floor(one.confidence * 10))]
    bin.count++
    bin.confidence += one.confidence
    bin.right += found >= 0 ? 1 : 0
    total++
  }
}
let error = 0
for (const { count, confidence, right } of bins) {
  if (count === 0) continue
  error += Math.abs(confidence - right) / total
  console.log(
    `${count} attributions of confidence ${(confidence / count).toFixed(2)}: ${(right / count).toFixed(2)} right`,
  )
}
console.log(`expected calibration error ${error.toFixed(4)}`)
