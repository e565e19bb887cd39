import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { readRows } from '../shared.mjs'
import { percentile, table } from './rows.mjs'

const CHILD = path.join(import.meta.dirname, 'ingest-child.mjs')
const PAUSE_MS = 1000

/**
 * Takes the corpus into a new record, readings and joins included, in a process of its own, while this one asks the
 * record again and again; then asks the same of the record at rest. Time by tenths of the articles: wall clock, and
 * processor time of the whole process (engine, writer, compiler, collector), also by the words in them.
 */
export async function ingest({ shared, attributor, count }) {
  const { rows, hash } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
  const articles = rows.slice(0, count)
  const folder = mkdtempSync(path.join(tmpdir(), 'standpoint-ingest-'))
  try {
    const record = path.join(folder, 'record.db')
    const file = path.join(folder, 'articles.ndjson')
    writeFileSync(file, articles.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const { steps, summary, during } = await takeIn({ record, file, attributor })
    const after = await asked(record, () => sleep(5 * PAUSE_MS))
    const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    const size = statSync(record).size
    const tenths = byTenths(steps, articles)
    const [first, second] = tenths
    const last = tenths.at(-1)
    const ratio = (key, base) => last[key] / base[key]
    const asking = Object.keys(after).map((question) => {
      const [meanwhile, rest] = [during[question] ?? [], after[question]]
      return {
        question,
        rounds: `${meanwhile.length} / ${rest.length}`,
        'during, median ms': percentile(meanwhile, 0.5),
        'at rest, median ms': percentile(rest, 0.5),
        times: percentile(meanwhile, 0.5) / percentile(rest, 0.5),
        'during, p95 ms': percentile(meanwhile, 0.95),
        'at rest, p95 ms': percentile(rest, 0.95),
      }
    })
    const wall = steps.at(-1).wallMs
    const cpu = steps.at(-1).cpuMs
    return {
      engine: null,
      data: { 'corpora/news-6000': hash },
      files: {
        'ingest.ndjson': steps.map((step) => `${JSON.stringify(step)}\n`).join(''),
        'ingest.json': `${JSON.stringify({ summary, bytes, size, tenths, during, after })}\n`,
      },
      failed: summary.failed > 0 || summary.read !== articles.length,
      summary: [
        `## Ingest, ${articles.length.toLocaleString('en')} articles of news-6000 into a file, readings and joins included`,
        `${(wall / 1000).toFixed(0)} s by the clock (${(wall / articles.length).toFixed(1)} ms an article), ${(cpu / articles.length).toFixed(1)} ms of processor time an article; ${summary.failed} failed. Peak memory ${Math.round(summary.peakMiB)} MiB. The record has ${(size / 2 ** 20).toFixed(0)} MiB, ${(size / bytes).toFixed(1)} times the bytes of the texts.`,
        table(tenths),
        `The last tenth against the first: ${ratio('cpu ms an article', first).toFixed(2)} times the processor time an article, ${ratio('cpu ms 1,000 words', first).toFixed(2)} by words, ${ratio('ms an article', first).toFixed(2)} by the clock; against the second, which has no compiling in it: ${ratio('cpu ms an article', second).toFixed(2)}, ${ratio('cpu ms 1,000 words', second).toFixed(2)}, ${ratio('ms an article', second).toFixed(2)}.`,
        '### Questions while it runs, and of the whole record at rest',
        table(asking),
      ].join('\n\n'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function takeIn({ record, file, attributor }) {
  const child = spawn(process.execPath, [CHILD, record, file, attributor], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const steps = []
  let summary = null
  const heard = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const row = JSON.parse(line)
      if (row.summary === undefined) steps.push(row)
      else summary = row.summary
    }
  })()
  while (!existsSync(record) && child.exitCode === null) await sleep(100)
  await sleep(5 * PAUSE_MS)
  const during = child.exitCode === null ? await asked(record, () => ended) : {}
  await ended
  await heard
  if (summary === null) throw new Error(`the ingest ended with status ${child.exitCode} before it was done`)
  return { steps, summary, during }
}

/** Milliseconds of each question, asked once a second in turn until `until` is fulfilled. */
async function asked(record, until) {
  const { openRecord } = await import('../../dist/record/index.js')
  const views = await import('../../dist/views/index.js')
  const questions = {
    'statements, first page': (db) => views.listStatements(db, { affair: 'news' }, { limit: 50 }),
    'articles, first page': (db) => views.listArticles(db, { affair: 'news' }, { limit: 50 }),
    search: (db) => views.search(db, { affair: 'news', search: 'parliament vote' }, { limit: 20 }),
    actors: (db) => views.listActors(db, { affair: 'news' }, { limit: 50 }),
  }
  const opened = await openRecord(record, { mode: 'read' })
  const rows = Object.fromEntries(Object.keys(questions).map((name) => [name, []]))
  let over = false
  until().then(() => {
    over = true
  })
  // What is asked first opens files and compiles.
  for (const ask of Object.values(questions)) await ask(opened.db)
  while (!over) {
    for (const [name, ask] of Object.entries(questions)) {
      const start = performance.now()
      await ask(opened.db)
      rows[name].push(performance.now() - start)
    }
    await sleep(PAUSE_MS)
  }
  await opened.close()
  return rows
}

function byTenths(steps, articles) {
  const at = (done) => steps.find((step) => step.done >= done) ?? steps.at(-1)
  const words = articles.map(({ text }) => text.match(/\S+/g)?.length ?? 0)
  return Array.from({ length: 10 }, (_, tenth) => {
    const from = tenth === 0 ? { done: 0, wallMs: 0, cpuMs: 0 } : at(Math.round((articles.length * tenth) / 10))
    const to = at(Math.round((articles.length * (tenth + 1)) / 10))
    const read = words.slice(from.done, to.done)
    const thousands = read.reduce((sum, one) => sum + one, 0) / 1000
    return {
      tenth: tenth + 1,
      articles: read.length,
      'ms an article': (to.wallMs - from.wallMs) / read.length,
      'cpu ms an article': (to.cpuMs - from.cpuMs) / read.length,
      'cpu ms 1,000 words': (to.cpuMs - from.cpuMs) / thousands,
      'memory MiB': to.rssMiB,
    }
  })
}
