import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { hashOf } from './shared.mjs'

const ROUNDS = 3
const MOST_ARTICLES = 1200
const run = promisify(execFile)
const CHILD = path.join(import.meta.dirname, 'threads-child.mjs')

/**
 * What a second core brings: the same articles read on one core, by one thread (whose compiler and collector may use the
 * other core), by two threads, and by two processes at once, which is what the machine can do at most. Alternating, several
 * rounds, each in a process of its own, so that others at work on the machine disturb all alike.
 */
export async function threads({ shared, attributor, count }) {
  const articles = Math.min(count, MOST_ARTICLES)
  const read = (settings, pinned = false) => {
    const args = [CHILD, JSON.stringify({ shared, attributor, threads: 1, from: 0, to: articles, ...settings })]
    return pinned ? run('taskset', ['-c', '0', process.execPath, ...args]) : run(process.execPath, args)
  }
  const half = Math.ceil(articles / 2)
  const ways = {
    'one thread on one core': () => [read({}, true)],
    'one thread': () => [read({})],
    'two threads': () => [read({ threads: 2 })],
    'two processes': () => [read({ to: half }), read({ from: half })],
  }
  if (os.platform() !== 'linux') delete ways['one thread on one core']
  const rows = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, start] of Object.entries(ways)) {
      const load = Math.round(os.loadavg()[0] * 10) / 10
      const parts = (await Promise.all(start())).map(({ stdout }) => JSON.parse(stdout))
      const sum = (key) => parts.reduce((total, part) => total + part[key], 0)
      rows.push({
        round,
        way,
        load,
        words: sum('words'),
        wallMs: Math.max(...parts.map(({ wallMs }) => wallMs)),
        cpuMs: sum('cpuMs'),
        mainBusy: Math.max(...parts.map(({ mainBusy }) => mainBusy)),
        peakMiB: sum('peakMiB'),
      })
      console.error(JSON.stringify(rows.at(-1)))
    }
  }
  const base = Object.keys(ways)[0]
  const of = (way, key) => rows.filter((row) => row.way === way).map((row) => row[key])
  const ratio = (way) => median(of(base, 'wallMs').map((wallMs, round) => wallMs / of(way, 'wallMs')[round]))
  const number = (value) => Math.round(value).toLocaleString('en')
  const lines = Object.keys(ways).map((way) => {
    const words = rows[0].words
    const wall = median(of(way, 'wallMs'))
    const cpu = median(of(way, 'cpuMs'))
    return `| ${way} | ${(wall / 1000).toFixed(1)} | ${number((1000 * words) / wall)} | ${ratio(way).toFixed(2)} | ${(cpu / 1000).toFixed(1)} | ${number((1000 * words) / cpu)} | ${median(of(way, 'mainBusy')).toFixed(2)} | ${number(median(of(way, 'peakMiB')))} |`
  })
  return {
    engine: null,
    data: { 'corpora/news-6000': hashOf(readFileSync(path.join(shared, 'corpora/news-6000.ndjson.gz'))) },
    files: { 'threads.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join('') },
    failed: false,
    summary: [
      `## Threads, the first ${number(articles)} articles of news-6000, whole engine, medians of ${ROUNDS} alternating rounds`,
      `| | seconds | words a second | times ${base} (median of rounds) | processor seconds | words a processor second | first thread busy | peak MiB |\n|---|---|---|---|---|---|---|---|\n${lines.join('\n')}`,
      `Load average before the runs: ${Math.min(...rows.map(({ load }) => load))} to ${Math.max(...rows.map(({ load }) => load))}. Processor seconds count the compiler and the collector of every process, and the first seconds of each, when most is compiled.`,
    ].join('\n\n'),
  }
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
