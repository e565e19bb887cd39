import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair } from '../../../test/fixtures/small-affair.js'
import { coverage, type Facet, type Filter, listStatements, overview, statementFacets } from '../index.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-facets-'))
const affair = 'harbour-games'
let record: Awaited<ReturnType<typeof makeSmallAffair>>
beforeAll(async () => {
  record = await makeSmallAffair(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const counts = (facets: readonly Facet[]) => facets.map(({ value, statements }) => [value, statements])

describe('the timeline', () => {
  it('counts as many statements of a day as the list then holds', async () => {
    const { outlets } = await overview(record.db, affair)
    const idOf = (name: string | null): string => outlets.find((outlet) => outlet.name === name)?.id ?? 'unknown'
    const reported = await coverage(record.db, affair)
    expect(reported.days).not.toEqual([])
    for (const [at, day] of reported.days.entries()) {
      for (const [place, outlet] of reported.outlets.entries()) {
        const filter: Filter = { affair, outlet: idOf(outlet), since: day, until: day, dated: 'day' }
        const { total } = await listStatements(record.db, filter, { limit: 0 })
        const own = reported.counts[at]!
        const known = own.findIndex((value, index) => index % 2 === 0 && value === place)
        expect([day, outlet, total]).toEqual([day, outlet, known < 0 ? 0 : own[known + 1]])
      }
    }
  })
})

describe('the facets of a filter', () => {
  it('count the statements of each value, most first', async () => {
    const facets = await statementFacets(record.db, { affair })
    expect(counts(facets.actors)).toEqual([
      ['ana-roy', 2],
      ['tomas-sefcovic', 1],
      ['varonia', 1],
      ['unnamed', 4],
    ])
    expect(facets.actors.at(-1)?.name).toBeNull()
    expect(counts(facets.kinds)).toEqual([
      ['indirect', 5],
      ['direct', 1],
      ['mixed', 1],
    ])
  })

  it('name the outlets, and that one is unknown', async () => {
    const { outlets } = await statementFacets(record.db, { affair })
    expect(outlets).toContainEqual({ value: 'port-sable-herald', name: 'Port Sable Herald', statements: 3 })
    expect(outlets).toContainEqual({ value: 'unknown', name: null, statements: 1 })
  })

  it('leave out the field itself, but heed the others', async () => {
    const facets = await statementFacets(record.db, { affair, actor: 'ana-roy', kind: 'direct' })
    expect(counts(facets.kinds)).toEqual([
      ['direct', 1],
      ['indirect', 1],
    ])
    expect(counts(facets.actors)).toEqual([['ana-roy', 1]])
    expect(counts(facets.outlets)).toEqual([['port-sable-herald', 1]])
  })

  it('promise as many statements as the list then holds', async () => {
    const fields = {
      ...{ actors: 'actor', outlets: 'outlet', kinds: 'kind', classes: 'class' },
      ...{ states: 'state', roles: 'role', issues: 'issue', confidences: 'confidence', reviews: 'reviewed' },
    } as const
    const facets = await statementFacets(record.db, { affair })
    for (const [name, field] of Object.entries(fields) as [keyof typeof fields, keyof Filter][]) {
      for (const { value, statements } of facets[name]) {
        const wanted = field === 'confidence' ? Number(value) : value
        const { total } = await listStatements(record.db, { affair, [field]: wanted }, { limit: 0 })
        expect([field, value, total]).toEqual([field, value, statements])
      }
    }
  })

  it('count only the field that is asked for, and only its first values', async () => {
    const facets = await statementFacets(record.db, { affair }, { fields: ['actors'], most: 1 })
    expect(counts(facets.actors)).toEqual([
      ['ana-roy', 2],
      ['unnamed', 4],
    ])
    expect(facets.kinds).toEqual([])
  })

  it('name the states of speakers, and their offices in small letters', async () => {
    const { states, roles } = await statementFacets(record.db, { affair })
    expect(states.every(({ value, name }) => /^[A-Z]{2}$/.test(value) && name !== null)).toBe(true)
    expect(roles.every(({ value }) => value === value.toLowerCase())).toBe(true)
  })
})
