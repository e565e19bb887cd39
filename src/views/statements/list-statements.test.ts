import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair, TEXTS } from '../../../test/fixtures/small-affair.js'
import { articleView, type Filter, listStatements } from '../index.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-views-'))
let record: Awaited<ReturnType<typeof makeSmallAffair>>
beforeAll(async () => {
  record = await makeSmallAffair(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

/** Contents of the statements of a filter, in order. */
const said = async (filter: Filter): Promise<string[]> =>
  (await listStatements(record.db, { affair: 'harbour-games', ...filter })).rows.map(({ content }) => content)

const STAY = 'Varonia will stay away from the Harbour Games'
const FLAG = '"We cannot sail under that flag,"'
const TALKS = 'that talks had failed'
const STORM = 'the boycott "a storm in a teacup"'
const MORE = '<b>more</b> to follow'
const SUM = '=SUM(A1)'
const SAFE = 'that the Games were never safe'

describe('the list of statements', () => {
  it('is in the order of dates, then of the text, with undated ones last', async () => {
    // A month comes before its days; what has no date of its own has its article's.
    expect(await said({})).toEqual([STORM, STAY, FLAG, TALKS, SUM, MORE, SAFE])
  })

  it.each<[string, Filter, string[]]>([
    ['an id', { actor: 'ana-roy' }, [STAY, FLAG]],
    ['a word of a name, in any case', { actor: 'ROY' }, [STAY, FLAG]],
    ['a name without its accents', { actor: 'sefcovic' }, [STORM]],
    ['another name of the actor', { actor: 'republic of varonia' }, [STAY]],
    ['not the middle of a word', { actor: 'oy' }, []],
    ['a name that is none', { actor: '%' }, []],
    ['no named speaker', { actor: 'unnamed' }, [TALKS, SUM, MORE, SAFE]],
    ['an outlet by id', { outlet: 'keldia-wire' }, [STORM, SUM, MORE]],
    ['an outlet by a word of its name', { outlet: 'herald' }, [STAY, FLAG, TALKS]],
    ['unknown outlets', { outlet: 'unknown' }, [SAFE]],
    ['a kind', { kind: 'direct' }, [FLAG]],
    ['a class', { class: 'denied' }, [TALKS]],
    ['words of the content, in another form', { search: 'failing talks' }, [TALKS]],
    ['a phrase', { search: '"storm in a teacup"' }, [STORM]],
    ['a phrase in another order', { search: '"teacup storm"' }, []],
    ['marks of a query language', { search: 'storm AND (NEAR" -*' }, []],
    ['an article and an actor', { article: 'stays away', actor: 'varonia' }, [STAY]],
  ])('can be asked for %s', async (_, filter, expected) => {
    expect(await said(filter)).toEqual(expected)
  })

  it.each<[Filter, string[]]>([
    [{ since: '2021-11-23' }, [STORM, FLAG, TALKS, SUM, MORE]],
    [{ until: '2021-11-22' }, [STORM, STAY]],
    [{ since: '2021-11-22', until: '2021-11-22' }, [STORM, STAY]],
    [{ since: '2021-11-23', until: '2021-11-23' }, [STORM, FLAG, TALKS]],
    [{ since: '2021-12' }, [MORE]],
    [{ since: '2021-12-15', until: '2021-12-15' }, [MORE]],
    [{ until: '2020' }, []],
    [{ since: '2021', until: '2021' }, [STORM, STAY, FLAG, TALKS, SUM, MORE]],
  ])('holds what may fall into %j, both days included', async (filter, expected) => {
    expect(await said(filter)).toEqual(expected)
  })

  it('gives speakers in the order of the reading, and the sentences with their places', async () => {
    const { rows } = await listStatements(record.db, { affair: 'harbour-games', article: record.ids.herald })
    const [stay, flag] = rows
    expect(stay?.speakers.map(({ id }) => id)).toEqual(['ana-roy', 'varonia'])
    expect(flag?.addressees.map(({ name }) => name)).toEqual(['Port Sable Herald'])
    expect(stay?.sentence.text).toBe(TEXTS.herald.split('\n')[0])
    expect(TEXTS.herald.slice(...(flag?.sentence.span ?? [0, 0]))).toBe(flag?.sentence.text)
    expect(stay?.article).toEqual({
      id: record.ids.herald,
      title: 'Varonia stays away',
      outlet: 'Port Sable Herald',
      published: '2021-11-23T21:42',
      url: 'https://herald.example/varonia',
    })
  })

  it('says how long it is when a page of it is asked for', async () => {
    const page = await listStatements(record.db, { affair: 'harbour-games' }, { limit: 2, offset: 1 })
    expect(page.total).toBe(7)
    expect(page.rows.map(({ content }) => content)).toEqual([STAY, FLAG])
  })

  it('counts an article that two affairs read once, by its newest reading', async () => {
    const all = await listStatements(record.db, {})
    expect(all.total).toBe(5)
    expect((await listStatements(record.db, { affair: 'treasury' })).rows.map(({ content }) => content)).toEqual([SUM])
  })

  it.each<[Filter, string]>([
    [{ affair: 'no-such' }, 'AFFAIR_UNKNOWN'],
    [{ article: 'no such' }, 'ARTICLE_UNKNOWN'],
    [{ since: 'yesterday' }, 'FILTER_DATE_INVALID'],
    [{ until: '2021-11-23x' }, 'FILTER_DATE_INVALID'],
  ])('refuses %j with %s', async (filter, code) => {
    await expect(listStatements(record.db, filter)).rejects.toMatchObject({ code })
  })
})

describe('the view of an article', () => {
  it.each([['id'], ['prefix'], ['title'], ['path']])('finds it by its %s', async (by) => {
    const { ids, db } = record
    const wanted = { id: ids.herald, prefix: ids.herald.slice(0, 6), title: 'Varonia stays', path: 'safe-or-not.txt' }[
      by
    ]
    const view = await articleView(db, wanted ?? '')
    expect(view.article.id).toBe(by === 'path' ? ids.leaflet : ids.herald)
  })

  it('holds the text and all that the reading says of it, in the order of the text', async () => {
    const view = await articleView(record.db, record.ids.herald, 'harbour-games')
    expect(view.text).toBe(TEXTS.herald)
    expect(view.statements.map(({ content }) => content)).toEqual([STAY, FLAG, TALKS])
    expect(view.mentions.map(({ span }) => view.text.slice(...span))).toEqual([
      'Varonia',
      'Ana Roy',
      'Roy',
      'Port Sable Herald',
    ])
    expect(view.chrome.map((span) => view.text.slice(...span))).toEqual(['SEE ALSO: Ten harbours to visit'])
    expect(view.doubts.map(({ code }) => code)).toEqual(['SPEAKER_UNCLEAR'])
    expect(view.article).toMatchObject({
      statements: 3,
      actors: 3,
      doubts: 1,
      outletOrigin: 'option',
      supersedes: null,
    })
  })

  it('gives the reading of the affair that is asked for', async () => {
    expect((await articleView(record.db, record.ids.wire, 'treasury')).statements).toHaveLength(1)
    expect((await articleView(record.db, record.ids.wire, 'harbour-games')).statements).toHaveLength(3)
  })

  it('refuses a word that fits several, and says which', async () => {
    await expect(articleView(record.db, 'a')).rejects.toMatchObject({ code: expect.stringMatching(/^ARTICLE_/) })
    await expect(articleView(record.db, 'by-hand.txt')).rejects.toMatchObject({ code: 'ARTICLE_AMBIGUOUS' })
  })
})
