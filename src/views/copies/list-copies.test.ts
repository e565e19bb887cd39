import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { joiner } from '../../join/joiner.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { listCopies } from './list-copies.js'

const DISPATCH = `The council of Varonia voted on Monday night to close the northern quay to every vessel above forty metres until the
inquiry into the collapsed crane has ended, and the harbour master was told to turn away the ferries from Keldia as well.`
const ARTICLES = [
  { text: `${DISPATCH} More soon.`, outlet: 'Halyard', published: '2031-03-05' },
  { text: `PORT SABLE (Halyard) – ${DISPATCH}`, outlet: 'Keldia Post', published: '2031-03-04' },
  { text: 'Nothing of the kind was heard in Keldia, where the ferries left on time.', outlet: 'Free Tide' },
]

const folder = mkdtempSync(join(tmpdir(), 'standpoint-copies-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'quay' })
  await putAffair(record.db, { id: 'other' })
  for (const article of ARTICLES) {
    await putArticleWithReading(record.db, rawArticle(article), 'quay', inputOf(emptyReading('any')), joiner)
  }
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

it('names the pair, the source and why, how much of each it is, and the words in both', async () => {
  const { total, rows } = await listCopies(record.db, { affair: 'quay' })
  const words = DISPATCH.split(/\s+/).length
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({
    article: { outlet: 'Keldia Post' },
    source: { outlet: 'Halyard' },
    because: 'credit',
    words,
    share: words / (words + 4),
    sourceShare: words / (words + 2),
  })
  expect(rows[0]?.passages.map(({ text, sourceText }) => [text, sourceText])).toEqual([
    [DISPATCH.slice(0, -1), DISPATCH.slice(0, -1)],
  ])
})

it.each([
  [{ outlet: 'halyard' }, 1],
  [{ outlet: 'keldia' }, 1],
  [{ outlet: 'tide' }, 0],
  [{ affair: 'other' }, 0],
])('keeps to %o', async (filter, total) => expect((await listCopies(record.db, filter)).total).toBe(total))
