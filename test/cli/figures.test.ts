import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFiguresRecord } from '../fixtures/figures-record.js'
import { standpoint } from './standpoint.js'

const cwd = mkdtempSync(join(tmpdir(), 'standpoint-cli-figures-'))
beforeAll(async () => {
  await (await makeFiguresRecord(join(cwd, 'standpoint.db'))).close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const run = (...args: string[]) => standpoint(args, { cwd, env: { COLUMNS: '220' } })
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ')

describe('figures', () => {
  it('prints each with its words, who says so and its sentence', async () => {
    const { status, stdout, stderr } = await run('figures', '--affair', 'harbour-games', '--outlet', 'Keldia Wire')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 figures\n' })
    expect(stdout).toMatch(/^Figure +Who says so +Sentence +When +Where$/m)
    expect(stdout).toMatch(/^More than 400 dockers +Open Quay +\[More than 400 dockers\] were .* 2023-11-09 +Keldia/m)
    expect(stdout).toMatch(/^38 +Varonia +Varonia speaks of \[38\]\./m)
  })

  it('prints with --grouped what several count, the values side by side', async () => {
    const { status, stdout, stderr } = await run('figures', '--affair', 'harbour-games', '--grouped')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '3 groups\n' })
    const words = inOneLine(stdout)
    expect(words).toContain('38: Varonia; Keldia Wire, Port Sable Herald')
    expect(words).toContain('more than 400: Open Quay; Hestwick Courier, Keldia Wire')
    expect(stdout.match(/disputed/g)).toHaveLength(2)
  })

  it.each([
    [[], 'figure,words,value,upper,bound,unit,of,speakers,speaker_ids,source,statement,said,date,outlet,published,'],
    [['--grouped'], 'group,unit,of,values,disputed,reports,outlets,from,to'],
  ])('prints a line a row as CSV and as NDJSON with %j', async (args, columns) => {
    const given = ['figures', '--affair', 'harbour-games', ...args, '--format']
    const { stdout } = await run(...given, 'csv')
    expect(stdout.startsWith(columns)).toBe(true)
    const { stdout: rows } = await run(...given, 'ndjson')
    expect(rows.trimEnd().split('\n')).toHaveLength(stdout.trimEnd().split('\n').length - 1)
  })

  it.each([
    [
      ['--unit', 'country'],
      [21, 86, 18],
    ],
    [['--actor', 'open quay', '--limit', '1'], [400]],
    [
      ['--article', 'After the storm'],
      [15, 3],
    ],
  ])('takes %j', async (args, values) => {
    const { stdout } = await run('figures', '--affair', 'harbour-games', ...args, '--format', 'json')
    expect((JSON.parse(stdout) as { value: number }[]).map(({ value }) => value)).toEqual(values)
  })
})

describe('disputes', () => {
  it('prints what each is about, and who claims what', async () => {
    const { status, stdout, stderr } = await run('disputes', '--affair', 'harbour-games')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 disputes\n' })
    expect(stdout).toMatch(/^About +Who claims what +Times +When$/m)
    const words = inOneLine(stdout)
    expect(words).toContain('38 dockers: Varonia; Keldia Wire, Port Sable Herald')
    expect(words).toContain('18 countries: Marsalun Gazette')
    expect(words).toContain('“Only 18 countries refused to sign the Harbour Truce.”')
  })

  it('prints with --claims a claim a line', async () => {
    const { stdout } = await run('disputes', '--affair', 'harbour-games', '--claims', '--format', 'csv')
    const [head, ...lines] = stdout.trimEnd().split('\n')
    expect(head).toMatch(
      /^dispute,kind,about,actor,issue,claim,value,upper,bound,side,day,speakers,speaker_ids,reports,/,
    )
    expect(lines.map((line) => line.split(',')[5])).toEqual([
      ...['38 dockers', 'more than 400 dockers', '18 countries', '21 countries'],
    ])
    const { stderr } = await run('disputes', '--affair', 'harbour-games', '--claims')
    expect(stderr).toBe('4 claims\n')
  })

  it('ends with 1 and the next step when articles agree', async () => {
    const { status, stdout, stderr } = await run('disputes', '--affair', 'mirrow')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^standpoint: no dispute found: .*standpoint figures --grouped/)
  })

  it.each([
    [['disputes', '--of', 'weather'], 'weather'],
    [['disputes', '--affair', 'nowhere'], 'harbour-games, mirrow'],
  ])('with %j ends with 2 and the cure', async (args, words) => {
    const { status, stderr } = await run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })
})
