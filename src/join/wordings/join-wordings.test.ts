import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import { joinedState } from '../../../test/fixtures/joined-state.js'
import type { Statement } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { joiner } from '../joiner.js'

const open: OpenRecord[] = []
const folders: string[] = []
afterEach(async () => {
  for (const record of open.splice(0)) await record.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** What becomes of quotations, each of an article and outlet of its own, in this order. */
async function wordings(quotes: readonly (readonly [quote: string, day: string])[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-wordings-'))
  folders.push(folder)
  const record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  open.push(record)
  await putAffair(record.db, { id: 'harbour' })
  for (const [quote, day] of quotes) {
    const text = `It was said: “${quote}”`
    const statement: Statement = {
      ...{ id: 's1', kind: 'direct' as const, source: [], cue: [[7, 11]], content: [[13, text.length]], class: 'said' },
      ...{ within: null, speakers: [], addressees: [], via: [], date: day, confidence: 0.9 },
    }
    const reading = { ...emptyReading('any'), statements: [statement] }
    const raw = rawArticle({ text, outlet: `Outlet ${quote.slice(-6)}`, published: day })
    await record.db
      .transaction()
      .execute((transaction) => putArticleWithReading(transaction, raw, 'harbour', inputOf(reading), joiner))
  }
  return (await joinedState(record.db)).wordings ?? []
}

const number = (at: number): string => String(at).padStart(2, '0')

it('links the earliest of very many who say the same, whichever came first', async () => {
  const quotes = Array.from(
    { length: 48 },
    (_, at) => [`the harbour of our fathers shall stay open ${number(at)}`, `2031-03-${number(1 + (at % 9))}`] as const,
  )
  const found = await wordings(quotes)
  expect(found.length).toBeGreaterThan(500)
  expect(await wordings(quotes.toReversed())).toEqual(found)
}, 60_000)
