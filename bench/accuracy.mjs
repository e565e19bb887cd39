import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { scoreAffairs, sharedAffairs } from './affairs.mjs'
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
  const { affairs, data } = sharedAffairs(shared)
  const { score: scoreReadings } = await scoreAffairs(shared, affairs, attributor, scratch)
  return { data, files: { 'record.json': scoreReadings('--json') }, text: scoreReadings() }
}
