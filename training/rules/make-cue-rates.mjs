#!/usr/bin/env node
/**
 * Makes src/read/attribution/cue-rates.ts: for each verb or noun, the constructions in which it makes an attribution, and
 * how often it is a right one, measured on annotated articles (words and counts only, no text). Needs `npm run build:node`.
 *
 *   node training/rules/make-cue-rates.mjs TEXTS.ndjson.gz GOLD.ndjson.gz
 */
import { writeFileSync } from 'node:fs'
import { keyOf } from '../../dist/read/attribution/candidate.js'
import { candidatesOf, spanOf } from '../../dist/read/attribution/candidates.js'
import { classOfVerb } from '../../dist/read/attribution/cue-class.js'
import { unitsOf } from '../../dist/read/attribution/units.js'
import { prepare } from '../../dist/read/engine.js'
import { readNdjson } from '../read-ndjson.mjs'

const FEWEST = 2
/** Verbs seen so often and never right are listed as such; the others share what is left. */
const FEWEST_OF_LISTED = 4
const LEAST_RATE = 0.25
/** Shrinks the rates of rare words towards the rate of their construction, times this factor: a new verb is seldom a cue. */
const PRIOR_WEIGHT = 2

const [textsPath, goldPath] = process.argv.slice(2)
if (!textsPath || !goldPath) {
  console.error('usage: node make-cue-rates.mjs TEXTS.ndjson.gz GOLD.ndjson.gz')
  process.exit(2)
}
const gold = new Map(readNdjson(goldPath).map(({ id, attributions }) => [id, attributions]))

const size = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const shared = (a, b) =>
  a.reduce((sum, [s, e]) => sum + b.reduce((all, [t, f]) => all + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0), 0)
const dice = (a, b) => (2 * shared(a, b)) / (size(a) + size(b) || 1)
const isRight = (one, other) =>
  dice(one.content, other.content) >= 0.5 &&
  (other.source.length === 0 ? one.source.length === 0 : shared(one.source, other.source) > 0)

const byKey = new Map()
const byConstruction = new Map()
const count = (map, key, right) => {
  const counts = map.get(key) ?? { right: 0, all: 0 }
  counts.all += 1
  if (right) counts.right += 1
  map.set(key, counts)
}
for (const article of readNdjson(textsPath)) {
  const doc = prepare({ outlet: null, published: null, title: null, url: null, language: null, ...article })
  const attributions = gold.get(article.id) ?? []
  let paragraph = -1
  for (const unit of unitsOf(doc)) {
    const first = unit.paragraph !== paragraph
    paragraph = unit.paragraph
    for (const candidate of candidatesOf(unit, first)) {
      if (candidate.construction === 'colon open') continue
      const source = candidate.source === null ? null : spanOf(unit.items, candidate.source)
      const content = candidate.content.map((range) => spanOf(unit.items, range)).filter((span) => span !== null)
      const one = { source: source === null ? [] : [source], content }
      const right = attributions.some((other) => isRight(one, other))
      // What lies within a report is not marked in the gold, right or wrong.
      const cue = spanOf(unit.items, candidate.cue)
      if (!right && cue !== null && attributions.some(({ content: outer }) => shared([cue], outer) > 0)) continue
      count(byKey, keyOf(candidate), right)
      count(byConstruction, candidate.construction, right)
    }
  }
}

const rows = []
/** What is left of each construction for cues that are too rare to be listed. */
const rare = new Map()
for (const [key, { right, all }] of byKey) {
  const [lemma] = key.split(' ', 1)
  const construction = key.slice(lemma.length + 1)
  const whole = byConstruction.get(construction)
  const fewest = classOfVerb(lemma.split('_')[0]) === null ? FEWEST + 1 : FEWEST
  const rate = (right + PRIOR_WEIGHT * (whole.right / whole.all)) / (all + PRIOR_WEIGHT)
  if (all >= FEWEST_OF_LISTED || (right >= fewest && rate >= LEAST_RATE)) {
    if (right >= fewest && rate >= LEAST_RATE) rows.push([construction, lemma, Math.round(100 * rate)])
    else if (whole.right / whole.all > LEAST_RATE) rows.push([construction, lemma, 0])
  } else {
    // Verbs that name speech, thought or will (+) and all others (*).
    const kind = `${classOfVerb(lemma) === null ? '*' : '+'} ${construction}`
    const counts = rare.get(kind) ?? { right: 0, all: 0 }
    counts.right += right
    counts.all += all
    rare.set(kind, counts)
  }
}
for (const [kind, { right, all }] of rare) {
  if (all >= 10 && right / all >= LEAST_RATE) rows.push([kind.slice(2), kind[0], Math.round((100 * right) / all)])
}
/** A verb that names neither speech nor thought needs better grounds: its deeds are mostly just deeds. */
const LEAST_RATE_OF_OTHERS = 45
const NEVER = new Set(['include', 'do', 'get'])
/** "a book called …" names a thing and tells nobody's words. */
const NAMING = new Set(['call', 'name', 'title', 'dub', 'entitle', 'titl', 'entitl', 'know'])
const isTrusted = ([construction, lemma, rate]) =>
  !NEVER.has(lemma) &&
  !(/^object.* participle/.test(construction) && NAMING.has(lemma)) &&
  (rate >= LEAST_RATE_OF_OTHERS ||
    lemma === '+' ||
    classOfVerb(lemma.split('_')[0]) !== null ||
    /^(?:noun|preposition$|transcript)/.test(construction))
const table = new Map()
for (const [construction, lemma, rate] of rows
  .filter((row) => row[2] === 0 || isTrusted(row))
  .sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1))) {
  table.set(construction, `${table.get(construction) ?? ''} ${lemma}=${rate}`)
}
const quote = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`)
writeFileSync(
  new URL('../../src/read/attribution/cue-rates.ts', import.meta.url),
  `/**
 * Made by training/rules/make-cue-rates.mjs (a table: kept in one file on purpose). By construction, the lemmas that make an
 * attribution in it and in how many of a hundred cases it was right on the training articles, content and source.
 */
export const RATES_BY_CONSTRUCTION: Readonly<Record<string, string>> = {
${[...table].map(([construction, list]) => `  ${/^[a-z]+$/.test(construction) ? construction : quote(construction)}: ${quote(list.trim())},`).join('\n')}
}
`,
)
const overall = [...byConstruction].sort((a, b) => b[1].right - a[1].right).slice(0, 60)
for (const [construction, { right, all }] of overall) console.error(`${construction}: ${right} of ${all}`)
console.error(`${rows.length} pairs in ${table.size} constructions`)
