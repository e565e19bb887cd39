import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import type { Statement } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../open-record.js'
import { putAffair } from '../put-affair.js'
import { putArticle } from '../put-article.js'
import { putArticleWithReading } from '../put-reading.js'

const TEXT = 'Varonia is avoiding the Harbour Games, Ana Roy said. Café owners disagreed.'
const AFFAIR = 'harbour-games'

let folder: string
let record: OpenRecord
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-search-'))
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: AFFAIR })
})
afterEach(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

const statement = (content: readonly [number, number]): Statement => ({
  id: 's1',
  kind: 'indirect',
  class: 'said',
  source: [],
  cue: [],
  content: [content],
  within: null,
  speakers: [],
  addressees: [],
  via: [],
  date: null,
  confidence: 1,
})

async function found(table: 'article' | 'statement', query: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where seq in (
    select rowid from ${sql.table(`${table}_search`)} where ${sql.table(`${table}_search`)} match ${query})`.execute(
    record.db,
  )
  return rows.map(({ id }) => id)
}

describe('full-text search', () => {
  it('finds articles by the stems of their words, without accents', async () => {
    const { id } = await putArticle(record.db, rawArticle({ text: TEXT }), AFFAIR)
    for (const query of ['avoid', 'cafe', '"harbour games"', 'disagr*'])
      expect(await found('article', query)).toEqual([id])
    expect(await found('article', 'truce')).toEqual([])
  })

  it('finds a title that became known later', async () => {
    const { id } = await putArticle(record.db, rawArticle({ text: TEXT }), AFFAIR)
    expect(await found('article', 'snub')).toEqual([])
    await putArticle(record.db, rawArticle({ text: TEXT, title: 'A snub' }), AFFAIR)
    expect(await found('article', 'snub')).toEqual([id])
  })

  it('finds the statements of the reading that counts, and no longer those of the former', async () => {
    const raw = rawArticle({ text: TEXT })
    const put = (part: Statement) =>
      putArticleWithReading(record.db, raw, AFFAIR, inputOf({ ...emptyReading('any'), statements: [part] }))
    const { id } = await put(statement([0, 37]))
    expect(await found('statement', 'avoids')).toEqual([`${id}:s1`])
    await put(statement([53, 74]))
    expect(await found('statement', 'avoids')).toEqual([])
    expect(await found('statement', 'owner')).toEqual([`${id}:s1`])
    for (const index of ['article_search', 'statement_search']) {
      // Fails when the index and the texts differ.
      await sql`insert into ${sql.ref(index)}(${sql.ref(index)}, rank) values ('integrity-check', 1)`.execute(record.db)
    }
  })
})
