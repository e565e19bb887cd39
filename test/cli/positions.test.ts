import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLedgerRecord } from '../fixtures/ledger-record.js'
import { standpoint } from './standpoint.js'

const cwd = mkdtempSync(join(tmpdir(), 'standpoint-positions-'))
beforeAll(async () => {
  await (await makeLedgerRecord(join(cwd, 'standpoint.db'))).close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const run = (...args: string[]) => standpoint(args, { cwd, env: { COLUMNS: '130' } })
const positions = (...args: string[]) => run('positions', '--affair', 'harbour-games', ...args)

describe('positions', () => {
  it('prints who stands where, with the sentence, what was before and who says otherwise', async () => {
    const { status, stdout, stderr } = await positions('--actor', 'drenmark')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '1 position\n' })
    expect(stdout).toMatch(/^Issue +Who +Stands +Since +Art\. +Ind\. +Sentence +Where$/m)
    expect(stdout).toMatch(
      /^boycott +Drenmark +for +2023-12-12 +1 +1 +\[Drenmark will send no minister after all\.\] +Oud/m,
    )
    expect(stdout.replace(/\s+/g, ' ')).toContain('(pledge) before: Hestwick Courier, against (pledge):')
    expect(stdout).toContain('disputed')
    expect(stdout.replace(/\s+/g, ' ')).toContain('but Port Sable Herald, against (argue):')
  })

  it('says from which group it is inferred', async () => {
    const { stdout } = await positions('--issue', 'truce', '--actor', 'calveth')
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Calveth for 2023-12-19 .* inferred from Straits Pact/)
  })

  it.each([
    [['--as-of', '2023-11-07'], ['Keldia: for']],
    [['--as-of', '2023-11', '--side', 'undecided'], ['Calveth: undecided']],
    [['--learned-before', '2031-01-03', '--actor', 'drenmark'], ['Drenmark: against']],
    [['--outlet', 'herald', '--commitment', 'argue'], ['Drenmark: against']],
    [
      ['--history', '--actor', 'drenmark'],
      ['Drenmark: against', 'Drenmark: for'],
    ],
    [
      ['--reports', '--actor', 'drenmark'],
      ['Drenmark: against', 'Drenmark: for', 'Drenmark: against'],
    ],
    [['--reports', '--limit', '1'], ['Keldia: for']],
  ])('with %j answers %j', async (args, told) => {
    const { status, stdout } = await positions(...args, '--format', 'json')
    const rows = JSON.parse(stdout) as { actor: { name: string }; side: string }[]
    expect([status, rows.map(({ actor, side }) => `${actor.name}: ${side}`)]).toEqual([0, told])
  })

  it.each([
    [[], 'issue,question,actor,actor_id,kind,country,side,commitment,from,until,reports,independent,outlets,'],
    [['--history'], 'issue,question,actor,actor_id,kind,country,side,commitment,from,until,reports,independent,'],
    [['--reports'], 'position,issue,question,actor,actor_id,kind,country,side,commitment,date,said,learned,'],
  ])('prints a line a row as CSV and as NDJSON with %j', async (args, columns) => {
    const { stdout } = await positions(...args, '--format', 'csv')
    expect(stdout.startsWith(columns)).toBe(true)
    const { stdout: rows } = await positions(...args, '--format', 'ndjson')
    expect(rows.trimEnd().split('\n')).toHaveLength(stdout.trimEnd().split('\n').length - 1)
  })

  it('ends with 1 and the reason when there is no codebook', async () => {
    const { status, stdout, stderr } = await run('positions', '--affair', 'no-codebook')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^standpoint: no codebook was given for the affair no-codebook, so no positions:.*--codebook\n$/,
    )
  })

  it.each([
    [['positions'], 'name it with --affair (harbour-games, no-codebook)'],
    [['positions', '--affair', 'harbour-games', '--issue', 'sailing'], 'its codebook holds: boycott, truce'],
    [['positions', '--affair', 'harbour-games', '--as-of', 'soon'], '"soon" is no date'],
  ])('with %j ends with 2 and the cure', async (args, words) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('positions of what is read with a codebook', () => {
  const file = (name: string, content: string) => writeFileSync(join(cwd, name), content)
  const codebook = (issue: string) =>
    `affair: Games\nissues:\n  - id: ${issue}\n    question: Should governments boycott the Harbour Games?\n    about: [boycott, Harbour Games]\n    act: [boycott, stay away]\n    counter: [attend]\n`
  const read = (...args: string[]) => {
    const given = ['read', 'keldia.txt', '--affair', 'games', '--attributor', 'rules', '--record', 'read.db']
    return standpoint([...given, ...args], { cwd })
  }
  const issues = async (): Promise<string[]> => {
    const { stdout } = await standpoint(['positions', '--record', 'read.db', '--format', 'json'], { cwd })
    const rows = JSON.parse(stdout) as { actor: { name: string }; issue: { id: string }; side: string }[]
    return rows.map(({ actor, issue, side }) => `${actor.name} ${side} ${issue.id}`)
  }

  it('come with the codebook, follow it when it changes, and stay when it is not given again', async () => {
    file(
      'keldia.txt',
      'Published: 2023-11-21\n\nFrance will boycott the Harbour Games, its government said on Tuesday.\n',
    )
    file('one.yaml', codebook('boycott'))
    file('two.yaml', codebook('staying-away'))
    expect((await read()).stdout).toContain('1 article read')
    expect(await issues()).toEqual([])
    expect((await read('--codebook', 'one.yaml')).stdout).toContain('1 article read')
    expect(await issues()).toEqual(['France for boycott'])
    expect((await read()).stdout).toContain('nothing new to read')
    expect(await issues()).toEqual(['France for boycott'])
    expect((await read('--codebook', 'two.yaml')).stdout).toContain('1 article read')
    expect(await issues()).toEqual(['France for staying-away'])
  })

  it('come with a word about undated ones that give way to dated ones of another side', async () => {
    file('undated.txt', 'Spain announced a boycott of the Harbour Games.\n')
    file('weighing.txt', 'Published: 2023-11-20\n\nSpain is considering a boycott of the Harbour Games.\n')
    file('undated.yaml', codebook('boycott'))
    const given = ['--affair', 'spain', '--attributor', 'rules', '--record', 'undated.db', '--codebook', 'undated.yaml']
    await standpoint(['read', 'undated.txt', 'weighing.txt', ...given], { cwd })
    const told = async (...args: string[]) =>
      (await standpoint(['positions', '--record', 'undated.db', ...args], { cwd })).stderr
    const word =
      'standpoint: 1 undated report takes another side than the dated ones, which stand (Spain): see --reports, or state the date when reading (--published)\n'
    expect(await told()).toBe(`${word}1 position\n`)
    expect(await told('--history')).toBe(`${word}1 standing\n`)
    expect(await told('--reports')).toBe('2 reports\n')
    expect(await told('--as-of', '2023-11')).toBe(
      'standpoint: 1 undated report is left out of what was said by 2023-11: state the date when reading (--published) to have them counted\n1 position\n',
    )
    await standpoint(['read', 'undated.txt', '--published', '2023-11-22', ...given], { cwd })
    expect(await told()).toBe('1 position\n')
  })

  it('come with a word about articles that were read with another codebook', async () => {
    file(
      'late.txt',
      'Published: 2023-11-22\n\nItaly will boycott the Harbour Games, its government said on Wednesday.\n',
    )
    file('three.yaml', codebook('games'))
    const given = ['--affair', 'games', '--attributor', 'rules', '--record', 'read.db', '--codebook', 'three.yaml']
    await standpoint(['read', 'late.txt', ...given], { cwd })
    const { stderr } = await standpoint(['positions', '--record', 'read.db'], { cwd })
    expect(stderr).toBe(
      'standpoint: 1 article was read with another codebook, or none: give the files to "standpoint read" again to know their positions\n2 positions\n',
    )
    expect(await issues()).toEqual(['Italy for games', 'France for staying-away'])
  })
})

describe('events', () => {
  it('prints each happening once, with who reports it', async () => {
    const { status, stdout, stderr } = await run('events', '--affair', 'harbour-games')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '4 events\n' })
    expect(stdout).toMatch(/^2023-11-07 +REJECT +Keldia +2 +Keldia <turned down> the invitation/m)
    expect(stdout).toMatch(/^ +meet +→ Varonia/m)
  })

  it.each([
    [['--type', 'reject'], 2],
    [['--mode', 'boycott', '--modality', 'considered'], 1],
    [['--actor', 'varonia', '--until', '2023-11'], 1],
  ])('finds those of %j', async (args, count) => {
    const { stdout } = await run('events', ...args, '--format', 'ndjson')
    expect(stdout.trimEnd().split('\n')).toHaveLength(count)
  })

  it('prints CSV, and ends with 1 when there is none', async () => {
    const { stdout } = await run('events', '--format', 'csv', '--limit', '1')
    expect(stdout).toMatch(
      /^event,type,mode,actors,.*\n[^\n]+:e1,REJECT,meet,Keldia,state:keldia,Varonia,state:varonia,2023-11-07,/,
    )
    expect(await run('events', '--type', 'assault')).toMatchObject({ status: 1, stdout: '' })
  })
})
