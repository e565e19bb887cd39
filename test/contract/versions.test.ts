import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  articleView,
  digest,
  ledger,
  listActors,
  listAffairs,
  listArticles,
  listChangedPages,
  listEvents,
  listFigures,
  listOutlets,
  listPositions,
  listStatements,
  overview,
  search,
  versionsView,
} from '../../src/views/index.js'
import {
  ADDED,
  AFFAIR,
  FIRST,
  JOINED,
  makeVersionsRecord,
  OPENING,
  PAGE,
  RECOUNT,
  ROWERS,
  STAYS,
} from '../fixtures/versions-record.js'
import { onBothDatabases } from './databases.js'

onBothDatabases('a page in two versions', (place) => {
  let record: Awaited<ReturnType<typeof makeVersionsRecord>>
  let second: string
  beforeEach(async () => {
    record = await makeVersionsRecord(await place())
    second = await record.later()
  })
  afterEach(() => record.close())
  const affair = AFFAIR

  it.each([
    ['of the affair', { affair }],
    ['of the whole record', {}],
  ])('counts once, by the later one, in the lists %s', async (_, filter) => {
    const { db } = record
    const articles = await listArticles(db, filter)
    expect(articles.rows.map(({ id }) => id).sort()).toEqual([record.other, second].sort())
    expect(articles.total).toBe(2)
    expect((await listStatements(db, filter)).rows.map(({ content }) => content)).toEqual([
      'that 41 countries had signed the truce',
    ])
    expect((await listFigures(db, filter)).rows.map(({ value }) => value)).toEqual([41])
    expect((await listEvents(db, filter)).rows.map(({ reports }) => reports.length)).toEqual([1])
    expect((await listOutlets(db, filter)).rows.map(({ articles: count }) => count)).toEqual([1, 1])
    const actors = (await listActors(db, filter)).rows.map(({ name, articles: count }) => `${name} ${count}`)
    expect(actors.sort()).toEqual(['Ana Roy 1', 'Calveth 1', 'Drenmark 1', 'Keldia 2', 'Seiran 1'])
    expect((await search(db, { ...filter, search: 'truce' })).total).toBe(1)
  })

  it('counts once in the affair at a glance', async () => {
    expect((await listAffairs(record.db)).rows).toMatchObject([{ articles: 2, statements: 1, actors: 5 }])
    expect((await overview(record.db, AFFAIR)).positions.positions).toBe(4)
  })

  it('counts once in the ledger, and what was removed no longer does', async () => {
    const reports = (await listPositions(record.db, AFFAIR)).rows.map(({ actor, article }) => [actor.name, article.id])
    expect(reports.sort()).toEqual(
      [
        ['Calveth', record.other],
        ['Drenmark', second],
        ['Keldia', record.other],
        ['Keldia', second],
      ].sort(),
    )
  })

  it('counted by the earlier one before the later was learned', async () => {
    const { rows } = await listPositions(record.db, AFFAIR, { learnedBefore: '2031-01-02' })
    expect(rows.map(({ article }) => article.id)).not.toContain(second)
    expect(rows.filter(({ article }) => article.id === record.first)).toHaveLength(3)
  })

  it('still opens in either version', async () => {
    const { db } = record
    const [older, newer] = [await articleView(db, record.first, AFFAIR), await articleView(db, second, AFFAIR)]
    expect(older.statements.map(({ content }) => content)).toEqual(['that 38 countries had signed the truce'])
    expect(newer.statements).toHaveLength(1)
    expect([older.article.supersededBy, newer.article.supersedes]).toEqual([second, record.first])
    expect((await listPositions(db, AFFAIR, { article: record.first })).total).toBe(3)
  })

  it('is found by its words as the later one', async () => {
    expect((await articleView(record.db, 'The truce', AFFAIR)).article.id).toBe(second)
  })

  it('is no news as far as it says what the earlier one said', async () => {
    const { standings } = await digest(record.db, AFFAIR, { since: '2031-01-03' })
    expect(standings.total).toBe(0)
  })

  it('is held against the other, sentence by sentence and cell by cell', async () => {
    const { versions, diff } = await versionsView(record.db, second, { affair })
    expect(versions.map(({ article, learned, latest }) => [article.id, learned, latest])).toEqual([
      [record.first, '2031-01-01T09:00:00.000Z', false],
      [second, '2031-01-03T09:00:00.000Z', true],
    ])
    expect(diff?.counts).toEqual({ stands: 2, moved: 1, changed: 1, removed: 1, added: 1 })
    expect(diff?.sentences.map(({ fate, newer, older }) => `${fate}: ${(newer ?? older)?.text}`)).toEqual([
      `moved: ${ROWERS}`,
      `stands: ${STAYS}`,
      `changed: ${RECOUNT}`,
      `removed: ${JOINED}`,
      `stands: ${OPENING}`,
      `added: ${ADDED}`,
    ])
    const cells = diff?.cells.map(({ kind, about, fate, differs }) => [
      `${kind} ${about}`,
      fate,
      differs.map(({ what, was, is }) => (what === 'value' ? `${was} → ${is}` : what)).join(),
    ])
    expect(cells).toEqual([
      ['position Keldia: for', 'stands', ''],
      ['figure 38 countries', 'changed', 'words,38 → 41,sentence'],
      ['statement Ana Roy', 'changed', 'words,sentence'],
      ['event Calveth PROTEST', 'removed', 'sentence'],
      ['position Calveth: for', 'removed', 'sentence'],
      ['position Drenmark: against', 'moved', ''],
    ])
    expect((await versionsView(record.db, record.first, { affair })).diff).toEqual(diff)
    expect((await versionsView(record.db, record.other, { affair })).diff).toBeNull()
  })

  it('is listed among the pages that changed', async () => {
    expect(await listChangedPages(record.db, { affair })).toMatchObject({
      total: 1,
      rows: [{ url: PAGE, versions: [{}, {}], cells: { stands: 1, moved: 1, changed: 2, removed: 2 } }],
    })
  })

  it('says in the ledger what was removed, and when that was learned', async () => {
    const [calveth] = (await listPositions(record.db, AFFAIR, { actor: 'calveth' })).rows
    const { removed } = await ledger(record.db, AFFAIR, { actor: calveth!.actor.id, issue: 'boycott' })
    expect(removed).toMatchObject([
      {
        position: { article: { id: record.first } },
        fate: 'removed',
        version: { id: second },
        learned: '2031-01-03T09:00:00.000Z',
      },
    ])
  })
})

onBothDatabases('a page that goes back to an earlier text', (place) => {
  let record: Awaited<ReturnType<typeof makeVersionsRecord>>
  beforeEach(async () => {
    record = await makeVersionsRecord(await place())
    await record.later()
  })
  afterEach(() => record.close())

  it('has a version more, by which it counts', async () => {
    const third = await record.again('https://herald.example/truce')
    const { versions } = await versionsView(record.db, third, { affair: AFFAIR })
    expect(versions.map(({ article, latest }) => [article.id === record.first, latest])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    expect((await listArticles(record.db, { affair: AFFAIR })).rows.map(({ id }) => id).sort()).toEqual(
      [record.other, third].sort(),
    )
    expect((await listFigures(record.db, { affair: AFFAIR })).rows.map(({ value }) => value)).toEqual([38])
    const { removed } = await ledger(record.db, AFFAIR, { actor: 'state:calveth', issue: 'boycott' })
    expect(removed).toEqual([])
    expect(await record.again('https://herald.example/truce')).toBe(third)
  })

  it.each([
    ['read again', `${FIRST.length}.txt`],
    ['read again where it has been moved', `archive/${FIRST.length}.txt`],
  ])('has none more when the same file is %s', async (_, source) => {
    expect(await record.again(source)).toBe(record.first)
    expect((await versionsView(record.db, record.first, { affair: AFFAIR })).versions).toHaveLength(2)
    expect((await listFigures(record.db, { affair: AFFAIR })).rows.map(({ value }) => value)).toEqual([41])
  })
})
