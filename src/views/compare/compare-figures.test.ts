import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFiguresRecord } from '../../../test/fixtures/figures-record.js'
import type { OpenRecord } from '../../record/index.js'
import { listFigureGroups } from '../figures/list-figures.js'
import { compare } from './compare.js'

const AFFAIR = 'harbour-games'
const folder = mkdtempSync(join(tmpdir(), 'standpoint-compare-figures-'))
let record: OpenRecord
beforeAll(async () => {
  record = await makeFiguresRecord(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

it('lays figures that outlets share by outlets, each place with its sentence, whether they agree or not', async () => {
  const { rows, total } = await compare(record.db, { affair: AFFAIR, kind: 'figure' })
  const groups = (await listFigureGroups(record.db, { affair: AFFAIR })).rows.filter(
    // The dead of one storm, more of them on a later day, are two claims, each of one outlet.
    ({ outlets, unit }) => outlets.length > 1 && !unit.startsWith('sailor'),
  )
  expect(groups.length).toBeGreaterThan(0)
  expect([total, rows.map(({ id }) => id).sort()]).toEqual([
    groups.length,
    groups.map(({ id }) => `figure:${id}`).sort(),
  ])
  for (const { id, about, cells } of rows) {
    const { values, unit, outlets } = groups.find((group) => `figure:${group.id}` === id)!
    const most = [...values].sort((one, other) => other.independent - one.independent)[0]!
    expect(about).toContain(`${most.words} ${unit}`)
    const told = cells.filter(({ places }) => places.length > 0)
    expect(told.map(({ outlet }) => outlet).sort()).toEqual([...outlets].sort())
    for (const { state, places } of told)
      for (const { article, sentence, words } of places) {
        expect(sentence.text.length).toBeGreaterThan(0)
        expect(state === 'says' || words !== null).toBe(true)
        expect(article.title === undefined).toBe(false)
      }
  }
})

it('finds the same on a page as in the whole', async () => {
  const whole = await compare(record.db, { affair: AFFAIR })
  const page = await compare(record.db, { affair: AFFAIR }, { limit: 1, offset: 1 })
  expect([page.total, page.rows]).toEqual([whole.total, whole.rows.slice(1, 2)])
})
