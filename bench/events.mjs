import path from 'node:path'
import { createEngine, prepare } from '../dist/read/engine.js'
import { PLOVER_MODES, PLOVER_TYPES, storyTypeOf } from '../dist/read/events/index.js'
import { articleOf, isHeldOut, modeOf } from '../training/events/stories.mjs'
import { eventCalibration } from './event-calibration.mjs'
import { readRows } from './shared.mjs'

/** Types of labelled stories on the tenth that was held out (by a hash of the headline), scored by story. */
export async function events({ shared }) {
  const { readEventClassifier } = await import('../dist/model/index.js')
  const classifier = await readEventClassifier()
  const { rows, hash } = readRows(path.join(shared, 'corpora/plover-synthetic.ndjson.gz'))
  const held = rows.filter(isHeldOut)
  const engines = { lexicon: createEngine(), trained: createEngine({ eventClassifier: classifier }) }
  const titled = held.map(articleOf)
  const untitled = titled.map((article) => ({ ...article, title: null }))
  const read = await engines.lexicon.read(titled)
  const judged = await engines.trained.read(titled)
  const judge = (articles, withText = true) =>
    articles.map((article, at) =>
      withText
        ? storyTypeOf(classifier, prepare(article), read[at].events)
        : storyTypeOf(classifier, prepare({ ...article, text: ' ' }), []),
    )
  const common = mostCommon(rows.filter((row) => !isHeldOut(row)).map(({ type }) => type))
  const systems = {
    'most common type': held.map(() => ({ type: common, mode: null })),
    'lexicon alone: first event': read.map((reading) => first(reading.events)),
    'lexicon alone: surest event': read.map((reading) => surest(reading.events)),
    'engine: surest event': judged.map((reading) => surest(reading.events)),
    'classifier, text alone': judge(untitled),
    'classifier, title alone': judge(titled, false),
    'classifier, title and text': judge(titled),
  }
  const best = systems['classifier, title and text']
  const forms = formsOf(rows.filter((row) => !isHeldOut(row)))
  const isNew = held.map((story) => nearest(story, forms) < 0.5)
  const unseen = (list) => list.filter((_, at) => isNew[at])
  const table = Object.entries(systems).map(([name, predicted]) => {
    const { macro, accuracy } = score(held, predicted)
    const fresh = score(unseen(held), unseen(predicted))
    const interval = spread(held, predicted)
    return {
      system: name,
      macro,
      interval,
      accuracy,
      unseenMacro: fresh.macro,
      unseenAccuracy: fresh.accuracy,
      ...modes(held, predicted),
    }
  })
  const perType = score(held, best).perType
  const confusion = confusions(held, best)
  const calibration = await eventCalibration({ shared })
  const any = judged.filter((reading, at) => reading.events.some(({ type }) => type === held[at].type)).length
  return {
    engine: judged[0].engine,
    data: { 'corpora/plover-synthetic': hash, ...calibration.data },
    files: {
      'event-calibration.json': calibration.file,
      'events.json': `${JSON.stringify({ model: classifier.model, held: held.length, table, perType, confusion }, null, 1)}\n`,
      'events.ndjson': held
        .map(
          (story, at) =>
            `${JSON.stringify({ type: story.type, mode: modeOf(story), ...best[at], first: first(read[at].events).type, surest: surest(judged[at].events).type })}\n`,
        )
        .join(''),
    },
    failed: false,
    summary: [
      `## Event types, ${held.length} labelled stories held out (${classifier.model})`,
      TABLE_HEAD,
      ...table.map(
        (row) =>
          `| ${row.system} | ${percent(row.macro)} (${row.interval.map(percent).join('–')}) | ${percent(row.accuracy)} | ${percent(row.unseenAccuracy)} | ${percent(row.modeGivenType)} |`,
      ),
      '',
      `${isNew.filter(Boolean).length} of the stories have a headline that shares fewer than half of its words with each headline fitted on ("new headlines"). In ${percent(any / held.length)} % of the stories some event of the engine has the story's type.`,
      '',
      '| type | n | precision | recall | F1 | F1, lexicon alone |',
      '|---|---|---|---|---|---|',
      ...perType.map(({ type, n, precision, recall, f1 }, at) => {
        const alone = score(held, systems['lexicon alone: first event']).perType[at].f1
        return `| ${type} | ${n} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${percent(alone)} |`
      }),
      '',
      `Most confused: ${confusion
        .slice(0, 12)
        .map(({ gold, said, n }) => `${gold} as ${said} ${n}`)
        .join(', ')}.`,
      '',
      calibration.summary,
    ].join('\n'),
  }
}

const TABLE_HEAD = `
| % | macro-F1 (95 % interval) | right type | … under new headlines | right mode, where the type is right |
|---|---|---|---|---|`

const NONE = { type: null, mode: null }
const first = (events) => events[0] ?? NONE
const surest = (events) =>
  events.reduce((best, event) => (best.confidence >= event.confidence ? best : event), events[0] ?? NONE)
const percent = (share) => (share === null ? '–' : (share * 100).toFixed(1))

function mostCommon(list) {
  const counts = new Map()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0][0]
}

/** Precision, recall and F1 of each type that the stories have, their mean F1, and the share of right ones. */
function score(stories, predicted) {
  const perType = PLOVER_TYPES.map((type) => {
    const said = predicted.filter((one) => one.type === type).length
    const n = stories.filter((story) => story.type === type).length
    const right = stories.filter((story, at) => story.type === type && predicted[at].type === type).length
    return {
      type,
      n,
      precision: said === 0 ? null : right / said,
      recall: n === 0 ? null : right / n,
      f1: said + n === 0 ? null : (2 * right) / (said + n),
    }
  })
  const scored = perType.filter(({ n }) => n > 0)
  const right = stories.filter((story, at) => story.type === predicted[at].type).length
  return {
    perType,
    macro: scored.reduce((sum, { f1 }) => sum + f1, 0) / scored.length,
    accuracy: stories.length === 0 ? null : right / stories.length,
  }
}

/** Where the macro-F1 lies in 95 of 100 draws of as many stories. */
function spread(stories, predicted) {
  let state = 7
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * stories.length)
  }
  const macros = Array.from({ length: 400 }, () => {
    const sample = stories.map(draw)
    return score(
      sample.map((at) => stories[at]),
      sample.map((at) => predicted[at]),
    ).macro
  }).sort((a, b) => a - b)
  return [macros[10], macros[389]]
}

/** Of the stories whose type is right and has modes, the share whose mode is right, none among them. */
function modes(stories, predicted) {
  const judged = stories
    .map((story, at) => [story, predicted[at]])
    .filter(([story, one]) => story.type === one.type && PLOVER_MODES[story.type].length > 0)
  const right = judged.filter(([story, one]) => modeOf(story) === one.mode).length
  return { modeGivenType: judged.length === 0 ? null : right / judged.length, modesJudged: judged.length }
}

function confusions(stories, predicted) {
  const counts = new Map()
  stories.forEach(({ type }, at) => {
    const key = `${type} ${predicted[at].type}`
    if (type !== predicted[at].type) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, n]) => ({ gold: key.split(' ')[0], said: key.split(' ')[1], n }))
}

const wordsIn = (headline) => new Set(headline.toLowerCase().match(/\p{L}+/gu))
const formsOf = (stories) => [...new Set(stories.map(({ headline }) => headline))].map(wordsIn)

/** The greatest share of words in common with a headline fitted on (Jaccard). */
function nearest({ headline }, forms) {
  const words = wordsIn(headline)
  let best = 0
  for (const form of forms) {
    let shared = 0
    for (const word of words) if (form.has(word)) shared += 1
    best = Math.max(best, shared / (words.size + form.size - shared))
  }
  return best
}
