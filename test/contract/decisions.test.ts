import { afterEach, beforeEach, expect, it } from 'vitest'
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
} from '../../src/views/index.js'
import { AFFAIR, COUNT, FIRST, makeVersionsRecord, truceInput, truceReading } from '../fixtures/versions-record.js'
import { onBothDatabases } from './databases.js'

onBothDatabases('decisions about cells', (place) => {
  let record: Awaited<ReturnType<typeof makeVersionsRecord>>
  beforeEach(async () => {
    record = await makeVersionsRecord(await place())
  })
  afterEach(() => record.close())

  const decide = async (kind: CellChoice['kind'], cell: string, coder = 'ana'): Promise<number> => {
    const made = await cellDecision(record.db, { affair: AFFAIR, kind, cell, note: null, renews: null })
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

  it('cannot be made on what is not there, nor on a version that was replaced', async () => {
    await expect(decide('confirm', `${record.first}:s9`)).rejects.toMatchObject({ code: 'CELL_UNKNOWN' })
    await record.later()
    await expect(decide('confirm', `${record.first}:s1`)).rejects.toMatchObject({ code: 'CELL_UNKNOWN' })
  })
})
