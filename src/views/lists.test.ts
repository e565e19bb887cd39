import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair } from '../../test/fixtures/small-affair.js'
import {
  actorView,
  coverage,
  listActors,
  listAffairs,
  listArticles,
  listOutlets,
  listTimes,
  overview,
} from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-lists-'))
const affair = 'harbour-games'
let record: Awaited<ReturnType<typeof makeSmallAffair>>
beforeAll(async () => {
  record = await makeSmallAffair(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

describe('the list of actors', () => {
  it('puts who speaks most first, with roles, other names, outlets and the first mention', async () => {
    const { rows } = await listActors(record.db, { affair })
    expect(rows.map(({ id, statements }) => [id, statements])).toEqual([
      ['ana-roy', 2],
      ['varonia', 1],
      ['tomas-sefcovic', 1],
      ['port-sable-herald', 0],
    ])
    expect(rows[0]).toMatchObject({
      roles: [{ role: 'foreign minister', of: 'Varonia', articles: 1 }],
      mentions: 2,
      articles: 1,
      outlets: ['Port Sable Herald'],
      first: { sentence: { text: expect.stringContaining('Foreign Minister Ana Roy said') } },
    })
    expect(rows[1]).toMatchObject({ aliases: ['Republic of Varonia'], articles: 2 })
  })

  it('holds only speakers of the statements that a class or search asks for', async () => {
    const { rows } = await listActors(record.db, { affair, search: 'flag' })
    expect(rows.map(({ id, statements }) => [id, statements])).toEqual([['ana-roy', 1]])
  })

  it('can be asked for a name', async () => {
    expect((await listActors(record.db, { affair, actor: 'roy' })).rows.map(({ id }) => id)).toEqual(['ana-roy'])
    expect((await listActors(record.db, { affair, actor: 'unnamed' })).total).toBe(0)
  })
})

describe('the view of an actor', () => {
  it('holds its row and its statements', async () => {
    const view = await actorView(record.db, 'ana-roy', { affair }, { limit: 1 })
    expect(view.actor).toMatchObject({ name: 'Ana Roy', statements: 2 })
    expect(view.statements).toMatchObject({ total: 2, rows: [{ class: 'said' }] })
  })

  it('refuses an id that is none', async () => {
    await expect(actorView(record.db, 'nobody')).rejects.toMatchObject({ code: 'ACTOR_UNKNOWN' })
  })
})

describe('the list of times', () => {
  it('is in the order of the times, with words and sentence', async () => {
    const { rows } = await listTimes(record.db, { affair })
    expect(rows.map(({ value, text }) => [value, text])).toEqual([
      ['2021-11', 'in November 2021'],
      ['2021-11-22', 'on Monday'],
    ])
    expect(rows[1]?.sentence.text).toContain('Ana Roy said on Monday.')
  })

  it('holds since and until against the time itself', async () => {
    expect((await listTimes(record.db, { affair, since: '2021-11-23' })).rows.map(({ value }) => value)).toEqual([
      '2021-11',
    ])
  })

  it('can be asked for the times in what an actor said', async () => {
    expect((await listTimes(record.db, { affair, actor: 'roy' })).rows.map(({ value }) => value)).toEqual([
      '2021-11-22',
    ])
  })
})

describe('the list of articles', () => {
  it('is by date of publication, undated ones last, with counts', async () => {
    const { rows } = await listArticles(record.db, { affair })
    expect(rows.map(({ title, statements, actors }) => [title, statements, actors])).toEqual([
      ['Varonia stays away', 3, 3],
      ['A storm in a teacup', 3, 2],
      [null, 1, 0],
    ])
  })

  it('can be asked for those that name an actor, or hold a statement', async () => {
    const titles = async (filter: object) =>
      (await listArticles(record.db, { affair, ...filter })).rows.map(({ title }) => title)
    expect(await titles({ actor: 'varonia' })).toEqual(['Varonia stays away', 'A storm in a teacup'])
    expect(await titles({ class: 'denied' })).toEqual(['Varonia stays away'])
    expect(await titles({ until: '2021-11-24' })).toEqual(['Varonia stays away'])
  })
})

describe('the list of outlets', () => {
  it('counts articles and statements, with unknown outlets last', async () => {
    const { rows } = await listOutlets(record.db, { affair })
    expect(rows.map(({ name, articles, statements }) => [name, articles, statements])).toEqual([
      ['Keldia Wire', 1, 3],
      ['Port Sable Herald', 1, 3],
      [null, 1, 1],
    ])
  })
})

describe('the affairs', () => {
  it('are counted by what is read for each', async () => {
    const { rows } = await listAffairs(record.db)
    expect(rows).toMatchObject([
      { id: affair, articles: 3, outlets: 2, statements: 7, actors: 4, from: '2021-11-23', to: '2021-11-25' },
      { id: 'treasury', articles: 1, statements: 1 },
    ])
  })

  it('have an overview: statements by day, speakers with a role, outlets, and how many name nobody', async () => {
    const view = await overview(record.db, affair)
    expect(await coverage(record.db, affair)).toEqual({
      outlets: ['Keldia Wire', 'Port Sable Herald'],
      // The statement dated to the month stands on the day of its article.
      days: ['2021-11-22', '2021-11-23', '2021-11-25', '2021-12-01'],
      counts: [
        [1, 1],
        [1, 2],
        [0, 2],
        [0, 1],
      ],
    })
    expect(view.speakers[0]).toEqual({
      actor: { id: 'ana-roy', name: 'Ana Roy', kind: 'person', country: null },
      role: 'foreign minister, Varonia',
      statements: 2,
      direct: 1,
      outlets: 1,
    })
    expect(view.unnamed).toBe(4)
    await expect(overview(record.db, 'no-such')).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
  })
})
