// Candidates of all marked affairs but the held-out ones, measured and labelled: .train/positions-rows.json.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { corpusAffairs, sharedAffairs } from '../../bench/affairs.mjs'
import { complete } from '../../bench/engine.mjs'
import { articleOf } from '../../bench/shared.mjs'
import { parseCodebook } from '../../dist/ingest/index.js'
import { createTaggerAttributor, readEventClassifier } from '../../dist/model/index.js'
import { createActorsStage } from '../../dist/read/actors/index.js'
import { unattributedStage } from '../../dist/read/attribution/index.js'
import { prepare } from '../../dist/read/engine.js'
import { createEventsStage } from '../../dist/read/events/index.js'
import { figuresStage } from '../../dist/read/figures/index.js'
import { findPositions, LEAST_CONFIDENCE } from '../../dist/read/positions/find-positions.js'
import { indexOf } from '../../dist/read/positions/issues/index-words.js'
import { membersOf } from '../../dist/read/positions/positions-stage.js'
import { candidatesIn, FEATURE_NAMES, nearnessOf, topicsOf } from '../../dist/read/positions/score/index.js'
import { chain } from '../../dist/read/stage.js'
import { statementsStage } from '../../dist/read/statements/index.js'
import { timesStage } from '../../dist/read/times/index.js'

const shared = path.resolve(process.argv[2] ?? '../shared')
const { normalise } = await import(pathToFileURL(path.join(shared, 'bench/score-record.mjs')))
const { tones: scale, width, vocabulary } = JSON.parse(readFileSync('.train/positions-words.json', 'utf8'))
const bytes = new Int8Array(readFileSync('.train/positions-words.bin'))
const tones = { bias: scale.bias, weights: new Map() }
for (const [row, word] of vocabulary.entries()) if (bytes[row] !== 0) tones.weights.set(word, bytes[row] * scale.scale)
const vectors = {
  width,
  rows: bytes.subarray(vocabulary.length),
  rowOf: new Map(vocabulary.map((word, row) => [word, row])),
}

/** So many codebooks may have a name that articles of other affairs, though they have it, too, are strangers to them. */
const COMMON_NAME = 8

const attributor = await createTaggerAttributor()
const eventClassifier = await readEventClassifier()
const rows = []
const marked = []
const totals = {}
const issues = {}
const affairs = []
for (const load of [
  () => sharedAffairs(shared),
  () => corpusAffairs(shared, 'dev'),
  () => corpusAffairs(shared, 'train'),
  example,
]) {
  affairs.push(...(await load()).affairs)
}
for (const affair of affairs) await measure(affair)
/** The proper names of each codebook, as stems. */
const namesOf = new Map(
  affairs.map(({ name, codebook }) => [
    name,
    new Set(topicsOf({ rowOf: new Map() }, complete(codebook)).flatMap((topic) => [...topic.names])),
  ]),
)
for (const affair of affairs) await measure(strangersTo(affair), true)
writeFileSync('.train/positions-rows.json', JSON.stringify({ names: FEATURE_NAMES, totals, issues, marked, rows }))
console.log(`${rows.length} candidates`)

/** The project's own example, an affair like the others. */
function example() {
  const folder = 'examples/harbour-games'
  const gold = JSON.parse(readFileSync(`${folder}/gold/harbour-games.gold.json`, 'utf8'))
  const codebook = parseCodebook(readFileSync(`${folder}/codebook.yaml`, 'utf8'), `${folder}/codebook.yaml`)
  const lines = readFileSync(`${folder}/gold/harbour-games.articles.ndjson`, 'utf8').trimEnd().split('\n')
  return { affairs: [{ name: 'harbour-games', gold, codebook, rows: lines.map((line) => JSON.parse(line)) }] }
}

/**
 * An affair with as many articles of others as of its own, by which the scorer learns what an article looks like that is about something
 * else: drawn evenly from those whose codebooks have no rarer name in common with it. They hold no positions on its issues.
 */
function strangersTo({ name, gold, codebook, rows: own }) {
  const isShared = (stem) => affairs.filter((affair) => namesOf.get(affair.name).has(stem)).length > COMMON_NAME
  const telling = [...namesOf.get(name)].filter((stem) => !isShared(stem))
  const others = affairs
    .filter((affair) => affair.name !== name && telling.every((stem) => !namesOf.get(affair.name).has(stem)))
    .flatMap((affair) => affair.rows)
  const start = affairs.findIndex((affair) => affair.name === name) * 7
  const rows = own.map((_, at) => others[(start + Math.floor((at * others.length) / own.length)) % others.length])
  return { name, gold: { ...gold, positions: [] }, codebook, rows }
}

async function measure({ name, gold, codebook: written, rows: articles }, isStrange = false) {
  const codebook = complete(written)
  const index = indexOf(codebook)
  const issueIds = codebook.issues.map(({ id }) => id)
  for (const { id, question, act, counter } of codebook.issues) issues[`${name} ${id}`] = { question, act, counter }
  const near = nearnessOf(
    vectors,
    codebook.issues,
    index.issues.map(({ aboutStems }) => aboutStems),
  )
  const topics = topicsOf(vectors, codebook)
  const finish = chain(
    [
      unattributedStage,
      timesStage,
      createActorsStage(codebook),
      statementsStage,
      figuresStage,
      createEventsStage(eventClassifier),
    ],
    ['scan', 'chrome', 'quotations', 'attributions', 'doubts'],
  )
  const prepared = articles.map(articleOf).map(prepare)
  const attributions = await attributor.attribute(prepared)
  const identify = identifier(gold.actors)
  totals[name] ??= gold.positions.length
  for (const [at, doc] of prepared.map((one, at) => [at, finish({ ...one, attributions: attributions[at] })])) {
    const golds = gold.positions.filter(({ article }) => article === articles[at].id)
    for (const { actor, issue, side, commitment, evidence } of golds) {
      const isRead = doc.actors.some((one) => identify(one, doc.article.text).has(actor))
      const shown = evidence.map((span) => doc.article.text.slice(...span))
      marked.push({ affair: name, article: articles[at].id, actor, issue, side, commitment, isRead, shown })
    }
    findPositions(doc, index, membersOf(codebook), (grounds, byRules) => {
      const rules = new Map(byRules.map((position) => [`${position.issue} ${position.actor}`, position]))
      const candidates = candidatesIn({ ...grounds, tones, near, topics })
      const groups = new Map([...doc.actors, ...grounds.who.groups()].map((actor) => [actor.id, actor]))
      for (const candidate of candidates) {
        const { actor: id, issue: number, measures, traces } = candidate
        const actor = groups.get(id)
        if (actor === undefined) continue
        const issue = issueIds[number]
        const who = identify(actor, doc.article.text)
        const rule = rules.get(`${issue} ${id}`)
        const one = golds.find((position) => position.issue === issue && who.has(position.actor))
        rows.push({
          affair: name,
          isStrange,
          article: articles[at].id,
          actor: id,
          issue,
          gold: one?.actor ?? null,
          side: one?.side ?? null,
          rule: rule !== undefined && rule.confidence >= LEAST_CONFIDENCE ? rule.side : null,
          inferred: rule?.inferred !== undefined,
          shown: {
            for: rule?.side === 'for' || traces.some(({ sign }) => sign === 1),
            against: rule?.side === 'against' || traces.some(({ sign }) => sign === -1),
          },
          commitment: one?.commitment ?? null,
          traces: traces.map((one) => [one.sign, one.weight, one.commitment]),
          features: { for: measures.vector(1), against: measures.vector(-1) },
        })
      }
      return []
    })
  }
}

/** Whom of the gold an actor of a reading is, as `score-record.mjs` judges it. */
function identifier(actors) {
  const owners = new Map()
  for (const { aliases } of actors)
    for (const alias of new Set(aliases.map(normalise))) owners.set(alias, (owners.get(alias) ?? 0) + 1)
  const keys = new Map()
  for (const { id, name, kind, aliases } of actors) {
    const told = aliases
      .map(normalise)
      .filter((alias) => /^(?:state|organisation)$/.test(kind) || alias.includes(' ') || owners.get(alias) === 1)
    for (const key of new Set([normalise(name), ...told])) if (key !== '') keys.set(key, [...(keys.get(key) ?? []), id])
  }
  return (actor, text) => {
    const formed = (form) => actor.mentions.filter((one) => one.form === form).map(({ span }) => text.slice(...span))
    const names = formed('name')
    const byName = keys.get(normalise(actor.name)) ?? []
    const votes = new Map(byName.map((id) => [id, 1]))
    for (const string of names.length > 0 ? names : formed('nominal'))
      for (const id of keys.get(normalise(string)) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1)
    const most = Math.max(0, ...votes.values())
    const winners = [...votes.keys()].filter((id) => votes.get(id) === most)
    const named = winners.filter((id) => byName.includes(id))
    return new Set(named.length > 0 ? named : winners)
  }
}
