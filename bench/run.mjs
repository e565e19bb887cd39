#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { accuracy } from './accuracy.mjs'
import { actors } from './actors.mjs'
import { copies } from './copies.mjs'
import { draft } from './draft.mjs'
import { events } from './events.mjs'
import { facts } from './facts.mjs'
import { positions } from './positions.mjs'
import { findShared } from './shared.mjs'
import { speed } from './speed.mjs'
import { stages } from './stages.mjs'
import { ingest } from './store/ingest.mjs'
import { kill } from './store/kill.mjs'
import { workers } from './store/workers.mjs'
import { threads } from './threads.mjs'
import { views } from './views.mjs'
import { wordings } from './wordings.mjs'

const USAGE = `usage: npm run bench -- accuracy|actors|copies|events|positions|draft|speed|stages|threads|ingest|workers|kill|views|wordings|all [options]

  --name NAME            last part of the name of the results folder (default: the attributor)
  --attributor rules|trained
  --shared FOLDER        where gold and corpora lie (default: STANDPOINT_SHARED, else ../shared)
  --articles N           speed, threads, ingest, workers, kill: the first N articles only
  --record FILE          views: the record to be asked; brought up to date when an older Standpoint made it
  --affair-record FILE views: a record of one affair of some 300 articles with a codebook
  --rounds N             views: how often each is asked (default 36); workers: how often each way is run (default 3);
                         kill: how often each is killed (default 100)
  --errors N             positions: list up to N errors of each kind, never those held out (to stderr, not kept)
  --output FOLDER        default: bench/results`

const options = {
  name: { type: 'string' },
  attributor: { type: 'string', default: 'trained' },
  shared: { type: 'string' },
  articles: { type: 'string', default: '6000' },
  errors: { type: 'string', default: '0' },
  record: { type: 'string' },
  'affair-record': { type: 'string' },
  rounds: { type: 'string' },
  output: { type: 'string', default: path.join(import.meta.dirname, 'results') },
  help: { type: 'boolean', default: false },
}

const PARTS = {
  accuracy: [accuracy],
  actors: [actors],
  copies: [copies],
  events: [events],
  positions: [positions],
  draft: [draft],
  speed: [speed],
  stages: [stages],
  threads: [threads],
  views: [views],
  wordings: [wordings],
  ingest: [ingest],
  workers: [workers],
  kill: [kill],
  all: [accuracy, actors, events, positions, draft, speed],
}

async function main() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const parts = PARTS[positionals[0]]
  if (values.help || parts === undefined || positionals.length > 1) {
    console.error(USAGE)
    return values.help ? 0 : 2
  }
  const count = Number(values.articles)
  if (!Number.isInteger(count) || count < 1) {
    console.error(`bench: --articles ${values.articles} is no number of articles: give a whole number above 0`)
    return 2
  }
  const { shared, missing } = findShared(values.shared)
  if (missing !== null) {
    console.error(`bench: ${missing} is not there. The gold and the corpora are no part of the project: put them into`)
    console.error('../shared, or say where they lie with --shared FOLDER or STANDPOINT_SHARED.')
    return 2
  }
  const errors = Number(values.errors)
  if (!Number.isInteger(errors) || errors < 0) {
    console.error(`bench: --errors ${values.errors} is no number of errors: give a whole number`)
    return 2
  }
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  if (rounds !== undefined && (!Number.isInteger(rounds) || rounds < 1)) {
    console.error(`bench: --rounds ${values.rounds} is no number of rounds: give a whole number above 0`)
    return 2
  }
  if (positionals[0] === 'views' && values.record === undefined) {
    console.error('bench: views asks a record: name it with --record FILE (standpoint read makes one)')
    return 2
  }
  const { record, 'affair-record': affairRecord } = values
  const setting = { shared, attributor: values.attributor, count, errors, record, affairRecord, rounds }
  const run = facts(process.argv.slice(2))
  const folder = path.join(values.output, `${run.date.slice(0, 10)}-${run.commit}-${values.name ?? values.attributor}`)
  const results = []
  for (const part of parts) results.push(await part(setting))
  mkdirSync(folder, { recursive: true })
  const data = Object.assign({}, ...results.map((result) => result.data))
  writeFileSync(
    path.join(folder, 'run.json'),
    `${JSON.stringify({ ...run, engine: results[0].engine, data }, null, 2)}\n`,
  )
  for (const { files } of results) {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  }
  const summary = [`# ${path.basename(folder)}`, run.sentence, ...results.map((result) => result.summary)].join('\n\n')
  writeFileSync(path.join(folder, 'summary.md'), `${summary}\n`)
  console.log(summary)
  console.error(`\nwritten to ${path.relative(process.cwd(), folder) || '.'}`)
  return results.some((result) => result.failed) ? 1 : 0
}

process.exitCode = await main()
