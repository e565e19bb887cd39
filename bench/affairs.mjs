import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { engineWith } from './engine.mjs'
import { articleOf, hashOf, readRows } from './shared.mjs'

const here = path.join(import.meta.dirname, 'gold-corpus')
const toLines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** The affairs of `../shared/gold`: name, gold record, codebook, articles; and the hashes of their files. */
export function sharedAffairs(shared) {
  const folder = path.join(shared, 'gold')
  const data = {}
  const affairs = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.gold.json', '')
      const bytes = readFileSync(path.join(folder, file))
      const codebook = JSON.parse(readFileSync(path.join(folder, `${name}.codebook.json`), 'utf8'))
      const { rows, hash } = readRows(path.join(folder, `${name}.articles.ndjson.gz`))
      data[`gold/${name}.articles`] = hash
      data[`gold/${file}`] = hashOf(bytes)
      return { name, gold: JSON.parse(bytes), codebook, rows }
    })
  return { affairs, data }
}

/** The affairs of `gold-corpus/positions-PART.gold.json` and `positions-PART-NUMBER.gold.json`, their articles looked up in news-6000. */
export async function corpusAffairs(shared, part) {
  const { parseCodebook } = await import('../dist/ingest/index.js')
  const data = {}
  const golds = readdirSync(here)
    .filter((file) => new RegExp(`^positions-${part}(?:-\\d+)?\\.gold\\.json$`).test(file))
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(path.join(here, file))
      data[`gold-corpus/${file}`] = hashOf(bytes)
      return JSON.parse(bytes)
    })
  const texts = readFileSync(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  data['corpora/news-6000'] = hashOf(texts)
  const wanted = new Set(golds.flatMap(({ positions }) => positions.map(({ article }) => article)))
  const rows = new Map()
  for (const line of gunzipSync(texts).toString().split('\n').filter(Boolean)) {
    const row = JSON.parse(line)
    if (wanted.has(row.id)) rows.set(row.id, row)
  }
  const affairs = golds.map((gold) => {
    const codebookFile = path.join(here, 'codebooks', `${gold.affair}.yaml`)
    return {
      name: gold.affair,
      gold,
      codebook: parseCodebook(readFileSync(codebookFile, 'utf8'), codebookFile),
      rows: [...new Set(gold.positions.map(({ article }) => article))].map((id) => rows.get(id)),
    }
  })
  return { affairs, data }
}

/** Reads the affairs, each with its codebook, and lets `score-record.mjs` judge: `score(...options)` gives its words. */
export async function scoreAffairs(shared, affairs, attributor, scratch) {
  const readings = []
  const args = []
  for (const { name, gold, codebook, rows } of affairs) {
    const engine = await engineWith(attributor, codebook)
    readings.push(...(await engine.read(rows.map(articleOf))))
    const file = path.join(scratch, name)
    writeFileSync(`${file}.gold.json`, JSON.stringify(gold))
    writeFileSync(`${file}.articles.ndjson`, toLines(rows))
    args.push('--gold', `${file}.gold.json`)
  }
  const predicted = path.join(scratch, 'readings.ndjson')
  writeFileSync(predicted, toLines(readings))
  const scorer = path.join(shared, 'bench/score-record.mjs')
  const score = (...options) =>
    execFileSync(process.execPath, [scorer, ...args, '--readings', predicted, ...options], {
      maxBuffer: 2 ** 28,
    }).toString()
  return { engine: readings[0].engine, score }
}
