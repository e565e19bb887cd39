import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputOf } from '../../test/contract/sample-articles.js'
import { articleNaming, type Naming } from '../../test/fixtures/naming-articles.js'
import type { Codebook } from '../read/codebook.js'
import { codebookHash, type OpenRecord, openRecord } from '../record/index.js'
import { putAffair } from '../record/put-affair.js'
import { putArticleWithReading } from '../record/put-reading.js'
import { joiner } from './joiner.js'

const CODEBOOK: Codebook = {
  affair: 'Harbour Games',
  issues: [],
  actors: [
    { id: 'minister', name: 'Ana Maria Roy', kind: 'person', country: null, aliases: ['Roy'], roles: [] },
    { id: 'keldia', name: 'Republic of Keldia', kind: 'state', country: null, aliases: [], roles: [] },
  ],
  groups: [{ id: 'pact', name: 'Straits Pact', members: [{ country: 'keldia', since: null, until: null }] }],
}

const folder = mkdtempSync(join(tmpdir(), 'standpoint-codebook-'))
let record: OpenRecord
beforeAll(async () => {
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'games', codebook: CODEBOOK })
  await putAffair(record.db, { id: 'other' })
  const named = { name: 'Ana Maria Roy' }
  await put('Before', [named, { name: 'Petr Lind' }], 'other', '')
  await put('With it', [named, { name: 'Republic of Keldia', kind: 'state' }], 'games', codebookHash(CODEBOOK))
  await put('Another day', [named, { name: 'Straits Pact', kind: 'group' }], 'games', codebookHash(CODEBOOK))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

const IDS: Readonly<Record<string, string>> = {
  'ana-maria-roy': 'minister',
  'republic-of-keldia': 'keldia',
  'straits-pact': 'pact',
}

/** An article as the engine reads it: with a codebook its actors have the codebook's ids. */
async function put(title: string, namings: readonly Naming[], affair: string, hash: string): Promise<void> {
  const { raw, reading } = articleNaming(title, namings)
  const actors = reading.actors.map((actor) => ({ ...actor, id: hash === '' ? actor.id : (IDS[actor.id] ?? actor.id) }))
  await record.db
    .transaction()
    .execute((db) => putArticleWithReading(db, raw, affair, inputOf({ ...reading, actors }, hash), joiner))
}

describe('an actor of the codebook', () => {
  it('has the codebook’s id in the record, also where it was known under another before', async () => {
    const rows = await record.db
      .selectFrom('reading_actor')
      .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
      .innerJoin('article', 'article.id', 'reading.article_id')
      .select(['article.title', 'reading_actor.actor_id'])
      .orderBy('article.title', 'desc')
      .orderBy('reading_actor.ordinal')
      .execute()
    expect(rows.map(({ title, actor_id }) => [title, actor_id])).toEqual([
      ['With it', 'person:minister'],
      ['With it', 'state:keldia'],
      ['Before', 'person:minister'],
      ['Before', 'person:petr-lind'],
      ['Another day', 'person:minister'],
      ['Another day', 'body:pact'],
    ])
  })

  it('is explained by the codebook', async () => {
    const links = await record.db
      .selectFrom('actor_link')
      .select(['local_id', 'rule'])
      .where('local_id', 'in', ['minister', 'keldia', 'pact'])
      .execute()
    expect(new Set(links.map(({ rule }) => rule))).toEqual(new Set(['codebook']))
    const names = await record.db
      .selectFrom('alias')
      .select(['id', 'rule'])
      .where('actor_id', '=', 'body:pact')
      .execute()
    expect(names).toEqual([{ id: 'body:pact@codebook', rule: 'codebook' }])
  })
})
