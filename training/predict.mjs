// Attributions of PolNeAR articles by a folder of weights, for bench/score-attributions.mjs, and their speed.
// usage: node training/predict.mjs MODEL_FOLDER ARTICLES.ndjson.gz OUT.ndjson
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createTaggerAttributor } from '../dist/model/index.js'
import { prepare } from '../dist/read/engine.js'

const [folder, input, output] = process.argv.slice(2)
const articles = gunzipSync(readFileSync(input))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const begun = performance.now()
const attributor = await createTaggerAttributor({ folder })
const ready = performance.now()
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
const lines = []
const cpu = process.cpuUsage()
for (let at = 0; at < articles.length; at += 8) {
  const docs = articles
    .slice(at, at + 8)
    .map(({ id, text }) => prepare({ id, text, outlet: null, published: null, title: null, url: null, language: null }))
  const found = await attributor.attribute(docs)
  for (const [index, attributions] of found.entries()) {
    lines.push(JSON.stringify({ id: docs[index].article.id, attributions }))
  }
}
const { user, system } = process.cpuUsage(cpu)
writeFileSync(output, `${lines.join('\n')}\n`)
console.log(
  `${attributor.model}: ready in ${Math.round(ready - begun)} ms, ${words} words, ${Math.round(words / ((user + system) / 1e6))} words/CPU-s`,
)
