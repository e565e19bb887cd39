import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Codebook } from '../read/codebook.js'
import { createEngine, type Engine } from '../read/engine.js'
import { openRecord } from '../record/index.js'
import { decideActors } from './decide-actors.js'
import { readAffair } from './read-affair.js'
import { type RereadOptions, rereadAffair } from './reread-affair.js'

let folder = ''
let record = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standpoint-reread-'))
  record = join(folder, 'standpoint.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const CODEBOOK: Codebook = {
  affair: 'The Harbour Games',
  issues: [
    {
      id: 'boycott',
      question: 'Should the Harbour Games be boycotted?',
      about: ['boycott', 'Harbour Games'],
      act: ['boycott', 'stay away from the Harbour Games'],
      counter: ['take part', 'attend'],
    },
  ],
  actors: [
    { id: 'keldia', name: 'Keldia', kind: 'state', country: null, aliases: [], roles: [] },
    { id: 'varonia', name: 'Varonia', kind: 'state', country: null, aliases: [], roles: [] },
  ],
  groups: [],
}
const story = (day: number) =>
  `Keldia will boycott the Harbour Games, Foreign Minister Orla Venn said on day ${day}.\n\nVaronia supports the boycott of the Harbour Games, Defence Minister Joris Maal said.`

/** The engine under another version; it breaks on texts with the word. */
const engineOf = (version: string, word = 'no such word') => {
  return (codebook: Codebook | null): Engine => {
    const engine = createEngine({ codebook })
    return {
      ...engine,
      version,
      read: async (articles) => {
        if (articles.some(({ text }) => text.includes(word))) throw new Error('lost my glasses')
        return (await engine.read(articles)).map((reading) => ({ ...reading, engine: { version, model: null } }))
      },
    }
  }
}
const engine = engineOf('1')

async function readStories(count: number, affair = 'games'): Promise<void> {
  const lines = Array.from({ length: count }, (_, day) => JSON.stringify({ text: story(day), published: '2031-03-02' }))
  await writeFile(join(folder, 'articles.ndjson'), lines.join('\n'))
  await readAffair({ record, affair: { id: affair }, paths: [join(folder, 'articles.ndjson')], engine })
}
const reread = (options: Partial<RereadOptions> = {}) =>
  rereadAffair({ record, affair: { id: 'games' }, engine, ...options })

async function countIn(table: 'position' | 'reading' | 'decision'): Promise<number> {
  const { db, close } = await openRecord(record, { mode: 'read' })
  try {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  } finally {
    await close()
  }
}

describe('rereadAffair', () => {
  it('reads nothing where nothing changed', async () => {
    await readStories(2)
    expect(await reread()).toMatchObject({ found: 0, done: 0, read: 0 })
  })

  it('reads all again with a changed codebook, whose positions the record then holds', async () => {
    await readStories(3)
    expect(await countIn('position')).toBe(0)
    const summary = await reread({ affair: { id: 'games', name: CODEBOOK.affair, codebook: CODEBOOK } })
    expect(summary).toMatchObject({ affair: { name: 'The Harbour Games' }, found: 3, done: 3, read: 3, failed: 0 })
    expect(await countIn('position')).toBeGreaterThanOrEqual(3)
    expect(await countIn('reading')).toBe(3)
    expect(await reread()).toMatchObject({ found: 0 })
    expect(await reread({ affair: { id: 'games', codebook: null } })).toMatchObject({ found: 3, read: 3 })
    expect(await countIn('position')).toBe(0)
  })

  it('reads again what an older engine read, and leaves other affairs alone', async () => {
    await readStories(2)
    await readStories(2, 'other')
    expect(await reread({ engine: engineOf('2') })).toMatchObject({ found: 2, read: 2 })
    expect(await reread({ affair: { id: 'other' } })).toMatchObject({ found: 0 })
  })

  it('keeps what people decided', async () => {
    await readStories(1)
    const [one, other] = ['person:orla-venn', 'person:joris-maal'] as const
    await decideActors(record, { kind: 'merge', one, other, reason: null }, 'me')
    const merged = async () => {
      const { db, close } = await openRecord(record, { mode: 'read' })
      const actors = await db.selectFrom('reading_actor').select('actor_id').distinct().execute()
      await close()
      return actors.filter(({ actor_id }) => actor_id === one || actor_id === other).length
    }
    expect(await merged()).toBe(1)
    await reread({ affair: { id: 'games', codebook: CODEBOOK } })
    expect(await countIn('decision')).toBe(1)
    expect(await merged()).toBe(1)
  })

  it('tells of each article, and goes on after one that cannot be read, which keeps its reading', async () => {
    await readStories(3)
    const told: unknown[] = []
    const summary = await reread({
      engine: engineOf('2', 'day 1'),
      onArticle: ({ read, problem }) => told.push(read === null ? problem?.code : 'read'),
    })
    expect(told).toEqual(['read', 'ENGINE_FAILED', 'read'])
    expect(summary).toMatchObject({ found: 3, done: 3, read: 2, failed: 1 })
    expect(await countIn('reading')).toBe(3)
  })

  it('goes on where it was called off', async () => {
    await readStories(20)
    const stopped = new AbortController()
    const summary = await reread({
      engine: engineOf('2'),
      signal: stopped.signal,
      onProgress: ({ done }) => {
        if (done > 0) stopped.abort()
      },
    })
    expect(summary).toMatchObject({ found: 20, done: 8, aborted: true })
    expect(await reread({ engine: engineOf('2') })).toMatchObject({ found: 12, done: 12 })
  })

  it('makes no affair', async () => {
    await readStories(1)
    await expect(reread({ affair: { id: 'game' } })).rejects.toMatchObject({ code: 'AFFAIR_UNKNOWN' })
  })
})
