import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joiner } from '../../src/join/joiner.js'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import { putArticleWithReading } from '../../src/record/put-reading.js'
import { listEvents } from '../../src/views/index.js'
import { inputOf, rawArticle } from '../contract/sample-articles.js'
import { exampleArticles, exampleReadings } from './example.js'

// Which reports of the example are of one happening, by hand: each line a happening that several outlets report, told by the
// word for the deed. What is not among them but joined is wrong; what a careful reader would join besides is in MISSED.

const DISPATCH = ['Halyard', 'Oudervoort Post', 'The Minahara Times']
const JOINED = [
  ['adopted', ['Halyard', 'Port Sable Herald']],
  ['boycott', DISPATCH],
  ['detention', DISPATCH],
  ['spoken on Monday to', DISPATCH],
  ['thanked', DISPATCH],
  ['welcomed', DISPATCH],
] as const
/** "We signed a truce", which has no day; the boycott, as the Courier and a dispatch of February look back on it. */
const MISSED = 2

const folder = mkdtempSync(join(tmpdir(), 'standpoint-golden-happenings-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'harbour-games' })
  const articles = await exampleArticles()
  const readings = await exampleReadings(articles, 'trained')
  for (const [at, { text, outlet, published, title }] of articles.entries()) {
    const raw = rawArticle({
      text,
      ...(outlet && { outlet }),
      ...(published && { published }),
      ...(title && { title }),
    })
    await putArticleWithReading(record.db, raw, 'harbour-games', inputOf(readings[at]!), joiner)
  }
}, 60_000)
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

it('joins the reports of the example that are of one happening, and no others', async () => {
  const { rows } = await listEvents(record.db, { affair: 'harbour-games' })
  const found = rows
    .filter(({ outlets }) => outlets.length > 1)
    .map(({ reports: [first], outlets }) => [
      first!.sentence.text.slice(
        first!.trigger[0] - first!.sentence.span[0],
        first!.trigger[1] - first!.sentence.span[0],
      ),
      outlets,
    ])
    .sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1))
  expect(found).toEqual(JOINED)
  expect(found.length / (found.length + MISSED)).toBeGreaterThanOrEqual(0.75)
})
