import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { fts5Query, searchTerms } from './search.js'

const CONTENTS = [
  'it would boycott the Harbour Games',
  'nobody was boycotting the truce',
  'the games were boycotted by Keldia',
  'two boycotts in three years',
  'a truce in the harbour',
]

function found(query: string): number[] {
  const database = new DatabaseSync(':memory:')
  database.exec("create virtual table content using fts5(words, tokenize='porter unicode61')")
  for (const words of CONTENTS) database.prepare('insert into content values (?)').run(words)
  const terms = searchTerms(query)
  const rows: { id: number }[] = database
    .prepare('select rowid as id from content where content match ? order by rowid')
    .all(fts5Query(terms ?? []))
  database.close()
  return rows.map(({ id }) => id)
}

describe('searchTerms', () => {
  it.each(['boycott', 'Boycotts', 'boycotting', 'boycotted', 'boyc*'])('finds every form of a word by %s', (query) =>
    expect(found(query)).toEqual([1, 2, 3, 4]),
  )

  it.each([
    ['boycott games', [1, 3]],
    ['games harbour', [1]],
    ['"harbour games"', [1]],
    ['“the truce”', [2]],
    ['boycott -', [1, 2, 3, 4]],
    ['truce AND NOT (', []],
  ])('finds what holds all words: %s', (query, ids) => expect(found(query)).toEqual(ids))

  it.each([null, '', ' ', '"" -- *'])('asks nothing without a word: %j', (query) =>
    expect(searchTerms(query)).toBeNull(),
  )
})
