#!/usr/bin/env node
/**
 * What two readers agree on: the second reader's positions of `agreement.gold.json` against those of
 * `positions-train-2` and `-3` in the same articles.
 *
 *   node bench/gold-corpus/agreement.mjs [--shared FOLDER] [--errors N]
 *
 * Each reader is scored against the other by `score-record.mjs` (precision of one way is recall of the other; F1 differs
 * where one reader's actor answers to names that the other's does not). Then, over the cells (article, actor, issue)
 * that both have, the share alike and Cohen's kappa of side and commitment, and the month where either gives one.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findShared, readRows } from '../shared.mjs'

const { values: options } = parseArgs({
  options: { shared: { type: 'string' }, errors: { type: 'string', default: '0' } },
})
const { shared, missing } = findShared(options.shared)
if (missing !== null) throw new Error(`${path.join(shared, missing)} is missing`)

const recordsOf = (name) => JSON.parse(readFileSync(path.join(import.meta.dirname, `${name}.gold.json`), 'utf8'))
const second = recordsOf('agreement')
const drawn = new Set(second.flatMap(({ positions }) => positions.map(({ article }) => article)))
const affairs = new Set(second.map(({ affair }) => affair))
const first = ['positions-train-2', 'positions-train-3']
  .flatMap(recordsOf)
  .filter(({ affair }) => affairs.has(affair))
  .map((record) => ({ ...record, positions: record.positions.filter(({ article }) => drawn.has(article)) }))
const { rows } = readRows(path.join(shared, 'corpora/news-6000.ndjson.gz'))
const articles = new Map(rows.filter(({ id }) => drawn.has(id)).map((article) => [article.id, article]))

const scratch = mkdtempSync(path.join(os.tmpdir(), 'standpoint-agreement-'))
try {
  for (const [title, gold, read] of [
    ['second reader against the first', first, second],
    ['first reader against the second', second, first],
  ]) {
    const { all, errors } = score(gold, read)
    const { stand, found, side, commitment, dateMonth } = all.positions
    console.log(
      `${title}: precision ${percent(stand.precision)}, recall ${percent(stand.recall)}, F1 ${percent(stand.f1)}`,
    )
    console.log(
      `  any side F1 ${percent(found.f1)}; side ${percent(side.share)}, commitment ${percent(commitment.share)}, month ${percent(dateMonth.share)}`,
    )
    for (const [metric, { sample }] of Object.entries(errors ?? {}))
      if (/position|commitment|side|date/iu.test(metric)) console.log([metric, ...sample].join('\n    '))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

const cells = pairs()
console.log(`cells of both: ${cells.length}`)
for (const what of ['side', 'commitment']) {
  const { share, kappa } = agreement(cells.map(({ one, two }) => [one[what], two[what]]))
  console.log(`  ${what}: alike ${percent(share)}, kappa ${kappa.toFixed(2)}`)
}
const months = cells.filter(({ one, two }) => one.date !== null || two.date !== null)
const both = months.filter(({ one, two }) => one.date !== null && two.date !== null)
const alike = both.filter(({ one, two }) => one.date.slice(0, 7) === two.date.slice(0, 7)).length
console.log(`  month: alike ${alike} of ${months.length} where either dates it, of ${both.length} where both do`)

/** One reader's records as readings, the other's as gold. */
function score(gold, read) {
  const files = gold.flatMap((record) => {
    const file = path.join(scratch, `${record.affair}.gold.json`)
    const texts = [...articles.values()].filter(({ id }) => articlesOf(record.affair).has(id))
    writeFileSync(file, JSON.stringify(record))
    writeFileSync(path.join(scratch, `${record.affair}.articles.ndjson`), lines(texts))
    return ['--gold', file]
  })
  const readings = path.join(scratch, 'readings.ndjson')
  writeFileSync(readings, lines(read.flatMap(readingsOf)))
  const scorer = path.join(shared, 'bench/score-record.mjs')
  const errors = options.errors === '0' ? [] : ['--errors', options.errors]
  return JSON.parse(
    execFileSync(process.execPath, [scorer, ...files, '--readings', readings, '--json', ...errors]).toString(),
  )
}

function articlesOf(affair) {
  return new Set(second.find((record) => record.affair === affair).positions.map(({ article }) => article))
}

/** Every occurrence of an actor's forms is a mention: a name where it has a capital. */
function readingsOf({ affair, actors, positions }) {
  return [...articlesOf(affair)].map((article) => {
    const { text } = articles.get(article)
    const here = positions.filter((position) => position.article === article)
    const stand = new Set(here.map(({ actor }) => actor))
    return {
      article,
      actors: actors
        .filter(({ id }) => stand.has(id))
        .map(({ id, name, kind, aliases }) => ({
          id,
          name,
          kind,
          mentions: aliases.flatMap((form) => mentions(text, form)),
        })),
      positions: here.map((position, index) => ({ ...position, id: `p${index}`, statement: null, confidence: 1 })),
    }
  })
}

function mentions(text, form) {
  const start = text.indexOf(form)
  return start < 0 ? [] : [{ span: [start, start + form.length], form: /\p{Lu}/u.test(form) ? 'name' : 'nominal' }]
}

/** Cells of both readers: same article and issue, actors of one name or of one form of two words or more. */
function pairs() {
  return second.flatMap((record) => {
    const other = first.find(({ affair }) => affair === record.affair)
    const taken = new Set()
    return record.positions.flatMap((two) => {
      const one = other.positions.find(
        (position) =>
          !taken.has(position) &&
          position.article === two.article &&
          position.issue === two.issue &&
          sameActor(actorOf(other, position), actorOf(record, two)),
      )
      if (one === undefined) return []
      taken.add(one)
      return [{ one, two }]
    })
  })
}

function actorOf({ actors }, { actor }) {
  return actors.find(({ id }) => id === actor)
}

function sameActor(one, two) {
  const forms = (actor) =>
    new Set([actor.name, ...actor.aliases].map((form) => form.toLowerCase().replace(/^the /u, '')))
  const [ofOne, ofTwo] = [forms(one), forms(two)]
  return (
    one.name.toLowerCase() === two.name.toLowerCase() ||
    [...ofOne].some((form) => form.includes(' ') && ofTwo.has(form))
  )
}

/** Cohen's kappa: agreement beyond what the two readers' own shares of each value would give by chance. */
function agreement(values) {
  const share = values.filter(([one, two]) => one === two).length / values.length
  const shareOf = (reader, value) => values.filter((pair) => pair[reader] === value).length / values.length
  const chance = [...new Set(values.flat())].reduce((sum, value) => sum + shareOf(0, value) * shareOf(1, value), 0)
  return { share, kappa: (share - chance) / (1 - chance) }
}

function percent(share) {
  return share === null ? 'n/a' : (100 * share).toFixed(1)
}

function lines(list) {
  return list.map((row) => `${JSON.stringify(row)}\n`).join('')
}
