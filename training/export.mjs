// Articles → tokens, states, chunks and word rows for training/, with the very code that reads them later (dist/read).
// usage: node training/export.mjs OUT_DIR NEWS_ARTICLES [LABELLED_ARTICLES]   (all of train and dev, unless so few)
import { mkdirSync, writeFileSync } from 'node:fs'
import { scan } from '../dist/read/scan/scan.js'
import { cutChunks } from '../dist/read/tagging/chunks.js'
import { STATE_ROWS, tokenStates } from '../dist/read/tagging/token-states.js'
import { HASHED_ROWS, normalForm, wordRows } from '../dist/read/tagging/word-rows.js'
import { readNdjson } from './read-ndjson.mjs'

const [out, newsCount] = [process.argv[2] ?? '.train', Number(process.argv[3] ?? 2000)]
const labelledCount = Number(process.argv[4] ?? Number.POSITIVE_INFINITY)
const SHARED = '../shared'
const VOCABULARY = 30_000
const LEAST_COUNT = 3

mkdirSync(out, { recursive: true })
const sets = {
  train: readNdjson(`${SHARED}/bench/polnear/train.articles.ndjson.gz`).slice(0, labelledCount),
  dev: readNdjson(`${SHARED}/bench/polnear/dev.articles.ndjson.gz`).slice(0, labelledCount),
  news: readNdjson(`${SHARED}/corpora/news-6000.ndjson.gz`),
}

const types = new Map()
const counts = new Map()
const exported = {}
for (const [name, articles] of Object.entries(sets)) {
  const lines = []
  for (const [index, { id, text }] of articles.entries()) {
    const scanned = scan(text)
    const { tokens } = scanned
    const ids = []
    for (let token = 0; token < tokens.length; token++) {
      const word = text.slice(tokens.starts[token], tokens.ends[token])
      if (name !== 'dev') counts.set(normalForm(word), (counts.get(normalForm(word)) ?? 0) + 1)
      if (name === 'news' && index >= newsCount) continue
      let type = types.get(word)
      if (type === undefined) {
        type = types.size
        types.set(word, type)
      }
      ids.push(type)
    }
    if (name === 'news' && index >= newsCount) continue
    lines.push(
      JSON.stringify({
        id,
        types: ids,
        starts: [...tokens.starts],
        ends: [...tokens.ends],
        states: [...tokenStates(text, scanned)],
        sentences: [...tokens.sentenceAt],
        paragraphs: [...tokens.paragraphAt],
        chunks: cutChunks(scanned),
        ...(name === 'news' ? {} : { text }),
      }),
    )
  }
  exported[name] = lines
}
const vocabulary = [...counts]
  .filter(([, count]) => count >= LEAST_COUNT)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, VOCABULARY)
  .map(([word]) => word)
const rowOf = new Map(vocabulary.map((word, row) => [word, row]))
for (const [name, lines] of Object.entries(exported)) writeFileSync(`${out}/${name}.ndjson`, `${lines.join('\n')}\n`)
writeFileSync(
  `${out}/words.json`,
  JSON.stringify({
    vocabulary,
    hashedRows: HASHED_ROWS,
    stateRows: STATE_ROWS,
    types: [...types.keys()],
    rows: [...types.keys()].map((word) => wordRows(word, rowOf)),
  }),
)
console.log({ vocabulary: vocabulary.length, types: types.size })
