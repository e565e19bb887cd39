import { expect, it } from 'vitest'
import { drawnPairs } from './drawn-pairs.js'
import { randomFrom } from './random.js'
import { bandsOf, drawingOf } from './resample.js'
import { AGGREGATIONS, DUPLICATES, NORMALISATIONS } from './rows.js'
import { type Report, tallyOf } from './tally.js'
import { oneMode } from './weights.js'

/** Reports of a few actors on a few issues, some of several in one article, some without a day. */
const random = randomFrom(7)
const one = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)]!
const reports = Array.from(
  { length: 60 },
  (): Report => ({
    node: one(['keldia', 'varonia', 'sarvenia', 'minahara', 'oudervoort']),
    by: one(['boycott', 'truce', 'tolls']),
    value: one([-1, 0, 1]),
    article: one(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
    day: one([null, '2023-11-06', '2023-11-12', '2023-11-13', '2023-12-01']),
    confidence: one([0.3, 0.8, 1]),
  }),
)

const questions = AGGREGATIONS.flatMap((aggregation) =>
  NORMALISATIONS.flatMap((normalisation) =>
    DUPLICATES.map((duplicates) => [aggregation, normalisation, duplicates] as const),
  ),
)

it.each(questions)('draws pairs as the network of the drawn reports has them: %s, %s, %s', (...question) => {
  const [aggregation, normalisation, duplicates] = question
  const slow = drawingOf(reports, (drawn) => oneMode(tallyOf(drawn, duplicates), aggregation, normalisation))
  const quick = drawnPairs(reports, duplicates, aggregation, normalisation)
  expect(new Map([...bandsOf(reports, quick, 20)].sort())).toEqual(new Map([...bandsOf(reports, slow, 20)].sort()))
})
