import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { planted, WAYS } from './copies/planted.mjs'
import { engineWith } from './engine.mjs'
import { articleOf, rawOf, readRows } from './shared.mjs'

const BATCH = 40
const PLANTED = 60
const SEED = 20261122
/** A planted passage is found when the copies cover so much of it. */
const COVERED = 0.5

/** Finds the copied passages of the corpus, with passages planted into copies of its articles, as intake does. */
export async function copies({ shared, attributor, count }) {
  const { rows, hash } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  const corpus = rows.slice(0, count)
  const plants = planted(corpus, PLANTED, SEED)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standpoint-bench-'))
  try {
    const { openRecord, openWriter } = await import('../dist/record/index.js')
    const { joinerUrl, linkActors } = await import('../dist/join/index.js')
    const engine = await engineWith(attributor)
    const file = path.join(folder, 'record.db')
    const writer = await openWriter(file, joinerUrl())
    await writer.putAffair({ id: 'news' })
    const ids = new Map()
    const ms = []
    const put = async (articles) => {
      for (let at = 0; at < articles.length; at += BATCH) {
        const batch = articles.slice(at, at + BATCH)
        const readings = await engine.read(batch.map(articleOf))
        for (const [index, row] of batch.entries()) {
          const input = { reading: readings[index], links: linkActors(readings[index]), codebookHash: '' }
          const start = performance.now()
          ids.set((await writer.putArticleWithReading(rawOf(row), 'news', input)).id, row)
          ms.push(performance.now() - start)
        }
      }
    }
    await put(corpus)
    const tenth = Math.max(1, Math.floor(ms.length / 10))
    const [first, last] = [mean(ms.slice(0, tenth)), mean(ms.slice(-tenth))]
    await put(plants.map(({ article }) => article))
    await writer.close()
    const record = await openRecord(file, { mode: 'read' })
    const found = await record.db.selectFrom('copy').selectAll().execute()
    await record.close()
    const idOf = new Map([...ids].map(([id, row]) => [row.id, id]))
    const results = plants.map((plant) => ({ way: plant.way, ...coverOf(plant, found, idOf) }))
    const isPlanted = new Set(plants.map(({ article }) => idOf.get(article.id)))
    const own = found.filter(({ article_id, other_id }) => !isPlanted.has(article_id) && !isPlanted.has(other_id))
    const judged = judgementsOf(own)
    const lines = Object.keys(WAYS).map((way) => {
      const of = results.filter((result) => result.way === way)
      return `| ${way} | ${of.length} | ${share(of.filter(({ covered }) => covered >= COVERED).length, of.length)} | ${share(sum(of.map(({ covered }) => covered)), of.length)} |`
    })
    const all = results.filter(({ covered }) => covered >= COVERED).length
    return {
      engine: { version: engine.version, model: engine.model },
      data: { 'corpora/news-6000': hash },
      files: {
        'copies.json': `${JSON.stringify({ seed: SEED, planted: results, found: own, judged }, null, 1)}\n`,
      },
      failed: false,
      summary: [
        `## Copies, ${corpus.length} articles of news-6000 and ${PLANTED} planted (seed ${SEED})`,
        `| planted | passages | found | of their words |\n| --- | ---: | ---: | ---: |\n${lines.join('\n')}\n| all | ${results.length} | ${share(all, results.length)} | |`,
        `Found in the corpus itself: ${own.length} passages; ${judged.copy} judged a copy by hand, ${judged.other} not, ${judged.open} not judged.`,
        `Milliseconds to keep and join an article: first tenth ${first.toFixed(1)}, last tenth ${last.toFixed(1)}.`,
      ].join('\n\n'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sum = (values) => values.reduce((all, value) => all + value, 0)
const mean = (values) => sum(values) / values.length
const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(2))

/** How much of a planted passage the copies with its source cover, 0..1. */
function coverOf({ article, source, span: [start, end] }, found, idOf) {
  const [one, other] = [idOf.get(article.id), idOf.get(source)]
  const spans = found.flatMap((row) =>
    row.article_id === one && row.other_id === other
      ? [[row.start, row.end]]
      : row.article_id === other && row.other_id === one
        ? [[row.other_start, row.other_end]]
        : [],
  )
  const covered = sum(spans.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from))))
  return { characters: end - start, covered: Math.min(1, Math.round((1000 * covered) / (end - start)) / 1000) }
}

/** What a person said of the passages that are found: by ids and places, never words. */
function judgementsOf(found) {
  const file = path.join(import.meta.dirname, 'copies/judged.json')
  const rows = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).passages : []
  const verdicts = new Map(
    rows.map(([one, start, other, otherStart, verdict]) => [keyOf(one, start, other, otherStart), verdict]),
  )
  const counts = { copy: 0, other: 0, open: 0 }
  for (const row of found) {
    const verdict =
      verdicts.get(keyOf(row.article_id, row.start, row.other_id, row.other_start)) ??
      verdicts.get(keyOf(row.other_id, row.other_start, row.article_id, row.start))
    counts[verdict === undefined ? 'open' : verdict === 'copy' ? 'copy' : 'other'] += 1
  }
  return counts
}

const keyOf = (...parts) => parts.join(' ')
