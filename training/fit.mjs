// Fits what decides around the network, on articles that it has not seen: link weights, confidence, decoding.
// usage: node training/fit.mjs MODEL_FOLDER ARTICLES.ndjson.gz GOLD.ndjson.gz   (writes MODEL_FOLDER/attributor.json)
import { readFileSync, writeFileSync } from 'node:fs'
import { openModel } from '../dist/model/create-tagger-attributor.js'
import { prepare } from '../dist/read/engine.js'
import { confidenceFeatures } from '../dist/read/tagging/confidence.js'
import { LINK_FEATURES } from '../dist/read/tagging/link-features.js'
import { candidatesIn, locate } from '../dist/read/tagging/tagging-attributor.js'
import { readNdjson } from './read-ndjson.mjs'

const [folder, articlesPath, goldPath] = process.argv.slice(2)
const gold = new Map(readNdjson(goldPath).map(({ id, attributions }) => [id, attributions]))
const docs = readNdjson(articlesPath).map(({ id, text }) =>
  prepare({ id, text, outlet: null, published: null, title: null, url: null, language: null }),
)
const file = `${folder}/attributor.json`
const description = JSON.parse(readFileSync(file, 'utf8'))
const { tagger, words, parameters } = await openModel(folder)

const size = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const shared = (a, b) =>
  a.reduce((sum, [s, e]) => sum + b.reduce((part, [t, f]) => part + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0)
const dice = (a, b) => (a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / Math.max(1, size(a) + size(b)))

/** Chooses among candidates by softmax(weights · values): plain gradient descent with a little decay. */
function fitChoices(choices, count, start) {
  const weights = [...start]
  for (let round = 0; round < 400; round++) {
    const slope = new Array(count).fill(0)
    for (const { values, right } of choices) {
      const scores = values.map((row) => row.reduce((sum, value, index) => sum + value * weights[index], 0))
      const most = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - most))
      const total = powers.reduce((sum, power) => sum + power, 0)
      for (let index = 0; index < count; index++) {
        let expected = 0
        for (let row = 0; row < values.length; row++) expected += (powers[row] / total) * values[row][index]
        slope[index] += values[right][index] - expected
      }
    }
    for (let index = 0; index < count; index++)
      weights[index] += (1.5 * slope[index]) / choices.length - 0.0005 * weights[index]
  }
  return weights
}

const accuracy = (choices, weights) =>
  choices.filter(({ values, right }) => {
    const scores = values.map((row) => row.reduce((sum, value, index) => sum + value * weights[index], 0))
    return scores.indexOf(Math.max(...scores)) === right
  }).length / choices.length

// 1. Links: among the candidates of each fragment that gold knows, the one that gold chose.
const choices = { content: [], source: [] }
for (let at = 0; at < docs.length; at += 8) {
  const part = docs.slice(at, at + 8)
  const candidates = await candidatesIn(tagger, words, parameters, part)
  for (const [index, doc] of part.entries()) {
    const { starts, ends } = doc.scan.tokens
    const spanOf = ({ first, last }) => [[starts[first], ends[last]]]
    const known = gold.get(doc.article.id)
    for (const { contents, cues } of candidates[index]) {
      for (const { content, cues: options } of contents) {
        const owner = known.find((one) => shared(one.content, spanOf(content)) >= 0.5 * size(spanOf(content)))
        const isOwn = ({ fragment }) => shared(owner.cue, spanOf(fragment)) > 0
        const right = owner === undefined ? -1 : options.findIndex(isOwn)
        if (right >= 0 && options.length > 1)
          choices.content.push({ values: options.map(({ network, features }) => [network, ...features]), right })
      }
      for (const { cue, sources } of cues) {
        const owner = known.find((one) => shared(one.cue, spanOf(cue)) > 0)
        if (owner === undefined) continue
        const right = sources.findIndex(({ fragment }) =>
          fragment === null ? owner.source.length === 0 : shared(owner.source, spanOf(fragment)) > 0,
        )
        if (right >= 0 && sources.length > 1)
          choices.source.push({
            values: sources.map(({ network, features }) => [network, ...features]),
            right,
          })
      }
    }
  }
}
for (const role of ['content', 'source']) {
  const start = [1, ...new Array(LINK_FEATURES).fill(0)]
  const [network, ...features] = fitChoices(choices[role], LINK_FEATURES + 1, start)
  const round = (value) => Number(value.toFixed(4))
  console.log(
    `links to ${role}: ${choices[role].length} choices, right ${accuracy(choices[role], start).toFixed(4)} → ${accuracy(choices[role], [network, ...features]).toFixed(4)}`,
  )
  description.pairs[role] = { network: round(network), features: features.map(round) }
}
writeFileSync(file, `${JSON.stringify(description)}\n`)

// 2. Confidence: a logistic regression of "relation right" on the chances of tags and links.
const fitted = { ...parameters, link: { ...parameters.link, ...description.pairs } }
const samples = []
for (let at = 0; at < docs.length; at += 8) {
  const part = docs.slice(at, at + 8)
  const located = await locate(tagger, words, fitted, part)
  for (const [index, doc] of part.entries()) {
    const { starts, ends } = doc.scan.tokens
    const spanOf = ({ first, last }) => [starts[first], ends[last]]
    const known = gold.get(doc.article.id)
    for (const one of located[index]) {
      const source = one.source === null ? [] : [spanOf(one.source)]
      const right = known.some(
        (other) =>
          dice(other.content, one.contents.map(spanOf)) >= 0.5 &&
          (other.source.length === 0 ? source.length === 0 : shared(other.source, source) > 0),
      )
      samples.push({ values: [1, ...confidenceFeatures(one)], right })
    }
  }
}
const [bias, ...weights] = fitLogistic(samples)
description.confidence = { bias, weights, least: description.confidence.least }
writeFileSync(file, `${JSON.stringify(description)}\n`)

function chance(values, fit) {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + value * fit[index], 0)))
}

function fitLogistic(rows) {
  const count = rows[0].values.length
  const mean = new Array(count).fill(0)
  const fit = new Array(count).fill(0)
  const square = new Array(count).fill(1e-6)
  for (const { values } of rows) for (let i = 0; i < count; i++) square[i] += values[i] ** 2 / rows.length
  for (let round = 0; round < 3000; round++) {
    mean.fill(0)
    for (const { values, right } of rows) {
      const off = (right ? 1 : 0) - chance(values, fit)
      for (let i = 0; i < count; i++) mean[i] += (off * values[i]) / rows.length
    }
    for (let i = 0; i < count; i++) fit[i] += (0.6 * mean[i]) / square[i] - 0.0002 * fit[i]
  }
  return fit.map((value) => Number(value.toFixed(4)))
}

const chances = samples.map(({ values, right }) => [chance(values, [bias, ...weights]), right])
let error = 0
for (let bin = 0; bin < 10; bin++) {
  const inside = chances.filter(([value]) => Math.min(9, Math.floor(value * 10)) === bin)
  const meanOf = (pick) => inside.reduce((sum, item) => sum + pick(item), 0) / Math.max(1, inside.length)
  error +=
    (inside.length / chances.length) * Math.abs(meanOf(([value]) => value) - meanOf(([, right]) => (right ? 1 : 0)))
}
console.log(
  `confidence: ${samples.length} attributions, ${samples.filter(({ right }) => right).length} right, calibration error ${error.toFixed(4)}`,
)
writeFileSync(`${folder}/fitted`, '')
