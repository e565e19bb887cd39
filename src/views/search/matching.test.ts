import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { fts5Query } from './matching.js'
import { searchQuery, termsOf } from './query.js'

const CONTENTS = [
  'it would boycott the Harbour Games',
  'nobody was boycotting the truce',
  'the games were boycotted by Keldia',
  'two boycotts in three years',
  'a truce in the harbour',
]

function found(words: string): number[] {
  const database = new DatabaseSync(':memory:')
  database.exec("create virtual table content using fts5(words, tokenize='porter unicode61')")
  for (const words of CONTENTS) database.prepare('insert into content values (?)').run(words)
  const query = searchQuery(words)
  if (query === null) throw new Error(`"${words}" asks nothing`)
  const rows: { id: number }[] = database
    .prepare('select rowid as id from content where content match ? order by rowid')
    .all(fts5Query(query))
  database.close()
  return rows.map(({ id }) => id)
}

describe('searchQuery', () => {
  it.each(['boycott', 'Boycotts', 'boycotting', 'boycotted', 'boyc*'])('finds every form of a word by %s', (query) =>
    expect(found(query)).toEqual([1, 2, 3, 4]),
  )

  it.each([
    ['boycott games', [1, 3]],
    ['games harbour', [1]],
    ['"harbour games"', [1]],
    ['“the truce”', [2]],
    ['boycott -', [1, 2, 3, 4]],
    ['boycott AND games', [1, 3]],
    ['keldia OR years', [3, 4]],
    ['boycott -games', [2, 4]],
    ['boycott NOT games', [2, 4]],
    ['boycott AND NOT games', [2, 4]],
    ['boycott -"harbour games"', [2, 3, 4]],
    ['boycott -(games OR years)', [2]],
    ['(truce OR games) harbour', [1, 5]],
    ['truce OR games harbour', [1, 2, 5]],
    ['truce -(boycott -nobody)', [2, 5]],
    ['harbour -gam*', [5]],
    // What does not fit is passed over.
    ['truce AND NOT (', [2, 5]],
    ['OR truce OR', [2, 5]],
    [') truce ) harbour', [5]],
    ['(truce', [2, 5]],
    // Only capitals bind.
    ['truce or games', []],
    // A hyphen within a word is none before one.
    ['two-boycotts', [4]],
  ])('finds what is asked for: %s', (query, ids) => expect(found(query)).toEqual(ids))

  it.each([null, '', ' ', '"" -- *', '()', 'OR', '-'])('asks nothing without a word: %j', (query) =>
    expect(searchQuery(query)).toBeNull(),
  )

  it.each(['-boycott', 'NOT boycott', 'truce OR -boycott', '(-a -b) truce'])(
    'refuses to look for nothing but what is not there: %s',
    (query) => expect(() => searchQuery(query)).toThrow(expect.objectContaining({ code: 'SEARCH_WITHOUT_WORD' })),
  )

  it('shows what is looked for, not what must not be there', () => {
    const query = searchQuery('truce (games OR "the harbour") -boycott')
    expect(query === null ? [] : termsOf(query).map(({ forms }) => forms[0])).toEqual(['truce', 'games', 'the harbour'])
  })
})
