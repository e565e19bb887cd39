import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { putAffair } from '../../src/record/put-affair.js'
import {
  listActors,
  listAffairs,
  listDisputes,
  listEvents,
  listFigures,
  listOutlets,
  listPositions,
  overview,
  searchFacets,
  statementFacets,
  timeline,
} from '../../src/views/index.js'
import { articleCounts } from '../../src/views/search/facet-counts.js'
import { searchOf } from '../../src/views/search/found.js'
import { statementCounts } from '../../src/views/search/statement-counts.js'
import { AFFAIRS, apply, type Change, change } from './changes.js'
import { onBothDatabases } from './databases.js'

const WORDS = ['roy', 'keldia OR halvorsen -ana']

const said = (...names: readonly number[]) => ({ names, by: [[0], [1]], date: 1, later: false })
const read = { of: 'read', title: 0, affair: 0, seed: 0, said: said(1, 0) } as const

/** A name that is another's now, a fact that becomes known, a title alone, a later version of a page, another reading of it. */
const EXAMPLES: readonly (readonly Change[])[] = [
  [read, { of: 'actors', merge: true, one: 0, other: 1 }],
  [read, { of: 'facts', title: 0, outlet: 0, day: 0 }, { ...read, title: 1 }],
  [read, { of: 'facts', title: 0, outlet: 2, day: 2 }],
  [read, { ...read, seed: 1, said: said(1, 2) }, { ...read, title: 1, said: said(2) }],
  [read, { ...read, title: 2, said: said(0, 2) }, { of: 'again', title: 2, affair: 0, said: said(1) }],
]

/** What a program that asks again and again keeps from one asking to the next. */
async function answers({ db }: OpenRecord) {
  const found: Record<string, unknown> = {}
  for (const affair of AFFAIRS) {
    found[`actors of ${affair}`] = await listActors(db, { affair })
    found[`actors of an outlet of ${affair}`] = await listActors(db, { affair, outlet: 'herald' })
    found[`first actors of ${affair}`] = await listActors(db, { affair }, { limit: 2 })
    found[`overview of ${affair}`] = await overview(db, affair)
    found[`events of ${affair}`] = await listEvents(db, { affair })
    found[`positions of ${affair}`] = await listPositions(db, affair)
    found[`timeline of ${affair}`] = await timeline(db, { affair })
    found[`outlets of ${affair}`] = await listOutlets(db, { affair })
    found[`figures of ${affair}`] = await listFigures(db, { affair })
    found[`disputes of ${affair}`] = await listDisputes(db, { affair })
    const dated = { affair, since: '2031-02-19', until: '2031-02-21' }
    found[`actors of days of ${affair}`] = await listActors(db, dated, { limit: 2 })
    const filters = [{ affair }, { affair, since: '2031-02-20', outlet: 'herald' }]
    for (const filter of filters) {
      const facets = await statementFacets(db, filter, { fields: ['roles'] })
      found[`facets of ${JSON.stringify(filter)}`] = facets
      for (const search of WORDS) {
        for (const searched of ['statement', 'article'] as const) {
          const question = { ...filter, search, in: searched }
          found[`facets of ${JSON.stringify(question)}`] = await searchFacets(db, question)
        }
      }
    }
  }
  found.affairs = await listAffairs(db)
  return found
}

onBothDatabases('what is kept from one asking to the next', (place) => {
  it('is what a program finds that asks for the first time, whatever was read, joined, rejected and undone', async () => {
    let [most, roles, events] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 12, size: 'max' }), async (changes) => {
        const path = await place()
        const record = await openRecord(path, { mode: 'write' })
        const reader = await openRecord(path, { mode: 'read' })
        try {
          for (const id of AFFAIRS) await putAffair(record.db, { id })
          for (const made of changes) {
            await apply(record, made)
            // Few hits are looked up one by one, unless the columns of all statements are there already.
            for (const affair of AFFAIRS) {
              const asked = await searchOf(reader.db, { affair, search: 'roy', in: 'statement' })
              for (let times = 0; times < 2; times += 1) {
                await statementCounts(reader.db, asked, -1)
                await articleCounts(reader.db, asked.scope, new Set(), -1)
              }
            }
            const fresh = await openRecord(path, { mode: 'read' })
            const anew = await answers(fresh)
            await fresh.close()
            expect(await answers(reader)).toEqual(anew)
            const { rows } = await listActors(record.db, { affair: AFFAIRS[0]! })
            most = Math.max(most, rows.length)
            events = Math.max(events, (await listEvents(record.db, { affair: AFFAIRS[0]! })).total)
            roles = Math.max(roles, ...rows.map((row) => row.roles.length))
          }
        } finally {
          await reader.close()
          await record.close()
        }
      }),
      { numRuns: 5, examples: EXAMPLES.map((changes) => [[...changes]]) },
    )
    expect(most).toBeGreaterThan(1)
    expect(roles).toBeGreaterThan(0)
    expect(events).toBeGreaterThan(1)
  }, 240_000)
})
