import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { exampleArticles, exampleReadings } from './example.js'
import { expectGolden } from './golden-file.js'
import { readableReading } from './readable-reading.js'

const FOLDER = 'test/golden/harbour-games'
const articles = await exampleArticles()
// By rules: the network's chances differ by a hair from processor to processor.
const readings = await exampleReadings(articles, 'rules')

describe('the reading of the example', () => {
  it.each(articles.map((article, at) => [article.id, article, readings[at]!] as const))(
    'is what it was: %s',
    async (id, article, reading) => {
      await expectGolden(readableReading(reading, article), `${FOLDER}/${id}.json`)
    },
  )

  it('has one golden file for each article and no other', async () => {
    expect((await readdir(FOLDER)).toSorted()).toEqual(articles.map(({ id }) => `${id}.json`).toSorted())
  })

  it('is the same when the articles are read one by one, the last first', async () => {
    for (const [at, article] of [...articles.entries()].toReversed()) {
      expect(await exampleReadings([article], 'rules')).toEqual([readings[at]])
    }
  })
})
