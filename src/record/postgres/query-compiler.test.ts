import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../schema.js'
import { RecordQueryCompiler } from './query-compiler.js'

const db = new Kysely<Database>({
  dialect: {
    createDriver: () => new DummyDriver(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (asked) => new PostgresIntrospector(asked),
    createQueryCompiler: () => new RecordQueryCompiler(),
  },
})
const articles = db.selectFrom('article').select('seq')

describe('a query to PostgreSQL', () => {
  it.each([
    ['in', 'any', ['a', 'b', 'c']],
    ['in', 'any', []],
    ['not in', 'all', ['a']],
  ] as const)('asks for a list with "%s" by one value', (operator, word, ids) => {
    const { sql, parameters } = articles.where('id', operator, ids).where('words', '>', 3).compile()
    const sign = word === 'any' ? '=' : '<>'
    expect(sql).toBe(`select "seq" from "article" where "id" ${sign} ${word}($1) and "words" > $2`)
    expect(parameters).toEqual([ids, 3])
  })

  it('leaves what is asked of another query as it is', () => {
    const { sql } = articles.where('id', 'in', db.selectFrom('reading').select('article_id')).compile()
    expect(sql).toBe('select "seq" from "article" where "id" in (select "article_id" from "reading")')
  })
})
