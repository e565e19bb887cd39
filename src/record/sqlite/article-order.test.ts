import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawArticle } from '../../../test/contract/sample-articles.js'
import { openRecord } from '../open-record.js'
import { putAffair } from '../put-affair.js'
import { putArticle } from '../put-article.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-order-'))
const path = join(folder, 'record.db')
let database: DatabaseSyncInstance
beforeAll(async () => {
  const { db, close } = await openRecord(path, { mode: 'write' })
  await putAffair(db, { id: 'harbour-games' })
  for (let at = 0; at < 50; at += 1)
    await putArticle(db, rawArticle({ text: `Ana Roy said so, ${at}.` }), 'harbour-games')
  await close()
  database = new DatabaseSync(path, { readOnly: true })
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const planOf = (query: string): string =>
  (database.prepare(`explain query plan ${query}`).all() as { detail: string }[]).map(({ detail }) => detail).join('; ')

describe('articles in the order in which they are listed', () => {
  it('come from an index, and need no sorting', () => {
    const plan = planOf(`select id, title from article
      where exists (select 1 from affair_article where affair_id = 'harbour-games' and article_id = article.id)
      order by published asc nulls last, title, id limit 10`)
    expect(plan).toContain('article_in_order')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  it('are asked for their versions by an index, which holds only those', () => {
    expect(planOf("select id from article where supersedes in ('a', 'b')")).toContain('article_by_supersedes')
  })
})
