import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import type { Statement } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import type { Span } from '../../text/index.js'
import { searchFacets } from './facets.js'
import { findTerms } from './occurrences.js'
import { searchQuery, termsOf } from './query.js'
import { search } from './search.js'

const FILLING = 'Nothing else was said of it in Port Sable on that day, and nobody asked. '.repeat(12)

const ARTICLES = [
  {
    title: 'Varonia to boycott the Games',
    outlet: 'The Herald',
    published: '2023-11-01',
    language: 'en-GB',
    text: `Varonia said it was boycotting the Harbour Games. ${FILLING}`,
  },
  {
    title: 'A word on sport',
    outlet: 'Free Tide',
    published: '2023-11-02',
    language: 'en',
    text: `${FILLING}Keldia’s minister called the boycott “a théâtre of the vain”. ${FILLING}The games go on.`,
  },
  {
    title: 'Weather',
    published: '2023-12-03',
    language: 'pt_BR',
    text: `${FILLING}\n\nRain fell on the games, and on the boycott.\n\n${FILLING}`,
  },
  { title: 'Boycott', outlet: 'Free Tide', text: 'Of this no more is known.' },
] as const

const statement = (id: string, content: Span, kind: Statement['kind']): Statement => ({
  ...{ id, kind, class: 'said', source: [], cue: [], content: [content], within: null },
  ...{ speakers: [], addressees: [], via: [], date: null, confidence: 1 },
})

let folder: string
let record: OpenRecord
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-search-view-'))
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'games' })
  for (const raw of ARTICLES) {
    const at = raw.text.indexOf('a théâtre')
    const statements = at < 0 ? [] : [statement('s1', [at, at + 22], 'direct')]
    await putArticleWithReading(record.db, rawArticle(raw), 'games', inputOf({ ...emptyReading('any'), statements }))
  }
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

const titles = async (words: string, filter: object = {}) =>
  (await search(record.db, { search: words, ...filter })).rows.map(({ article }) => article.title)

describe('search', () => {
  it('puts first what has the words in its title, often for its length, and close together', async () => {
    expect(await titles('boycott games')).toEqual(['Varonia to boycott the Games', 'Weather', 'A word on sport'])
    expect(await titles('boycott')).toEqual(['Varonia to boycott the Games', 'Boycott', 'Weather', 'A word on sport'])
  })

  it('shows the place where the words stand together, and where in it they are', async () => {
    const { rows } = await search(record.db, { search: '"on the boycott" rain' })
    const [{ article, snippet, marks, place }] = rows as [(typeof rows)[number]]
    const text = ARTICLES[2].text
    expect(article.title).toBe('Weather')
    expect(snippet.text).toBe('Rain fell on the games, and on the boycott.')
    expect(text.slice(...snippet.span)).toBe(snippet.text)
    expect(marks.map((span) => text.slice(...span))).toEqual(['Rain', 'on the boycott'])
    expect(text.slice(...(place ?? [0, 0]))).toBe(snippet.text.slice(0, -1))
  })

  it('shows the beginning where only the title holds the words', async () => {
    const { rows } = await search(record.db, { search: 'boycott -games' })
    expect(rows).toMatchObject([{ place: null, marks: [], snippet: { text: ARTICLES[3].text } }])
  })

  it('finds statements with or without accents, and says in which articles they are', async () => {
    const { total, rows } = await search(record.db, { search: 'theatre', in: 'statement' })
    expect([total, rows[0]?.snippet.text, rows[0]?.article.title]).toEqual([
      1,
      'a théâtre of the vain”'.slice(0, 22),
      'A word on sport',
    ])
    expect(await search(record.db, { search: 'boycott', in: 'statement' })).toEqual({ total: 0, rows: [] })
    expect((await search(record.db, { search: 'vain' })).rows[0]?.statements).toBe(1)
  })

  it('takes the filters of the lists', async () => {
    expect(await titles('boycott', { outlet: 'free tide' })).toEqual(['Boycott', 'A word on sport'])
    expect(await titles('boycott', { outlet: 'unknown' })).toEqual(['Weather'])
    expect(await titles('boycott', { until: '2023-11' })).toEqual(['Varonia to boycott the Games', 'A word on sport'])
    expect(await titles('boycott', { kind: 'direct' })).toEqual(['A word on sport'])
  })

  it('keeps to articles of a language, whatever the country', async () => {
    expect(await titles('boycott', { language: 'en' })).toEqual(['Varonia to boycott the Games', 'A word on sport'])
    expect(await titles('boycott', { language: 'pt-PT' })).toEqual(['Weather'])
    expect(await titles('boycott', { language: 'unknown' })).toEqual(['Boycott'])
    expect((await search(record.db, { search: 'theatre', in: 'statement', language: 'pt' })).total).toBe(0)
  })

  it('cuts the list and still says how long it is', async () => {
    const { total, rows } = await search(record.db, { search: 'boycott' }, { limit: 1, offset: 1 })
    expect([total, rows.map(({ article }) => article.title)]).toEqual([4, ['Boycott']])
  })

  it('counts what the finds have in common', async () => {
    expect(await searchFacets(record.db, { search: 'boycott' })).toEqual({
      actors: [],
      issues: [],
      outlets: [
        { value: 'free-tide', name: 'Free Tide', hits: 2 },
        { value: 'the-herald', name: 'The Herald', hits: 1 },
        { value: 'unknown', name: null, hits: 1 },
      ],
      months: [
        { value: '2023-11', name: '2023-11', hits: 2 },
        { value: '2023-12', name: '2023-12', hits: 1 },
        { value: 'unknown', name: null, hits: 1 },
      ],
      kinds: [{ value: 'direct', name: 'direct', hits: 1 }],
      languages: [
        { value: 'en', name: 'en', hits: 2 },
        { value: 'pt', name: 'pt', hits: 1 },
        { value: 'unknown', name: null, hits: 1 },
      ],
    })
  })

  it.each(['', '"" -'])('refuses to search for nothing: %j', async (words) => {
    await expect(search(record.db, { search: words })).rejects.toMatchObject({ code: 'OPTION_INVALID' })
  })
})

describe('findTerms', () => {
  it.each([
    ['boycott', 'They boycotted it, boycotting all: BOYCOTTS.', ['boycotted', 'boycotting', 'BOYCOTTS']],
    ['cafe', 'Café cafés decafé', ['Café', 'cafés']],
    ['théâtre', 'a theatre', ['theatre']],
    ['minist*', 'minister ministries mini', ['minister', 'ministries']],
    ['"harbour games"', 'the harbour, Games; harbour of games', ['harbour, Games']],
    ['say', 'he says, saying; sails', ['says', 'saying']],
    ['games -truce', 'games and a truce', ['games']],
    ['奥运会', '抵制奥运会 奥运会', ['奥运会']],
  ])('finds %s in "%s"', (words, text, found) => {
    const query = searchQuery(words)
    const find = findTerms(query === null ? [] : termsOf(query))
    expect(find(text).map(({ span }) => text.slice(...span))).toEqual(found)
  })
})
