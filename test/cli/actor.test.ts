import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAREER, makeJoinedRecord } from '../fixtures/joined-record.js'
import { standpoint } from './standpoint.js'

const cwd = mkdtempSync(join(tmpdir(), 'standpoint-actor-'))
let ids: readonly string[]
beforeAll(async () => {
  const record = await makeJoinedRecord(join(cwd, 'standpoint.db'), CAREER)
  ids = record.ids
  await record.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const actor = (...args: readonly string[]) => standpoint(['actor', ...args], { cwd })
const coder = ['--coder', 'mira']

describe('standpoint actor', () => {
  it('prints names, offices with their days and evidence', async () => {
    const { status, stdout } = await actor('ana i roy')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Ana Roy \(person\) {2}person:ana-roy\nalso: Ana I\. Roy, Roy\n/)
    expect(stdout).toContain('foreign minister (Varonia): 1 Mar 2029 to 3 Jun 2030; called former on 4 Jan 2031')
    expect(stdout).toContain(`${ids[0]!.slice(0, 8)}:`)
  })

  it('says why with --why, and all of it as JSON', async () => {
    const { stdout } = await actor('Ana Roy', '--why')
    expect(stdout).toContain('Why these are one: Ana Roy')
    expect(stdout).toContain('same office, foreign minister of varonia (+0.20)')
    const { stdout: json } = await actor('Ana Roy', '--format', 'json')
    expect(JSON.parse(json)).toMatchObject({ actor: { id: 'person:ana-roy' }, why: { decisions: [] } })
  })

  it('keeps decisions with who made them and why, and takes them back', async () => {
    const merged = await actor('merge', 'Ana Roy', 'Petr Roy', '--reason', 'a pen name', ...coder)
    expect(merged).toMatchObject({ status: 0, stdout: 'decision 1\n' })
    expect(merged.stderr).toContain('"standpoint actor undo 1" takes it back')
    const both = await actor('petr roy', '--why')
    expect(both.stdout).toMatch(/1 {2}merged by mira, .*: a pen name\n/)
    expect(both.stdout).toContain('joined by a person')
    expect((await actor('undo', '1', ...coder)).status).toBe(0)
    const apart = await actor('petr roy', '--why')
    expect(apart.stdout).toMatch(/^Petr Roy /)
    expect(apart.stdout).toContain('(taken back)')
  })

  it('takes a name, or what one article says, out of an actor', async () => {
    expect((await actor('split', 'Ana Roy', 'Ana I. Roy', ...coder)).status).toBe(0)
    expect((await actor('Ana I. Roy')).stdout).toMatch(/^Ana I\. Roy \(person\) {2}person:ana-i-roy\n1 article/m)
    expect((await actor('split', 'person:ana-roy', ids[3]!.slice(0, 8), ...coder)).status).toBe(0)
    expect((await actor(`${ids[3]}:ana-roy`)).stdout).toContain('called former on 4 Jan 2031')
  })

  it.each<[string, readonly string[], string]>([
    ['nobody of that name', ['nobody'], 'no actor has the id "nobody"'],
    ['two names of one', ['merge', 'petr roy', 'person:petr-roy'], 'both names stand for one actor already'],
    ['a part that there is not', ['split', 'petr roy', 'Mira'], '"Mira" is no part of person:petr-roy'],
    ['its only name', ['split', 'petr roy', 'Petr Roy'], '"Petr Roy" is no part of person:petr-roy'],
    ['a decision that there is not', ['undo', '99'], 'no decision number 99'],
    ['no number', ['undo', 'first'], 'Expected the number of a decision'],
  ])('refuses %s', async (_, args, message) => {
    const { status, stderr } = await actor(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
