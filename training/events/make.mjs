/**
 * Makes models/events.bin and models/events.json from the labelled stories, the tenth left out that `bench/events.mjs`
 * scores. usage: npm run build:node && node training/events/make.mjs [STORIES]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createEngine, prepare } from '../../dist/read/engine.js'
import {
  featuresOf,
  PLOVER_MODES,
  PLOVER_TYPES,
  textFeatures,
  wordsOf,
  wordsOfTitle,
} from '../../dist/read/events/index.js'
import { fitLinear, packLinear } from '../linear.mjs'
import { readNdjson } from '../read-ndjson.mjs'
import { articleOf, isHeldOut, modeOf } from './stories.mjs'

const ROOT = path.join(import.meta.dirname, '../..')
const source = process.argv[2] ?? path.join(ROOT, '../shared/corpora/plover-synthetic.ndjson.gz')

/** How much the text of a story counts beside its headline, which alone is sure to be about its type. */
const TEXT_WEIGHT = 0.5
const BUCKETS = { types: 2 ** 16, modes: 2 ** 14 }
const MODE_CLASSES = PLOVER_TYPES.flatMap((type) => [type, ...PLOVER_MODES[type].map((mode) => `${type}/${mode}`)])

const stories = readNdjson(source).filter((story) => !isHeldOut(story))
const articles = stories.map(articleOf)
const readings = await createEngine().read(articles)

const rowsFor = (classes, labelOf) => {
  const labels = stories.map((story) => classes.indexOf(labelOf(story)))
  const counts = classes.map((_, label) => labels.filter((one) => one === label).length)
  // A type of few stories counts for more, so that the common ones do not swallow it.
  const weightOf = (label) => Math.sqrt(stories.length / classes.length / Math.max(10, counts[label]))
  return stories.flatMap((story, at) => {
    const label = labels[at]
    const weight = weightOf(label)
    const text = textFeatures(wordsOf(prepare(articles[at])), readings[at].events)
    return [
      { features: featuresOf(wordsOfTitle(story.headline)), label, weight },
      { features: text, label, weight: weight * TEXT_WEIGHT },
    ]
  })
}

const packedFor = (classes, labelOf, buckets) =>
  packLinear(fitLinear(rowsFor(classes, labelOf), { classes, buckets, epochs: 8, rate: 0.2, decay: 1e-5 }))

const types = packedFor([...PLOVER_TYPES], ({ type }) => type, BUCKETS.types)
const modes = packedFor(
  MODE_CLASSES,
  (story) => {
    const mode = modeOf(story)
    return mode === null ? story.type : `${story.type}/${mode}`
  },
  BUCKETS.modes,
)
const bytes = Buffer.concat([types, modes])
const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
const description = {
  name: `events-${digest}`,
  stories: stories.length,
  types: { classes: PLOVER_TYPES, buckets: BUCKETS.types },
  modes: { classes: MODE_CLASSES, buckets: BUCKETS.modes },
}
const folder = path.join(ROOT, 'models')
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'events.bin'), bytes)
writeFileSync(path.join(folder, 'events.json'), `${JSON.stringify(description, null, 1)}\n`)
console.log(`${description.name}: ${stories.length} stories, ${bytes.length} bytes`)
