import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joiner } from '../../src/join/joiner.js'
import { type CellChoice, cellDecision } from '../../src/record/index.js'
import { putDecision } from '../../src/record/put-decision.js'
import { putReading } from '../../src/record/put-reading.js'
import {
  articleView,
  listDecisions,
  listEvents,
  listFigures,
  listPositions,
  listStatements,
  matrix,
  type PositionFilter,
} from '../../src/views/index.js'
import { AFFAIR, COUNT, FIRST, makeVersionsRecord, truceInput, truceReading } from '../fixtures/versions-record.js'
import { onBothDatabases } from './databases.js'

onBothDatabases('decisions about cells', (place) => {
  let record: Awaited<ReturnType<typeof makeVersionsRecord>>
  beforeEach(async () => {
    record = await makeVersionsRecord(await place())
  })
  afterEach(() => record.close())

  const decide = async (
    kind: CellChoice['kind'],
    cell: string,
    coder = 'ana',
    instead?: CellChoice['instead'],
  ): Promise<number> => {
    const made = await cellDecision(record.db, { affair: AFFAIR, kind, cell, note: null, instead, renews: null })
    return record.db.transaction().execute((db) => putDecision(db, { ...made, coder }, joiner))
  }
  const undo = (id: number): Promise<number> =>
    record.db
      .transaction()
      .execute((db) =>
        putDecision(
          db,
          { affairId: AFFAIR, articleId: record.first, coder: 'ana', kind: 'undo', body: {}, undoes: id },
          joiner,
        ),
      )
  const reread = (change: (reading: ReturnType<typeof truceReading>) => ReturnType<typeof truceReading>) =>
    record.db
      .transaction()
      .execute((db) =>
        putReading(db, record.first, AFFAIR, truceInput(change(truceReading(FIRST, '0.3.0-test'))), joiner),
      )
  const anchors = async () =>
    (await listDecisions(record.db, { affair: AFFAIR })).rows.map(
      ({ id, kind, anchor, rules, differs }) =>
        `${id} ${kind} ${anchor}${rules ? ', rules' : ''}${differs.map(({ what }) => ` (${what})`).join('')}`,
    )
  const said = async () => (await listStatements(record.db, { affair: AFFAIR })).total

  it('leave out what is rejected, in every list, and keep it in its article', async () => {
    const { db, first } = record
    expect(await said()).toBe(1)
    const [position, event, figure] = [
      (await listPositions(db, AFFAIR, { article: first })).rows[0]!.id,
      (await listEvents(db, { affair: AFFAIR })).rows[0]!.reports[0]!.id,
      (await listFigures(db, { affair: AFFAIR })).rows[0]!.id,
    ]
    for (const cell of [`${first}:s1`, position, event, figure]) await decide('reject', cell)
    expect(await said()).toBe(0)
    expect((await listPositions(db, AFFAIR)).rows.map(({ id }) => id)).not.toContain(position)
    const reports = (await listEvents(db, { affair: AFFAIR })).rows.flatMap((row) => row.reports)
    expect(reports.map(({ id }) => id)).not.toContain(event)
    expect((await listFigures(db, { affair: AFFAIR })).total).toBe(0)
    expect((await articleView(db, first, AFFAIR)).statements).toHaveLength(1)
  })

  it('are undone by a further one, and that by another', async () => {
    const id = await decide('reject', `${record.first}:s1`)
    const undoing = await undo(id)
    expect([await said(), await anchors()]).toEqual([1, []])
    await undo(undoing)
    expect([await said(), await anchors()]).toEqual([0, [`${id} reject exact, rules`]])
  })

  it('leave the last word to the latest', async () => {
    const first = await decide('reject', `${record.first}:s1`)
    const second = await decide('confirm', `${record.first}:s1`, 'petr')
    expect([await said(), await anchors()]).toEqual([1, [`${second} confirm exact, rules`, `${first} reject exact`]])
  })

  it('hold when the article is read again alike', async () => {
    const id = await decide('reject', `${record.first}:s1`)
    await reread((reading) => reading)
    expect([await said(), await anchors()]).toEqual([0, [`${id} reject exact, rules`]])
  })

  it('hold no longer when another speaks there, and say so', async () => {
    const id = await decide('reject', `${record.first}:s1`)
    await reread((reading) => ({
      ...reading,
      statements: reading.statements.map((statement) => ({ ...statement, speakers: ['keldia'] })),
    }))
    expect([await said(), await anchors()]).toEqual([1, [`${id} reject changed (speaker)`]])
    expect((await listDecisions(record.db, { affair: AFFAIR, anchor: 'open' })).rows).toMatchObject([
      {
        cell: { words: 'that 38 countries had signed the truce', says: { speaker: 'Ana Roy' } },
        differs: [{ what: 'speaker', was: 'Ana Roy', is: 'Keldia' }],
        now: { article: { id: record.first }, sentence: { text: COUNT } },
      },
    ])
  })

  it('are lost when nothing is read there any more, and found when it is again', async () => {
    const id = await decide('note', `${record.first}:s1`)
    await reread((reading) => ({ ...reading, statements: [], figures: [] }))
    expect(await anchors()).toEqual([`${id} note lost (statement)`])
    await reread((reading) => reading)
    expect(await anchors()).toEqual([`${id} note exact`])
  })

  it('go along into a new version: what stands, moved, changed and was removed', async () => {
    const { rows } = await listPositions(record.db, AFFAIR, { article: record.first })
    const cellOf = (actor: string) => rows.find((row) => row.actor.name === actor)!.id
    const [stays, moved, removed] = [
      await decide('confirm', cellOf('Keldia')),
      await decide('confirm', cellOf('Drenmark')),
      await decide('confirm', cellOf('Calveth')),
    ]
    const changed = await decide('reject', `${record.first}:s1`)
    const second = await record.later()
    expect(await anchors()).toEqual([
      `${changed} reject changed (words) (sentence)`,
      `${removed} confirm lost (sentence)`,
      `${moved} confirm moved, rules`,
      `${stays} confirm exact, rules`,
    ])
    expect(await said()).toBe(1)
    const [now] = (await listDecisions(record.db, { affair: AFFAIR, anchor: 'exact' })).rows
    expect(now).toMatchObject({ decidedOn: { id: record.first }, now: { article: { id: second } } })
  })

  describe('that correct a position', () => {
    const positionOf = async (name: string) =>
      (await listPositions(record.db, AFFAIR, { article: record.first })).rows.find(({ actor }) => actor.name === name)!
    const sideOf = async (name: string) => {
      const { cells } = await matrix(record.db, AFFAIR)
      const cell = cells.find(({ actor }) => actor.name === name)
      return cell === undefined ? null : `${cell.side} (${cell.commitment})${cell.corrected > 0 ? ', by hand' : ''}`
    }

    it('count as corrected in the ledger and its filters, with what was read beside it', async () => {
      const read = await positionOf('Keldia')
      const other = read.side === 'for' ? 'against' : 'for'
      await decide('correct', read.id, 'ana', { side: other, commitment: 'act' })
      expect(await sideOf('Keldia')).toBe(`${other} (act), by hand`)
      await decide('correct', read.id, 'petr', { side: other, commitment: 'act', date: '2001-05' })
      expect(await positionOf('Keldia')).toMatchObject({
        ...{ id: read.id, side: other, commitment: 'act', date: '2001-05', evidence: read.evidence },
        corrected: {
          coder: 'petr',
          changes: [
            { what: 'side', was: read.side, is: other },
            { what: 'commitment', was: read.commitment, is: 'act' },
            { what: 'date', was: read.date ?? '', is: '2001-05' },
          ],
        },
      })
      const found = async (filter: PositionFilter) =>
        (await listPositions(record.db, AFFAIR, filter)).rows.map(({ id }) => id)
      expect(await found({ side: other, commitment: 'act' })).toEqual([read.id])
      expect(await found({ side: read.side })).not.toContain(read.id)
      expect(await found({ until: '2001-05' })).toEqual([read.id])
      // The reading itself is what it was.
      const { positions } = await articleView(record.db, record.first, AFFAIR)
      expect(positions.find(({ id }) => id === read.id)).toMatchObject({ side: read.side, date: read.date })
    })

    it('give a position to another actor, and rest it on other words of its article', async () => {
      const [read, other] = [await positionOf('Keldia'), await positionOf('Drenmark')]
      const words = other.evidence[0]!.text
      await decide('correct', read.id, 'ana', { actor: other.actor.id, evidence: words })
      const { rows } = await listPositions(record.db, AFFAIR, { actor: other.actor.id, article: record.first })
      expect(rows.find(({ id }) => id === read.id)).toMatchObject({
        actor: { name: 'Drenmark' },
        evidence: [{ text: words }],
        corrected: { changes: [{ what: 'actor', was: 'Keldia', is: 'Drenmark' }, { what: 'evidence' }] },
      })
      expect(await positionOf('Keldia')).toBeUndefined()
      const [listed] = (await listDecisions(record.db, { affair: AFFAIR })).rows
      expect(listed).toMatchObject({ kind: 'correct', rules: true, instead: { actor: 'Drenmark', evidence: words } })
    })

    it('are undone, and give way to a later judgement', async () => {
      const read = await positionOf('Keldia')
      const before = await sideOf('Keldia')
      const id = await decide('correct', read.id, 'ana', { side: 'undecided' })
      await undo(id)
      expect(await sideOf('Keldia')).toBe(before)
      await decide('correct', read.id, 'ana', { side: 'undecided' })
      await decide('confirm', read.id, 'petr')
      expect(await sideOf('Keldia')).toBe(before)
    })

    it('hold when a new reading says the same by itself, and wait when it says something else', async () => {
      const read = await positionOf('Keldia')
      const id = await decide('correct', read.id, 'ana', { side: 'undecided' })
      const readAs = (side: 'undecided' | 'against' | 'for') =>
        reread((reading) => ({
          ...reading,
          positions: reading.positions.map((position) =>
            position.actor === 'keldia' ? { ...position, side } : position,
          ),
        }))
      await readAs('undecided')
      expect(await anchors()).toEqual([`${id} correct exact, rules`])
      await readAs(read.side === 'for' ? 'against' : 'for')
      expect(await anchors()).toEqual([`${id} correct changed (side)`])
      expect((await positionOf('Keldia')).corrected).toBeNull()
    })

    it.each([
      ['nothing', {}],
      ['what was read', null],
      ['a side that is none', { side: 'neutral' }],
      ['a date that is none', { date: 'soon' }],
      ['an actor that is not there', { actor: 'nobody' }],
      ['words that the article does not hold', { evidence: 'Nobody ever wrote this.' }],
    ])('must say something: not %s', async (_, instead) => {
      const read = await positionOf('Keldia')
      await expect(decide('correct', read.id, 'ana', instead ?? { side: read.side })).rejects.toMatchObject({
        code: 'CORRECTION_INVALID',
      })
    })

    it('speak of positions only', () =>
      expect(decide('correct', `${record.first}:s1`, 'ana', { side: 'for' })).rejects.toMatchObject({
        code: 'CORRECTION_INVALID',
      }))
  })

  it('cannot be made on what is not there, nor on a version that was replaced', async () => {
    await expect(decide('confirm', `${record.first}:s9`)).rejects.toMatchObject({ code: 'CELL_UNKNOWN' })
    await record.later()
    await expect(decide('confirm', `${record.first}:s1`)).rejects.toMatchObject({ code: 'CELL_UNKNOWN' })
  })
})
