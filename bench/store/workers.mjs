import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os, { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOf, readRows } from '../shared.mjs'
import { finished } from './finished.mjs'
import { withPostgres } from './postgres.mjs'
import { percentile, table } from './rows.mjs'

const ROUNDS = 3
const MOST_ARTICLES = 600
const PROGRAM = path.join(import.meta.dirname, '../../bin/standpoint')

/**
 * How long one worker and two workers take to empty the same queue of a PostgreSQL record, each worker reading on one
 * thread; alternating, so that others at work on the machine disturb both alike. On Linux also with each worker held on
 * one processor of its own, which is what a second machine would bring; the server may use all in either case.
 */
export async function workers({ shared, attributor, count }) {
  const corpus = path.join(shared, 'corpora/news-6000.ndjson.gz')
  const articles = readRows(corpus).rows.slice(0, Math.min(count, MOST_ARTICLES))
  const folder = mkdtempSync(path.join(tmpdir(), 'standpoint-workers-'))
  const file = path.join(folder, 'articles.ndjson')
  writeFileSync(file, articles.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const rows = []
  try {
    await withPostgres(async (server) => {
      const filled = await server.createDatabase()
      await finished(start(['read', file, '--affair', 'news', '--queue-only', '--record', filled.url], null))
      const ways = { 'one worker': [null], 'two workers': [null, null] }
      if (os.platform() === 'linux')
        Object.assign(ways, { 'one, on its processor': [0], 'two, each on its own': [0, 1] })
      for (let round = 0; round < ROUNDS; round++) {
        for (const [way, processors] of Object.entries(ways)) {
          const { url, drop } = await server.createDatabase(filled.name)
          const load = os.loadavg()[0]
          const begin = performance.now()
          const options = ['--until-empty', '--threads', '1', '--attributor', attributor, '--record', url]
          await Promise.all(processors.map((processor) => finished(start(['worker', ...options], processor))))
          rows.push({ round, way, seconds: (performance.now() - begin) / 1000, load })
          console.error(JSON.stringify(rows.at(-1)))
          await drop()
        }
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const of = (way) => rows.filter((row) => row.way === way).map(({ seconds }) => seconds)
  const times = (one, two) =>
    percentile(
      of(one).map((seconds, round) => seconds / of(two)[round]),
      0.5,
    )
  const base = { 'two workers': 'one worker', 'two, each on its own': 'one, on its processor' }
  const ways = [...new Set(rows.map(({ way }) => way))]
  return {
    engine: null,
    data: { 'corpora/news-6000': hashOf(readFileSync(corpus)) },
    files: { 'workers.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
    failed: false,
    summary: [
      `## Workers on PostgreSQL, the first ${articles.length} articles of news-6000, medians of ${ROUNDS} alternating rounds`,
      table(
        ways.map((way) => ({
          '': way,
          seconds: percentile(of(way), 0.5),
          'articles a second': articles.length / percentile(of(way), 0.5),
          'times one (median of rounds)': base[way] === undefined ? 1 : times(base[way], way),
        })),
      ),
      `Start and end of the programs are in the seconds. Load average before the runs: ${Math.min(...rows.map(({ load }) => load)).toFixed(1)} to ${Math.max(...rows.map(({ load }) => load)).toFixed(1)}.`,
    ].join('\n\n'),
  }
}

const start = (args, processor) =>
  processor === null
    ? spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    : spawn('taskset', ['-c', String(processor), process.execPath, PROGRAM, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
