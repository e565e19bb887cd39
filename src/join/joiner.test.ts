import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { inputOf } from '../../test/contract/sample-articles.js'
import { articleNaming, type Naming } from '../../test/fixtures/naming-articles.js'
import { type OpenRecord, openRecord } from '../record/index.js'
import { putAffair } from '../record/put-affair.js'
import { putDecision } from '../record/put-decision.js'
import { putArticleWithReading } from '../record/put-reading.js'
import { joiner } from './joiner.js'

const AFFAIR = 'harbour-games'

/** Articles by title, each with those whom it names. */
type Articles = Readonly<Record<string, readonly Naming[]>>

const open: OpenRecord[] = []
const folders: string[] = []
afterEach(async () => {
  for (const record of open.splice(0)) await record.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function fresh(): Promise<OpenRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-join-'))
  folders.push(folder)
  const record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  open.push(record)
  await putAffair(record.db, { id: AFFAIR })
  return record
}

async function put({ db }: OpenRecord, title: string, namings: readonly Naming[], published?: string): Promise<string> {
  const { raw, reading } = articleNaming(title, namings, published)
  const { id } = await db
    .transaction()
    .execute((transaction) => putArticleWithReading(transaction, raw, AFFAIR, inputOf(reading), joiner))
  return id
}

/** Who is whom: "TITLE/LOCAL" of each actor, grouped; each group and the groups in a fixed order. */
async function partition({ db }: OpenRecord): Promise<string[][]> {
  const rows = await db
    .selectFrom('reading_actor')
    .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.title', 'reading_actor.local_id', 'reading_actor.actor_id'])
    .execute()
  const groups = new Map<string, string[]>()
  for (const { title, local_id, actor_id } of rows) {
    groups.set(actor_id, [...(groups.get(actor_id) ?? []), `${title}/${local_id}`])
  }
  return [...groups.values()].map((group) => group.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

async function joined(articles: Articles, order = Object.keys(articles)): Promise<string[][]> {
  const record = await fresh()
  for (const title of order) await put(record, title, articles[title]!)
  return partition(record)
}

const minister = (name: string, country = 'FR'): Naming => ({ name, country, role: 'foreign minister' })

describe('the same person under many names', () => {
  it.each<[string, Naming, Naming]>([
    ['with a second name', { name: 'Ana Roy' }, { name: 'Ana Isabel Roy' }],
    ['with an initial', { name: 'Ana Roy' }, { name: 'Ana I. Roy' }],
    ['with a title', { name: 'Foreign Minister Ana Roy' }, { name: 'Ana Roy' }],
    ['with and without accents', { name: 'Tomas Sefcovic' }, { name: 'Tomáš Šefčovič' }],
    ['by a short form', minister('James Adeyemi'), minister('Jim Adeyemi')],
    ['in another spelling', minister('Hasan Okafor'), minister('Hassan Okafor')],
    ['with the family name in another spelling', minister('Vitali Halvorsky'), minister('Vitali Halvorskiy')],
    ['by a part of it', minister('Javad Halvorsen'), minister('Mohammad Javad Halvorsen')],
    ['by office and family name', minister('Lena Okafor'), minister('Okafor')],
    ['by throne and name', { name: 'King Anselm', country: 'FR' }, { name: 'Anselm II', role: 'king', country: 'FR' }],
  ])('is one: %s', async (_, one, other) => {
    expect(await joined({ a: [one], b: [other] })).toHaveLength(1)
  })

  it.each<[string, Naming, Naming]>([
    ['of another given name', { name: 'Ana Roy' }, { name: 'Petr Roy' }],
    ['of another initial', { name: 'Ana I. Roy' }, { name: 'Ana M. Roy' }],
    ['of a short form, without anything else in common', { name: 'James Adeyemi' }, { name: 'Robert Adeyemi' }],
    ['of a like name', { name: 'Maria Halvorsen' }, { name: 'Marie Halvorsen' }],
    ['of one name in two countries', minister('Ana Roy', 'FR'), { name: 'Ana Roy', country: 'NO', role: 'skier' }],
    ['of one throne in two countries', { name: 'King Anselm', country: 'FR' }, { name: 'King Anselm', country: 'NO' }],
    ['of a name that is a body', { name: 'Santa Lucia' }, { name: 'Santa Lucia', kind: 'organisation' }],
  ])('two stay two: %s', async (_, one, other) => {
    expect(await joined({ a: [one], b: [other] })).toHaveLength(2)
  })
})

it('puts a name without a country with the bearer who is known, not with one whom a single article puts elsewhere', async () => {
  const articles: Articles = {
    ...Object.fromEntries(['a', 'b', 'c'].map((title) => [title, [minister('Ana Roy')]])),
    d: [{ name: 'Ana Roy' }],
    e: [{ name: 'Ana Roy', country: 'NO', role: 'skier' }],
  }
  expect(await joined(articles)).toEqual([['a/ana-roy', 'b/ana-roy', 'c/ana-roy', 'd/ana-roy'], ['e/ana-roy']])
})

describe('one who is not named in full', () => {
  const full: Articles = { a: [minister('Ana Roy')], b: [minister('Ana Roy')], c: [minister('Ana Roy')] }

  it('is joined by office, whichever article comes first', async () => {
    const articles = { ...full, d: [{ name: 'Roy', role: 'foreign minister' }] }
    expect(await joined(articles)).toEqual([['a/ana-roy', 'b/ana-roy', 'c/ana-roy', 'd/roy']])
    expect(await joined(articles, ['d', 'a', 'b', 'c'])).toEqual([['a/ana-roy', 'b/ana-roy', 'c/ana-roy', 'd/roy']])
  })

  it.each<[string, Articles]>([
    ['another office speaks against it', { d: [{ name: 'Roy', role: 'goalkeeper' }] }],
    ['another country speaks against it', { d: [{ name: 'Roy', country: 'NO' }] }],
    ['two fit about as well', { d: [minister('Petr Roy')], e: [minister('Petr Roy')], f: [{ name: 'Roy' }] }],
    ['it is another family name', { d: [{ name: 'Royce', role: 'foreign minister' }] }],
    ['it is only described', { d: [{ name: 'Foreign Minister Roy', nominal: true }] }],
  ])('stays with its article where %s', async (_, more) => {
    const groups = await joined({ ...full, ...more })
    const last = Object.keys(more).at(-1)!
    expect(groups.find((group) => group.some((unit) => unit.startsWith(`${last}/`)))).toHaveLength(1)
  })

  it('is left again when another comes whom it fits as well, with the doubt kept', async () => {
    const record = await fresh()
    for (const title of ['a', 'b', 'c']) await put(record, title, full[title]!)
    await put(record, 'd', [{ name: 'Roy', role: 'foreign minister' }])
    expect((await partition(record)).length).toBe(1)
    for (const title of ['e', 'f', 'g']) await put(record, title, [minister('Petr Roy')])
    expect((await partition(record)).map((group) => group.length)).toEqual([3, 1, 3])
    const link = await record.db
      .selectFrom('actor_link')
      .select(['rule', 'evidence'])
      .where('local_id', '=', 'roy')
      .executeTakeFirstOrThrow()
    expect(link.rule).toBe('unclear')
    expect(link.evidence).toContain('person:ana-roy; person:petr-roy')
  })
})

describe('bodies', () => {
  const committee: Naming = { name: 'International Games Committee', kind: 'organisation' }

  it.each<[string, Articles, number]>([
    ['by the letters of their name', { a: [committee], b: [{ name: 'IGC', kind: 'organisation' }] }, 1],
    [
      'by what an article calls them too',
      { a: [{ ...committee, also: ['Harbour Circle'] }], b: [{ name: 'Harbour Circle', kind: 'group' }] },
      1,
    ],
    [
      'not by letters that two abbreviate to',
      {
        a: [committee],
        b: [{ name: 'Island Governors Council', kind: 'organisation' }],
        c: [{ name: 'IGC', kind: 'organisation' }],
      },
      3,
    ],
    [
      'not by one word of a longer name',
      {
        a: [{ name: 'Keldia Post', kind: 'organisation', also: ['Post'] }],
        b: [{ name: 'Post', kind: 'organisation' }],
      },
      2,
    ],
    [
      'of a common name only within a country',
      {
        a: [{ name: 'Foreign Ministry', kind: 'organisation', country: 'FR' }],
        b: [{ name: 'Foreign Ministry', kind: 'organisation', country: 'FR' }],
        c: [{ name: 'Foreign Ministry', kind: 'organisation' }],
      },
      2,
    ],
    [
      'that are states by their country',
      { a: [{ name: 'Paris', kind: 'state', country: 'FR' }], b: [{ name: 'France', kind: 'state', country: 'FR' }] },
      1,
    ],
  ])('are one or not: %s', async (_, articles, count) => {
    expect(await joined(articles)).toHaveLength(count)
  })
})

describe('joining', () => {
  const ROSTER: readonly Naming[] = [
    minister('Ana Roy'),
    minister('Ana I. Roy'),
    { name: 'Roy' },
    { name: 'Roy', role: 'foreign minister' },
    { name: 'Petr Roy', country: 'NO', role: 'skier' },
    { name: 'Jim Adeyemi', role: 'envoy' },
    { name: 'James Adeyemi', role: 'envoy' },
    { name: 'Adeyemi', role: 'envoy' },
    { name: 'International Games Committee', kind: 'organisation' },
    { name: 'IGC', kind: 'organisation' },
  ]

  it('is the same in whatever order the articles come', async () => {
    const arbitraryArticles = fc.array(fc.uniqueArray(fc.nat(ROSTER.length - 1), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 7,
    })
    await fc.assert(
      fc.asyncProperty(
        arbitraryArticles.chain((lists) =>
          fc.tuple(fc.constant(lists), fc.shuffledSubarray([...lists.keys()], { minLength: lists.length })),
        ),
        async ([lists, order]) => {
          const articles = Object.fromEntries(
            lists.map((list, index): [string, Naming[]] => [
              `t${index}`,
              [...new Map(list.map((at) => [ROSTER[at]!.name, ROSTER[at]!])).values()],
            ]),
          )
          const shuffled = order.map((index) => `t${index}`)
          expect(await joined(articles, shuffled)).toEqual(await joined(articles, Object.keys(articles)))
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  it('takes back what a reading said when it is made again', async () => {
    const record = await fresh()
    await put(record, 'a', [minister('Ana Roy')])
    await put(record, 'b', [{ name: 'Roy', role: 'foreign minister' }])
    const { raw, reading } = articleNaming('a', [minister('Ana Roy')])
    const emptied = { ...reading, actors: [] }
    await putArticleWithReading(record.db, raw, AFFAIR, inputOf(emptied), joiner)
    expect(await partition(record)).toEqual([['b/roy']])
    for (const table of ['alias', 'alias_key', 'alias_fact'] as const) {
      expect(await record.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
    const actors = await record.db.selectFrom('actor').select('name').execute()
    expect(actors).toEqual([{ name: 'Roy' }])
  })
})

describe('decisions', () => {
  const decide = (record: OpenRecord, kind: string, body: object, undoes: number | null = null): Promise<number> =>
    putDecision(record.db, { affairId: AFFAIR, articleId: null, coder: 'mira', kind, body, undoes }, joiner)

  it('join two names, survive another reading, and can be undone', async () => {
    const record = await fresh()
    await put(record, 'a', [{ name: 'Ana Roy' }])
    await put(record, 'b', [{ name: 'Mira Sandoval' }])
    const body = { one: 'person:ana-roy', other: 'person:mira-sandoval', reason: 'her name since she married' }
    const merge = await decide(record, 'actor-merge', body)
    expect(await partition(record)).toEqual([['a/ana-roy', 'b/mira-sandoval']])
    await put(record, 'b', [{ name: 'Mira Sandoval' }])
    await put(record, 'c', [{ name: 'Mira Sandoval' }])
    const all = [['a/ana-roy', 'b/mira-sandoval', 'c/mira-sandoval']]
    expect(await partition(record)).toEqual(all)
    const undo = await decide(record, 'undo', {}, merge)
    expect(await partition(record)).toEqual([['a/ana-roy'], ['b/mira-sandoval', 'c/mira-sandoval']])
    await decide(record, 'undo', {}, undo)
    expect(await partition(record)).toEqual(all)
  })

  it('part two names that the rules join', async () => {
    const record = await fresh()
    await put(record, 'a', [minister('Ana Roy')])
    await put(record, 'b', [minister('Ana I. Roy')])
    expect(await partition(record)).toHaveLength(1)
    const body = { members: ['person:ana-i-roy@fr'], others: ['person:ana-roy@fr'], reason: null }
    const split = await decide(record, 'actor-split', body)
    expect(await partition(record)).toHaveLength(2)
    await put(record, 'c', [minister('Ana I. Roy')])
    expect(await partition(record)).toEqual([['a/ana-roy'], ['b/ana-i-roy', 'c/ana-i-roy']])
    await decide(record, 'undo', {}, split)
    expect(await partition(record)).toHaveLength(1)
  })

  it('part the actor of one article from its namesakes, and join it to somebody else', async () => {
    const record = await fresh()
    await put(record, 'a', [{ name: 'Ana Roy' }])
    const article = await put(record, 'b', [{ name: 'Ana Roy' }])
    await put(record, 'c', [{ name: 'Petr Halvorsen' }])
    const unit = `${article}:ana-roy`
    await decide(record, 'actor-split', { members: [unit], others: ['person:ana-roy'], reason: null })
    expect(await partition(record)).toEqual([['a/ana-roy'], ['b/ana-roy'], ['c/petr-halvorsen']])
    await decide(record, 'actor-merge', { one: unit, other: 'person:petr-halvorsen', reason: null })
    expect(await partition(record)).toEqual([['a/ana-roy'], ['b/ana-roy', 'c/petr-halvorsen']])
  })

  it('join actors that no article names', async () => {
    const record = await fresh()
    const one = await put(record, 'a', [{ name: 'a senior official', nominal: true }])
    const other = await put(record, 'b', [{ name: 'an official', nominal: true }])
    await decide(record, 'actor-merge', {
      one: `${one}:a-senior-official`,
      other: `${other}:an-official`,
      reason: null,
    })
    expect(await partition(record)).toEqual([['a/a-senior-official', 'b/an-official']])
  })
})
