import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { engineWith } from './engine.mjs'
import { articleOf, hashOf, readRows } from './shared.mjs'

/** Reads dev and gold, and lets both scorers judge. */
export async function accuracy({ shared, attributor }) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'standpoint-bench-'))
  try {
    const attributions = await scoreAttributions(shared, attributor, scratch)
    const record = await scoreRecord(shared, attributor, scratch)
    return {
      engine: attributions.engine,
      data: { ...attributions.data, ...record.data },
      files: { ...attributions.files, ...record.files },
      failed: false,
      summary: [
        '## Attributions, PolNeAR dev (statements that lie within another are left out, as in the gold)',
        fenced(attributions.text),
        COMPARISON,
        '## Record, gold of two affairs',
        fenced(record.text),
      ].join('\n\n'),
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** F1 on the same articles, measured before this project: see research/attribution.md in the shared folder. */
const COMPARISON = `| F1, dev | quotes by regular expression | rules over full parses, verbs learned | one person against another |
|---|---|---|---|
| relation | 28.1 | 59.0 | 75–77 |
| relation strict | 19.4 | 48.1 | 69–71 |
| content exact | 24.0 | 46.5 | 68 |
| direct / indirect, recall | 68.5 / 1.3 | 72.1 / 43.4 | 94–96 / 69–71 |`

const fenced = (text) => `\`\`\`\n${text.trim()}\n\`\`\``
const score = (...args) => execFileSync(process.execPath, args, { maxBuffer: 2 ** 28 }).toString()
const toLines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

async function scoreAttributions(shared, attributor, scratch) {
  const texts = path.join(shared, 'bench/polnear/dev.articles.ndjson.gz')
  const gold = path.join(shared, 'bench/polnear/dev.gold.ndjson.gz')
  const { rows, hash } = readRows(texts)
  const engine = await engineWith(attributor)
  const readings = await engine.read(rows.map(articleOf))
  const predicted = path.join(scratch, 'dev.ndjson')
  writeFileSync(predicted, toLines(readings))
  const args = [path.join(shared, 'bench/score-attributions.mjs'), '--gold', gold, '--predicted', predicted]
  const spans = readings.map(({ article, statements }) => ({
    article,
    statements: statements.map(({ source, cue, content, within, confidence }) => ({
      source,
      cue,
      content,
      within,
      confidence,
    })),
  }))
  return {
    engine: readings[0].engine,
    data: { 'polnear/dev.articles': hash, 'polnear/dev.gold': hashOf(readFileSync(gold)) },
    files: { 'attributions.json': score(...args, '--json'), 'attributions.ndjson.gz': gzipSync(toLines(spans)) },
    text: score(...args),
  }
}

async function scoreRecord(shared, attributor, scratch) {
  const folder = path.join(shared, 'gold')
  const golds = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
  const data = {}
  const readings = []
  for (const name of golds) {
    const affair = name.replace('.gold.json', '')
    const codebook = JSON.parse(readFileSync(path.join(folder, `${affair}.codebook.json`), 'utf8'))
    const { rows, hash } = readRows(path.join(folder, `${affair}.articles.ndjson.gz`))
    const engine = await engineWith(attributor, codebook)
    readings.push(...(await engine.read(rows.map(articleOf))))
    data[`gold/${affair}.articles`] = hash
    data[`gold/${name}`] = hashOf(readFileSync(path.join(folder, name)))
  }
  const file = path.join(scratch, 'readings.ndjson')
  writeFileSync(file, toLines(readings))
  const args = [
    path.join(shared, 'bench/score-record.mjs'),
    ...golds.flatMap((name) => ['--gold', path.join(folder, name)]),
    '--readings',
    file,
  ]
  return { data, files: { 'record.json': score(...args, '--json') }, text: score(...args) }
}
