import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CALIBRATION } from '../dist/read/events/calibrate.js'
import { createEngine } from '../dist/read/index.js'
import { articleOf, hashOf } from './shared.mjs'

const here = path.join(import.meta.dirname, 'gold-corpus')
const example = path.join(import.meta.dirname, '../examples/harbour-games/gold')
const UNREAL = ['denied', 'hypothetical']
const BINS = 5

/**
 * How far the confidence of events is from the share of them that is right: expected calibration error over bins of equally many. By
 * two judgements: of 70 events of 42 articles of news-6000, drawn at random, judged by one reader by type, outlook and those who
 * take part (`gold-corpus/events-dev.json`); and of all events of the example, right where its gold record has one of the same
 * type in the sentence, with one of the same actors. `left out`: with a fit to the other articles of both alone.
 */
export async function eventCalibration({ shared }) {
  const { createTaggerAttributor, readEventClassifier } = await import('../dist/model/index.js')
  const engine = createEngine({
    attributor: await createTaggerAttributor(),
    eventClassifier: await readEventClassifier(),
  })
  const sets = [
    { name: 'news, judged by hand', ...(await judgedNews(shared, engine)) },
    { name: 'the example, by its gold record', ...(await judgedExample(engine)) },
  ]
  const all = sets.flatMap(({ events }) => events)
  const articles = [...new Set(all.map(({ article }) => article))]
  const fold = new Map(articles.map((article, at) => [article, at % 10]))
  const fits = Array.from({ length: 10 }, (_, at) => regressed(all.filter(({ article }) => fold.get(article) !== at)))
  const rows = sets.map(({ name, events }) => ({
    name,
    events: events.length,
    right: mean(events.map(({ isRight }) => isRight)),
    stated: mean(events.map(({ confidence }) => confidence)),
    score: ece(events.map(({ score, isRight }) => [score, isRight])),
    now: ece(events.map(({ confidence, isRight }) => [confidence, isRight])),
    leftOut: ece(events.map(({ score, isRight, article }) => [apply(fits[fold.get(article)], score), isRight])),
  }))
  return {
    data: Object.assign({}, ...sets.map(({ data }) => data)),
    file: `${JSON.stringify({ rows, fit: regressed(all), used: CALIBRATION }, null, 1)}\n`,
    summary: [
      '## Confidence of events',
      [
        '| % | events | right | mean confidence | ECE of the score | ECE of the confidence | ECE, fitted without the article |',
        '|---|---:|---:|---:|---:|---:|---:|',
        ...rows.map(
          (row) =>
            `| ${row.name} | ${row.events} | ${[row.right, row.stated, row.score, row.now, row.leftOut].map(percent).join(' | ')} |`,
        ),
      ].join('\n'),
      `Fit to both: weight ${regressed(all).weight.toFixed(2)}, offset ${regressed(all).offset.toFixed(2)} (in use: ${CALIBRATION.weight}, ${CALIBRATION.offset}).`,
    ].join('\n\n'),
  }
}

async function judgedNews(shared, engine) {
  const bytes = readFileSync(path.join(here, 'events-dev.json'))
  const judged = JSON.parse(bytes)
  const wanted = new Set(judged.map(({ article }) => article))
  const lines = gunzipSync(readFileSync(path.join(shared, 'corpora/news-6000.ndjson.gz')))
    .toString()
    .split('\n')
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  const readings = await engine.read(rows.filter(({ id }) => wanted.has(id)).map(articleOf))
  const events = judged.flatMap(({ article, trigger, type, right }) => {
    const reading = readings.find((one) => one.article === article)
    const event = reading?.events.find((one) => one.trigger[0] === trigger[0] && one.type === type)
    return event === undefined ? [] : [{ article, ...scored(event), isRight: Number(right) }]
  })
  return { events, data: { 'gold-corpus/events-dev.json': hashOf(bytes) } }
}

async function judgedExample(engine) {
  const bytes = readFileSync(path.join(example, 'harbour-games.gold.json'))
  const gold = JSON.parse(bytes)
  const lines = readFileSync(path.join(example, 'harbour-games.articles.ndjson'), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  const namesOf = new Map(gold.actors.map(({ id, name, aliases }) => [id, new Set([name, ...aliases].map(fold))]))
  const readings = await engine.read(rows.map(articleOf))
  const events = rows.flatMap(({ id, text }, at) => {
    const marked = gold.events.filter(({ article }) => article === id)
    const actors = new Map(readings[at].actors.map((actor) => [actor.id, formsOf(actor, text)]))
    return readings[at].events
      .filter(({ modality }) => !UNREAL.includes(modality))
      .map((event) => ({
        article: id,
        ...scored(event),
        isRight: Number(
          marked.some(
            ({ who, plover, evidence }) =>
              (plover === null || plover === event.type) &&
              evidence.some(([start, end]) => start < event.sentence[1] && event.sentence[0] < end) &&
              (who.length === 0
                ? event.actors.length === 0
                : event.actors.some((actor) => who.some((one) => meets(actors.get(actor), namesOf.get(one))))),
          ),
        ),
      }))
  })
  return { events, data: { 'harbour-games.gold.json': hashOf(bytes) } }
}

const fold = (words) => words.toLowerCase().replace(/^(?:the|a|an) /, '')
const formsOf = ({ name, mentions }, text) =>
  new Set([name, ...mentions.filter(({ form }) => form !== 'pronoun').map(({ span }) => text.slice(...span))].map(fold))
const meets = (one, other) => [...(one ?? [])].some((form) => other?.has(form))

const logit = (chance) => Math.log(chance / (1 - chance))
const sigmoid = (value) => 1 / (1 + Math.exp(-value))

/** The score before calibration: calibration keeps the order, and can be undone. */
const scored = ({ confidence }) => ({
  confidence,
  score: sigmoid((logit(Math.min(0.999, Math.max(0.001, confidence))) - CALIBRATION.offset) / CALIBRATION.weight),
})
const apply = ({ weight, offset }, score) => sigmoid(weight * logit(score) + offset)

/** Below this the order of the events would be lost in rounding; the score alone says little of being right. */
const LEAST_WEIGHT = 0.3

/** Logistic regression of being right on the log-odds of the score. */
function regressed(events) {
  let [weight, offset] = [1, 0]
  for (let step = 0; step < 5000; step += 1) {
    let [slope, lift] = [0, 0]
    for (const { score, isRight } of events) {
      const missed = isRight - sigmoid(weight * logit(score) + offset)
      slope += missed * logit(score)
      lift += missed
    }
    weight = Math.max(LEAST_WEIGHT, weight + (0.5 * slope) / events.length)
    offset += (0.5 * lift) / events.length
  }
  return { weight, offset }
}

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length

function ece(pairs) {
  const sorted = [...pairs].sort((one, other) => one[0] - other[0])
  const size = Math.ceil(sorted.length / BINS)
  let missed = 0
  for (let from = 0; from < sorted.length; from += size) {
    const bin = sorted.slice(from, from + size)
    missed += Math.abs(bin.reduce((sum, [said, isRight]) => sum + said - isRight, 0))
  }
  return missed / sorted.length
}

const percent = (share) => (100 * share).toFixed(1)
