import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair } from '../../../test/fixtures/small-affair.js'
import { listRoles, listStatements, VOICE_KINDS, voices } from '../index.js'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-voices-'))
const affair = 'harbour-games'
let record: Awaited<ReturnType<typeof makeSmallAffair>>
beforeAll(async () => {
  record = await makeSmallAffair(join(folder, 'record.db'))
})
afterAll(async () => {
  await record.close()
  rmSync(folder, { recursive: true })
})

describe('who quotes whom', () => {
  it('counts as many statements of an actor in an outlet as the list then holds', async () => {
    const { rows, outlets } = await voices(record.db, { affair })
    expect(rows.at(-1)?.value).toBe('unnamed')
    for (const { value, cells } of rows) {
      for (const [at, { outlet }] of outlets.entries()) {
        const { total } = await listStatements(record.db, { affair, actor: value, outlet }, { limit: 0 })
        expect([value, outlet, cells[at]?.statements]).toEqual([value, outlet, total])
      }
    }
  })

  it('says what each outlet reports in all, and how much of it has no speaker', async () => {
    const { outlets, whole } = await voices(record.db, { affair })
    const { total } = await listStatements(record.db, { affair }, { limit: 0 })
    expect(whole.statements).toBe(total)
    expect(whole.unnamed).toBe(4)
    expect(outlets.reduce((sum, { statements }) => sum + statements, 0)).toBe(total)
  })

  it.each(VOICE_KINDS)('heeds the filter, by %s', async (by) => {
    const { whole, rows } = await voices(record.db, { affair, by, kind: 'direct' })
    expect(whole).toMatchObject({ statements: 1, quoted: 1 })
    expect(rows.every(({ statements }) => statements <= 1)).toBe(true)
  })

  it('cuts outlets and voices, and says how many there are', async () => {
    const { outlets, outletsTotal, rows, total } = await voices(record.db, { affair, outlets: 1, most: 1 })
    expect([outlets.length, rows.length]).toEqual([1, 2])
    expect(outletsTotal).toBeGreaterThan(1)
    expect(total).toBe(3)
  })

  it('gives actors the office that most articles give them', async () => {
    const roles = await listRoles(record.db, affair, ['ana-roy', 'nobody'])
    const { rows } = await voices(record.db, { affair })
    expect(roles['ana-roy']).toBe(rows.find(({ value }) => value === 'ana-roy')?.role ?? undefined)
    expect(roles.nobody).toBeUndefined()
  })
})
