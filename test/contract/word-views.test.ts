import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCodebook } from '../../src/cli/read-codebook.js'
import { readAffair } from '../../src/intake/index.js'
import { openEngine } from '../../src/model/index.js'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { listStatements, search } from '../../src/views/index.js'
import { scopeOf } from '../../src/views/scope.js'
import { wordDates, wordPlaces } from '../../src/views/statements/word-places.js'
import { onBothDatabases } from './databases.js'

const EXAMPLE = 'examples/harbour-games'
const WORDS = ['the', 'games OR truce', 'sail*', '"harbour games" -truce', 'unheard']

onBothDatabases('statements that answer words', (place) => {
  let record: OpenRecord
  beforeAll(async () => {
    const path = await place()
    const codebook = await readCodebook(`${EXAMPLE}/codebook.yaml`)
    const engine = () => openEngine({ codebook, attributor: 'rules' })
    for (const [id, paths] of [
      ['harbour-games', [`${EXAMPLE}/articles`]],
      ['elsewhere', [`${EXAMPLE}/articles/herald`]],
    ] as const) {
      await readAffair({ record: path, affair: { id, name: id, codebook }, paths, engine })
    }
    // An article that a later version of its page replaces, and statements that nobody dates or only their article does.
    const writer = await openRecord(path, { mode: 'write' })
    const [first, second, third] = await writer.db.selectFrom('article').select('id').orderBy('id').limit(3).execute()
    await writer.db
      .updateTable('affair_article')
      .set({ superseded_by: second!.id })
      .where('article_id', '=', first!.id)
      .execute()
    await writer.db.updateTable('statement').set({ date: null }).where('article_id', '=', third!.id).execute()
    await writer.close()
    record = await openRecord(path, { mode: 'read' })
  }, 120_000)
  afterAll(() => record.close())

  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

  it.each(WORDS)('come page by page as they come at once: %s', async (words) => {
    const filter = { affair: 'harbour-games', search: words }
    const { total, rows } = await listStatements(record.db, filter)
    const paged: string[] = []
    for (let offset = 0; offset < total + 7; offset += 7) {
      const page = await listStatements(record.db, filter, { limit: 7, offset })
      expect(page.total).toBe(total)
      paged.push(...idsOf(page.rows))
    }
    expect(paged).toEqual(idsOf(rows))
  })

  it.each(WORDS)('are dated by full text as by looking at each: %s', async (words) => {
    const scope = await scopeOf(record.db, { affair: 'harbour-games', search: words })
    const each = await wordDates(record.db, scope, 1, Number.POSITIVE_INFINITY)
    const sorted = (dates: typeof each.dates) =>
      dates
        .map(({ told, statements }) => [told, Number(statements)] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1))
    const found = await wordDates(record.db, scope, each.total + 1, 0)
    expect([found.total, sorted(found.dates)]).toEqual([each.total, sorted(each.dates)])
    const told = sorted(each.dates).map(([date]) => date)
    expect((await wordPlaces(record.db, scope, told)).length).toBeGreaterThanOrEqual(each.total)
  })

  it.each(WORDS)('are found by search, and counted: %s', async (words) => {
    const filter = { affair: 'harbour-games', search: words }
    const { rows } = await listStatements(record.db, filter)
    const hits = await search(record.db, { ...filter, in: 'statement' })
    expect(hits.rows.map(({ statement }) => statement).sort()).toEqual(idsOf(rows).sort())
    expect(hits.total).toBe(rows.length)
    expect((await search(record.db, { ...filter, in: 'statement' }, { limit: 3 })).total).toBe(rows.length)
  })
})
