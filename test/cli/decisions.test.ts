import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellDecision } from '../../src/record/index.js'
import { putDecision } from '../../src/record/put-decision.js'
import { AFFAIR, makeVersionsRecord } from '../fixtures/versions-record.js'
import { standpoint } from './standpoint.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-decisions-'))
const record = join(folder, 'record.db')
let first: string
let second: string
beforeAll(async () => {
  const made = await makeVersionsRecord(record)
  first = made.first
  second = await made.later()
  await made.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const ask = (...args: readonly string[]) => standpoint([...args, '--record', record], { cwd: folder })

describe('standpoint versions', () => {
  it('names the pages that changed', async () => {
    const { status, stdout, stderr } = await ask('versions')
    expect([status, stderr]).toEqual([0, '1 changed page\n'])
    expect(stdout).toContain('https://herald.example/truce')
    expect(stdout).toContain('read of the first: 1 stand, 1 moved, 2 changed, 2 removed')
  })

  it('holds a version against the one before it', async () => {
    const { status, stdout } = await ask('versions', second.slice(0, 8))
    expect(status).toBe(0)
    expect(stdout).toContain('~ Ana Roy said that [-38-] {+41+} countries had signed the truce.')
    expect(stdout).toContain('- Calveth joined the boycott on Monday.')
    expect(stdout).toContain('changed: figure 38 countries “38 countries” (value 38 → 41)')
  })

  it('says that there is one version only', async () => {
    const { status, stderr } = await ask('versions', 'The boycott')
    expect([status, stderr]).toEqual([1, 'standpoint: the record holds this version only\n'])
  })
})

describe('standpoint positions --removed', () => {
  it('names what a later version no longer holds', async () => {
    const { status, stdout, stderr } = await ask('positions', '--removed', '--format', 'csv')
    expect([status, stderr]).toEqual([0, ''])
    const [head, row, ...others] = stdout.trim().split('\n')
    expect(head).toContain('gone_fate,gone_version,gone_learned,gone_now')
    expect(row).toContain(`removed,${second},2031-01-03T09:00:00.000Z,`)
    expect(row).toContain('Calveth joined the boycott on Monday.')
    expect(others).toEqual([])
  })
})

describe('standpoint decisions correct', () => {
  it('puts a position right, says so wherever it is listed, and is taken back', async () => {
    const listed = async () => {
      const { stdout } = await ask('positions', '--reports', '--actor', 'Keldia', '--format', 'ndjson')
      const rows = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; side: string })
      return rows.find(({ id }) => id.startsWith(second))!
    }
    const read = await listed()
    const other = read.side === 'for' ? 'against' : 'for'
    const made = await ask(
      'decisions',
      'correct',
      read.id,
      '--side',
      other,
      '--note',
      'read the wrong way',
      '--coder',
      'ana',
    )
    expect(made).toMatchObject({ status: 0 })
    expect(await listed()).toMatchObject({
      ...{ id: read.id, side: other },
      corrected: { coder: 'ana', note: 'read the wrong way', changes: [{ what: 'side', was: read.side, is: other }] },
    })
    const csv = await ask('decisions', '--format', 'csv')
    expect(csv.stdout).toContain(`side: ${other}`)
    expect((await ask('decisions', 'correct', read.id)).stderr).toContain('cannot be corrected so')
    await ask('decisions', 'undo', made.stdout.replace(/\D+/g, ''))
    expect(await listed()).toEqual(read)
  })
})

describe('standpoint decisions', () => {
  it('keeps, lists, counts and takes back', async () => {
    expect(await ask('decisions')).toMatchObject({ status: 1, stdout: '' })
    const made = await ask('decisions', 'reject', `${second.slice(0, 8)}:s1`, '--note', 'a misprint', '--coder', 'ana')
    expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^decision \d+\n$/) })
    const id = Number(made.stdout.replace(/\D+/g, ''))
    expect(await ask('statements')).toMatchObject({ status: 1 })
    const listed = await ask('decisions', '--format', 'ndjson')
    expect(JSON.parse(listed.stdout)).toMatchObject({
      ...{ id, kind: 'reject', coder: 'ana', note: 'a misprint', anchor: 'exact', rules: true },
      cell: { id: `${second}:s1`, words: 'that 41 countries had signed the truce' },
    })
    expect(await ask('decisions', '--anchor', 'open')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no decision waits to be looked at'),
    })
    expect(await ask('decisions', 'undo', `${id}`)).toMatchObject({ status: 0, stdout: `decision ${id + 1}\n` })
    expect(await ask('statements')).toMatchObject({ status: 0 })
    expect((await ask('decisions', '--undone', '--format', 'csv')).stdout).toContain('a misprint')
  }, 120_000)

  it('renews what was changed, and leaves it to be looked at until then', async () => {
    const path = join(folder, 'changed.db')
    const made = await makeVersionsRecord(path)
    const choice = { affair: AFFAIR, kind: 'confirm', cell: `${made.first}:s1`, note: null, renews: null } as const
    await putDecision(made.db, { ...(await cellDecision(made.db, choice)), coder: 'ana' })
    const later = await made.later()
    await made.close()
    const there = (...args: readonly string[]) => standpoint([...args, '--record', path], { cwd: folder })
    const open = await there('decisions', '--anchor', 'open')
    expect(open).toMatchObject({ status: 0, stderr: '1 decision\n' })
    expect(open.stdout.replace(/\s+/g, ' ')).toContain('now words: that 38 countries had signed the truce →')
    expect(await there('decisions', 'renew', '1', '--coder', 'petr')).toMatchObject({ status: 0 })
    expect(JSON.parse((await there('decisions', '--format', 'ndjson')).stdout)).toMatchObject({
      ...{ id: 2, coder: 'petr', kind: 'confirm', anchor: 'exact' },
      cell: { id: `${later}:s1` },
    })
    expect(await there('decisions', '--anchor', 'open')).toMatchObject({ status: 1 })
  }, 120_000)

  it.each([
    ['a cell that is not there', ['confirm', 'ffff:s1'], 'CELL_UNKNOWN'],
    ['a version that was replaced', ['confirm', 'FIRST:s1'], 'CELL_UNKNOWN'],
    ['a number that is none', ['undo', '99'], 'DECISION_UNKNOWN'],
    ['a decision that was taken back', ['renew', '1'], 'DECISION_NOT_RENEWABLE'],
  ])('refuses %s', async (_, args, code) => {
    const { status, stderr } = await ask('decisions', ...args.map((arg) => arg.replace('FIRST', first)))
    expect(status).toBe(2)
    const words = {
      CELL_UNKNOWN: 'hold no cell',
      DECISION_UNKNOWN: 'no decision number 99',
      DECISION_NOT_RENEWABLE: 'cannot be renewed',
    }
    expect(stderr).toContain(words[code as keyof typeof words])
  })
})
