import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyReading, inputOf, rawArticle } from '../../../test/contract/sample-articles.js'
import type { Actor, Event } from '../../read/reading.js'
import { type OpenRecord, openRecord } from '../../record/index.js'
import { putAffair } from '../../record/put-affair.js'
import { putDecision } from '../../record/put-decision.js'
import { putArticleWithReading } from '../../record/put-reading.js'
import { joiner } from '../joiner.js'
import { eventRuling } from './decide.js'
import { groupLinks } from './group-links.js'

interface Told {
  readonly text: string
  readonly outlet: string
  readonly published: string
  readonly event?: Partial<Omit<Event, 'trigger'>>
  readonly trigger?: string
}

const ROY: Actor = { id: 'ana-roy', name: 'Ana Roy', kind: 'person', country: null, mentions: [], roles: [] }
const LUMM: Actor = { id: 'petra-lumm', name: 'Petra Lumm', kind: 'person', country: null, mentions: [], roles: [] }
const BASE: Told = {
  text: 'Ana Roy rejected the harbour treaty with the islands on Monday.',
  ...{ outlet: 'Keldia Post', published: '2031-03-04', trigger: 'rejected' },
}
const SAME: Told = {
  text: 'The treaty about the harbour of the islands was rejected by Ana Roy.',
  ...{ outlet: 'Free Tide', published: '2031-03-05', trigger: 'rejected' },
}

let folder: string
let record: OpenRecord
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-happenings-'))
  record = await openRecord(join(folder, 'record.db'), { mode: 'write' })
  await putAffair(record.db, { id: 'quay' })
})
afterEach(async () => {
  await record.close()
  rmSync(folder, { recursive: true, force: true })
})

async function put({ text, outlet, published, event = {}, trigger = 'rejected' }: Told): Promise<string> {
  const at = text.indexOf(trigger)
  const mentions = (name: string): Actor['mentions'] => {
    const start = text.indexOf(name)
    return start < 0 ? [] : [{ span: [start, start + name.length], form: 'name' }]
  }
  const reading = {
    ...emptyReading('any'),
    actors: [ROY, LUMM].map((actor) => ({ ...actor, mentions: mentions(actor.name) })),
    events: [
      {
        ...{ id: 'e1', type: 'REJECT', mode: null, actors: ['ana-roy'], recipients: [], date: '2031-03-03' },
        ...{ modality: 'actual' as const, statement: null, confidence: 1 },
        ...{ trigger: [at, at + trigger.length] as const, sentence: [0, text.length] as const },
        ...event,
      },
    ],
  }
  const { id } = await putArticleWithReading(
    record.db,
    rawArticle({ text, outlet, published }),
    'quay',
    inputOf(reading),
    joiner,
  )
  return `${id}:e1`
}

const links = () => record.db.selectFrom('event_link').select(['relation', 'score']).execute()

describe('two reports are of one happening', () => {
  it.each<[string, Told]>([
    ['when who, when, the deed and the words are the same', SAME],
    ['when one says no day, and was printed soon after', { ...SAME, event: { date: null } }],
    ['when one knows the week', { ...SAME, event: { date: '2031-W10' } }],
    ['when the type is a near one', { ...SAME, event: { type: 'SANCTION' } }],
  ])('%s', async (_, other) => {
    await put(BASE)
    await put(other)
    expect(await links()).toMatchObject([{ relation: 'same' }])
  })

  it.each<[string, Told]>([
    ['of another type', { ...SAME, event: { type: 'CONSULT' } }],
    ['of another day', { ...SAME, event: { date: '2031-03-09' } }],
    ['printed weeks later, without a day', { ...SAME, published: '2031-04-05', event: { date: null } }],
    ['of a year', { ...SAME, event: { date: '2031' } }],
    [
      'by somebody else',
      { ...SAME, text: SAME.text.replace('Ana Roy', 'Petra Lumm'), event: { actors: ['petra-lumm'] } },
    ],
    ['that is only called for', { ...SAME, event: { modality: 'called-for' } }],
    ['about something else', { ...SAME, text: 'Ana Roy rejected a third runway near the old mill.' }],
  ])('not one %s', async (_, other) => {
    await put(BASE)
    await put(other)
    expect(await links()).toEqual([])
  })

  it.each([false, true])(
    'whichever came first, also where a name is a plain word in one (turned round: %s)',
    async (isTurned) => {
      const told = [
        { ...BASE, text: 'Ana Roy rejected the Harbour Treaty late on Monday.', event: { date: '2031-03-03' } },
        { ...SAME, text: 'Ana Roy said why the harbour treaty was rejected.', event: { date: '2031-03-03' } },
      ]
      for (const one of isTurned ? told.reverse() : told) await put(one)
      expect(await links()).toEqual([{ relation: 'same', score: 0.8 }])
    },
  )

  it('and what is planned and then done is linked', async () => {
    await put({ ...BASE, event: { modality: 'planned' } })
    await put(SAME)
    expect(await links()).toMatchObject([{ relation: 'development' }])
  })

  it('once, when an article is read again', async () => {
    await put(BASE)
    await put(SAME)
    await put(BASE)
    expect(await links()).toHaveLength(1)
  })

  it('when two who take part turn out to be one, and not when they are parted again', async () => {
    await put(BASE)
    await put({ ...SAME, text: SAME.text.replace('Ana Roy', 'Petra Lumm'), event: { actors: ['petra-lumm'] } })
    const decide = (kind: string, body: object, undoes: number | null) =>
      putDecision(record.db, { ...{ affairId: 'quay', articleId: null, coder: 'ada' }, kind, body, undoes }, joiner)
    const merged = await decide(
      'actor-merge',
      { one: 'person:ana-roy', other: 'person:petra-lumm', reason: null },
      null,
    )
    expect(await links()).toMatchObject([{ relation: 'same' }])
    await decide('undo', {}, merged)
    expect(await links()).toEqual([])
  })
})

describe('a person', () => {
  const decide = async (kind: 'merge' | 'split', one: string, other: string): Promise<number> =>
    putDecision(record.db, { ...(await eventRuling(record.db, kind, one, other, null)), coder: 'ada' }, joiner)
  const undo = (decision: number): Promise<number> =>
    putDecision(
      record.db,
      { ...{ affairId: 'quay', articleId: null, coder: 'ada' }, kind: 'undo', body: {}, undoes: decision },
      joiner,
    )

  it('joins two reports, takes it back, and both hold', async () => {
    const [one, other] = [await put(BASE), await put({ ...SAME, event: { date: '2031-03-09' } })]
    const decision = await decide('merge', one, other)
    expect(await links()).toEqual([{ relation: 'same', score: 1 }])
    await put(BASE)
    expect(await links()).toHaveLength(1)
    await undo(decision)
    expect(await links()).toEqual([])
  })

  it('parts two reports, and takes it back', async () => {
    const decision = await decide('split', await put(BASE), await put(SAME))
    expect(await links()).toEqual([])
    await undo(decision)
    expect(await links()).toHaveLength(1)
  })

  it('cannot join an event with itself', async () => {
    const one = await put(BASE)
    await expect(decide('merge', one, one)).rejects.toMatchObject({ code: 'EVENTS_SAME' })
  })
})

describe('groupLinks', () => {
  const link = (one: string, other: string, score = 1) => ({ one, other, score })
  const articleOf = (id: string): string => id[0]!

  it.each<[string, ReturnType<typeof link>[], string[][]]>([
    ['puts linked reports together', [link('a1', 'b1'), link('b1', 'c1'), link('a1', 'c1')], [['a1', 'b1', 'c1']]],
    [
      'keeps two of one article apart, the better link first',
      [link('a1', 'b1', 0.5), link('a2', 'b1', 0.9)],
      [['a2', 'b1']],
    ],
    [
      'makes no chain into one',
      [link('a1', 'b1'), link('c1', 'd1'), link('b1', 'c1', 0.5)],
      [
        ['a1', 'b1'],
        ['c1', 'd1'],
      ],
    ],
  ])('%s', (_, links, expected) => {
    const groups = groupLinks(links, articleOf)
    expect([...new Set(groups.values())].sort()).toEqual(expected)
  })

  it('keeps apart what a person has parted, whoever else is linked with both', () => {
    const links = [link('a1', 'b1', 0.9), link('b1', 'c1', 0.8)]
    const groups = groupLinks(links, articleOf, (one, other) => [one, other].sort().join() === 'a1,c1')
    expect(groups.get('c1')).toBeUndefined()
    expect(groups.get('a1')).toEqual(['a1', 'b1'])
  })
})
