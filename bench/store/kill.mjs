import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { hashOf, readRows, seeded } from '../shared.mjs'
import { finished } from './finished.mjs'
import { withPostgres } from './postgres.mjs'
import { table } from './rows.mjs'
import { differences, said } from './said.mjs'

const KILLS = 100
const MOST_ARTICLES = 3000
const PROGRAM = path.join(import.meta.dirname, '../../bin/standpoint')

/**
 * Kills an ingest into a file, and workers on PostgreSQL, a hundred times each (SIGKILL, after a time drawn anew), and
 * looks after each kill: every article that was there is there, each has its reading, and the file is sound. Then lets it
 * run to its end, and compares what the record says and what it has joined, row by row, with the one that nobody disturbed.
 * Read by rules, which come soonest to the writing. `rounds`: kills of each (default 100).
 */
export async function kill({ shared, count, rounds = KILLS }) {
  const corpus = path.join(shared, 'corpora/news-6000.ndjson.gz')
  const articles = readRows(corpus).rows.slice(0, Math.min(count, MOST_ARTICLES))
  const folder = mkdtempSync(path.join(tmpdir(), 'standpoint-kill-'))
  const file = path.join(folder, 'articles.ndjson')
  writeFileSync(file, articles.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const undisturbed = path.join(folder, 'undisturbed.db')
  try {
    await finished(start(['read', file, '--affair', 'news', '--record', undisturbed]))
    const expected = await said(undisturbed)
    const outcomes = []
    for (const half of [killedFile, killedWorkers]) {
      const start = performance.now()
      const outcome = await half({ file, folder, expected, kills: rounds })
      outcomes.push({ ...outcome, minutes: (performance.now() - start) / 60_000 })
      console.error(JSON.stringify({ ...outcomes.at(-1), rows: undefined }))
    }
    const rows = outcomes.flatMap(({ rows: kills }) => kills)
    return {
      engine: null,
      data: { 'corpora/news-6000': hashOf(readFileSync(corpus)) },
      files: {
        'kills.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
        // Counts only: the rows themselves hold names from the articles.
        'differences.json': `${JSON.stringify(Object.fromEntries(outcomes.map(({ what, differing }) => [what, byPart(differing)])), null, 2)}\n`,
      },
      failed: outcomes.some(
        ({ lost, halves, unsound, read, differing }) =>
          lost + halves + unsound + differing.length > 0 || read !== articles.length,
      ),
      summary: [
        `## Killed in the midst, ${articles.length.toLocaleString('en')} articles of news-6000, each compared with a run that nobody disturbed`,
        table(
          outcomes.map(({ what, kills, amid, lost, halves, unsound, read, differing, minutes }) => ({
            '': what,
            kills,
            'of them while articles came in': amid,
            'articles lost': lost,
            'without reading': halves,
            'unsound files': unsound,
            'articles in the end': read,
            'rows that differ in the end': differing.length,
            minutes,
          })),
        ),
      ].join('\n\n'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function byPart(differing) {
  const counts = {}
  for (const { part, only } of differing) counts[`${part}, only ${only}`] = (counts[`${part}, only ${only}`] ?? 0) + 1
  return counts
}

async function killedFile({ file, folder, expected, kills }) {
  const record = path.join(folder, 'killed.db')
  const random = seeded(1)
  const look = watcher(record)
  for (let round = 0; round < kills; round++) {
    const program = start(['read', file, '--affair', 'news', '--record', record])
    await moment(round, random, () => look.grown(program))
    await killed(program)
    await look.after(round)
  }
  await finished(start(['read', file, '--affair', 'news', '--record', record]))
  return { what: 'ingest into a file', kills, ...(await look.end(expected)) }
}

async function killedWorkers({ file, expected, kills }) {
  return withPostgres(async (server) => {
    const { url } = await server.createDatabase()
    await finished(start(['read', file, '--affair', 'news', '--queue-only', '--record', url]))
    const random = seeded(2)
    const look = watcher(url, () => forgotten(url))
    const worker = () => start(['worker', '--record', url, '--threads', '1'])
    const running = [worker(), worker()]
    for (let round = 0; round < kills; round++) {
      await moment(round, random, () => look.grown(running[round % 2]))
      await killed(running[round % 2])
      await look.after(round)
      running[round % 2] = worker()
    }
    await Promise.all(running.map(killed))
    await forgotten(url)
    await finished(start(['worker', '--until-empty', '--record', url]))
    return { what: 'two workers on PostgreSQL', kills, ...(await look.end(expected)) }
  })
}

/**
 * A killed program's jobs are given out again when the queue has not heard of it for a minute: lets it be later at once. A
 * living worker's jobs are then given out a second time too: one more test that each reading is written once.
 */
async function forgotten(url) {
  const { openRecord } = await import('../../dist/record/index.js')
  const { db, close } = await openRecord(url, { mode: 'write' })
  await sql`update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`.execute(db)
  await close()
}

/** When to kill: some hundredths of a second after articles have come in; each tenth time while the program starts. */
async function moment(round, random, grown) {
  if (round % 10 === 9) return sleep(random() * 1000)
  await grown()
  await sleep(random() * 200)
}

const STILL = 10_000

/** Looks at a record after each kill, and at its end; `wake` is called where nothing has grown for ten seconds. */
function watcher(record, wake = async () => {}) {
  const rows = []
  const counted = { lost: 0, halves: 0, unsound: 0 }
  let [before, amid] = [new Set(), 0]
  const after = async (kill) => {
    if (!record.includes('://') && !existsSync(record)) return
    const now = await look(record)
    const lost = [...before].filter((id) => !now.read.has(id)).length
    const row = {
      record: record.includes('://') ? 'postgres' : 'file',
      kill,
      read: now.read.size,
      lost,
      halves: now.halves,
      sound: now.sound,
    }
    rows.push(row)
    counted.lost += lost
    counted.halves += now.halves
    counted.unsound += now.sound ? 0 : 1
    if (now.read.size > before.size) amid += 1
    before = now.read
  }
  return {
    after,
    /** Fulfilled when there are more readings than after the last kill, or the program has ended. */
    grown: async (program) => {
      let since = performance.now()
      while (program.exitCode === null && (await readings(record)) <= before.size) {
        await sleep(30)
        if (performance.now() - since < STILL) continue
        await wake()
        since = performance.now()
      }
    },
    end: async (expected) => {
      await after('end')
      const differing = differences(expected, await said(record))
      return { amid, ...counted, read: before.size, differing, rows }
    },
  }
}

async function readings(record) {
  if (!record.includes('://') && !existsSync(record)) return 0
  const { openRecord } = await import('../../dist/record/index.js')
  try {
    const { db, close } = await openRecord(record, { mode: 'read' })
    try {
      const { count } = await db
        .selectFrom('reading')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    } finally {
      await close()
    }
  } catch {
    // It is being made at this moment.
    return 0
  }
}

/** What has been read; articles of a file without reading (in a queue they wait); and whether the file is sound. */
async function look(record) {
  const { openRecord } = await import('../../dist/record/index.js')
  const isFile = !record.includes('://')
  // Opening to write lets SQLite mend its journal, as the next program would.
  const { db, close } = await openRecord(record, { mode: isFile ? 'write' : 'read' })
  try {
    const rows = await db
      .selectFrom('article')
      .leftJoin('reading', 'reading.article_id', 'article.id')
      .select(['article.id', 'reading.id as reading'])
      .execute()
    const read = new Set(rows.filter(({ reading }) => reading !== null).map(({ id }) => id))
    if (!isFile) return { read, halves: 0, sound: true }
    const { rows: checked } = await sql`pragma integrity_check`.execute(db)
    return {
      read,
      halves: rows.length - read.size,
      sound: checked.length === 1 && Object.values(checked[0])[0] === 'ok',
    }
  } finally {
    await close()
  }
}

const start = (args) =>
  spawn(process.execPath, [PROGRAM, ...args, ...(args.includes('--queue-only') ? [] : ['--attributor', 'rules'])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })

async function killed(program) {
  if (program.exitCode !== null) return
  const gone = new Promise((resolve) => program.once('exit', resolve))
  program.stderr.resume()
  program.kill('SIGKILL')
  await gone
}
