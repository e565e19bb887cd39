import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os, { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hashOf, readRows } from '../shared.mjs'
import { finished } from './finished.mjs'
import { serverTimes, withPostgres } from './postgres.mjs'
import { percentile, table } from './rows.mjs'

const ROUNDS = 3
const MOST_ARTICLES = 600
const PROGRAM = path.join(import.meta.dirname, '../../bin/standpoint')
const CHILD = path.join(import.meta.dirname, 'workers-child.mjs')

/**
 * How long one worker and two workers take to empty the same queue of a PostgreSQL record, each reading on one thread, and
 * what it costs them and the server: processor time, queries, and how long each article keeps the turn to join. The ways
 * alternate, so that others at work on the machine disturb all alike. On Linux also with each worker held on one processor
 * of its own, which is what a second machine would bring; the server may use all in either case. The clock runs from when
 * all engines are loaded until the last reading is kept.
 */
export async function workers({ shared, attributor, count, rounds }) {
  const corpus = path.join(shared, 'corpora/news-6000.ndjson.gz')
  const articles = readRows(corpus).rows.slice(0, Math.min(count, MOST_ARTICLES))
  const folder = mkdtempSync(path.join(tmpdir(), 'standpoint-workers-'))
  const file = path.join(folder, 'articles.ndjson')
  writeFileSync(file, articles.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const ways = { 'one worker': [null], 'two workers': [null, null] }
  if (os.platform() === 'linux') Object.assign(ways, { 'one, on its processor': [0], 'two, each on its own': [0, 1] })
  const rows = []
  try {
    await withPostgres(async (server) => {
      const filled = await server.createDatabase()
      const put = ['read', file, '--affair', 'news', '--queue-only', '--attributor', attributor, '--record', filled.url]
      await finished(spawn(process.execPath, [PROGRAM, ...put], { stdio: ['ignore', 'ignore', 'pipe'] }))
      for (let round = 0; round < (rounds ?? ROUNDS); round++) {
        for (const [way, processors] of Object.entries(ways)) {
          const { url, drop } = await server.createDatabase(filled.name)
          const load = os.loadavg()[0]
          rows.push({ round, way, ...(await emptied(url, processors, attributor)), load })
          console.error(JSON.stringify(rows.at(-1)))
          await drop()
        }
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const of = (way, key) =>
    percentile(
      rows.filter((row) => row.way === way).map((row) => row[key]),
      0.5,
    )
  const base = { 'two workers': 'one worker', 'two, each on its own': 'one, on its processor' }
  const times = (way) => {
    const [ones, twos] = [base[way], way].map((wanted) => rows.filter((row) => row.way === wanted))
    return percentile(
      ones.map(({ seconds }, round) => seconds / twos[round].seconds),
      0.5,
    )
  }
  const read = rows.map((row) => row.read)
  return {
    engine: null,
    data: { 'corpora/news-6000': hashOf(readFileSync(corpus)) },
    files: { 'workers.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
    failed: read.some((made) => made !== articles.length),
    summary: [
      `## Workers on PostgreSQL, the first ${articles.length} articles of news-6000, medians of ${rounds ?? ROUNDS} alternating rounds`,
      table(
        Object.keys(ways).map((way) => ({
          '': way,
          seconds: of(way, 'seconds'),
          'articles a second': articles.length / of(way, 'seconds'),
          'times one': base[way] === undefined ? 1 : times(way),
          'at best, by processor time': base[way] === undefined ? 1 : atBest(of, base[way], way),
        })),
      ),
      'An article costs:',
      table(
        Object.keys(ways).map((way) => ({
          '': way,
          'ms of a worker’s processor': of(way, 'cpuMs'),
          'ms of the server’s': of(way, 'serverMs'),
          queries: of(way, 'queries'),
          'of them in turn': of(way, 'inTurn'),
          'ms in turn': of(way, 'turnMs'),
          'ms waited for the turn': of(way, 'waitMs'),
        })),
      ),
      `"At best": what two workers would be worth if they and the server, which share ${os.availableParallelism()} processors here, kept them busy without a pause. Load average before the runs: ${Math.min(...rows.map(({ load }) => load)).toFixed(1)} to ${Math.max(...rows.map(({ load }) => load)).toFixed(1)}.`,
    ].join('\n\n'),
  }
}

/** One worker's clock time against the processor time of an article, all of it, spread over all processors. */
function atBest(of, one, two) {
  const alone = (of(one, 'seconds') * 1000) / of(one, 'read')
  return (alone * os.availableParallelism()) / (of(two, 'cpuMs') + of(two, 'serverMs'))
}

/** Empties the queue of the record at `url` by one worker on each of these processors (null: on any); all but the first two an article. */
async function emptied(url, processors, attributor) {
  const programs = processors.map((processor) => {
    const line = [process.execPath, CHILD, url, attributor]
    const [program, ...values] = processor === null ? line : ['taskset', '-c', String(processor), ...line]
    return spawn(program, values, { stdio: ['pipe', 'pipe', 'inherit'] })
  })
  const lines = programs.map((program) => createInterface({ input: program.stdout })[Symbol.asyncIterator]())
  const said = async (line) => {
    const { value, done } = await line.next()
    if (done) throw new Error('a worker ended before it was done')
    return JSON.parse(value)
  }
  for (const line of lines) await said(line)
  const before = await serverTimes(url)
  for (const { stdin } of programs) stdin.write('go\n')
  const done = await Promise.all(lines.map(said))
  await Promise.all(programs.map((program) => (program.exitCode === null ? once(program, 'exit') : null)))
  const sum = (key) => done.reduce((all, row) => all + row[key], 0)
  const read = sum('read')
  return {
    seconds: Math.max(...done.map(({ ms }) => ms)) / 1000,
    read,
    cpuMs: sum('cpuMs') / read,
    serverMs: ((await serverTimes(url)) - before) / read,
    ...Object.fromEntries(['queries', 'inTurn', 'turnMs', 'waitMs'].map((key) => [key, sum(key) / read])),
  }
}
