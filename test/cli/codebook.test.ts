import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/ingest/index.js'
import { standpoint } from './standpoint.js'

const EXAMPLE = path.resolve('examples/harbour-games')
const SEEDS = path.resolve(process.env.STANDPOINT_SHARED ?? '../shared', 'seeds')
/** Reads four times as fast, and needs no native code. */
const RULES = ['--attributor', 'rules', '--threads', '1']

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'standpoint-codebook-test-'))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const run = (...args: readonly string[]) => standpoint(['codebook', ...args], { cwd })
const put = (name: string, text: string): string => {
  writeFileSync(path.join(cwd, name), text)
  return name
}

describe('codebook draft', () => {
  it('proposes the boycott and the truce of the example, as a codebook that can be used as it stands', async () => {
    const { status, stdout, stderr } = await run(
      'draft',
      path.join(EXAMPLE, 'articles'),
      '--affair-name',
      'The Games',
      ...RULES,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { affair, issues, actors } = parseCodebook(stdout, 'draft.yaml')
    expect(affair).toBe('The Games')
    expect(issues.map(({ id }) => id)).toEqual(['boycott', 'truce'])
    const [boycott, truce] = issues
    expect(boycott?.question).toMatch(/^Should the Harbou?r Games be boycotted\?$/)
    expect(boycott?.act).toEqual(expect.arrayContaining(['stay away', 'announce the boycott']))
    expect(boycott?.counter).toEqual(expect.arrayContaining(['attend the ceremony']))
    expect(truce?.about).toContain('truce')
    expect(truce?.counter).toContain('refuse to sign')
    expect(actors.map(({ id }) => id)).toEqual(expect.arrayContaining(['keldia', 'varonia']))
    expect(stdout).toMatch(/^ {2}# \d+ for \(.*$/m)
    expect(stdout).toContain('#   - { id: straits-pact, name: Straits Pact, members: [] }')
    const checked = await run('check', put('draft.yaml', stdout))
    expect(checked.status).toBe(0)
  })

  it('drafts the same from the record, adds nothing to it, and writes where it is told', async () => {
    const record = ['--record', path.join(cwd, 'games.db')]
    await standpoint(['read', path.join(EXAMPLE, 'articles'), '--affair', 'games', ...record, ...RULES], { cwd })
    const before = readFileSync(path.join(cwd, 'games.db'))
    const { status, stdout } = await run(
      'draft',
      '--affair',
      'games',
      '--issues',
      '1',
      '--output',
      'one.yaml',
      ...record,
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const { affair, issues } = parseCodebook(readFileSync(path.join(cwd, 'one.yaml'), 'utf8'), 'one.yaml')
    expect([affair, issues.map(({ id }) => id)]).toEqual(['games', ['boycott']])
    expect(readFileSync(path.join(cwd, 'games.db')).equals(before)).toBe(true)
  })

  it.skipIf(!existsSync(SEEDS))(
    'proposes the boycott and the truce on the seeds (skipped without ../shared)',
    async () => {
      const { status, stdout } = await run('draft', SEEDS, ...RULES)
      expect(status).toBe(0)
      expect(
        parseCodebook(stdout, 'draft.yaml')
          .issues.map(({ id }) => id)
          .slice(0, 2),
      ).toEqual(['boycott', 'truce'])
    },
  )

  it('ends with 1 where nothing is contested, with a codebook that says so', async () => {
    const { status, stdout } = await run(
      'draft',
      put('dull.txt', 'The cup was won by Ana Roy.\n\nIt rained all day.\n'),
      ...RULES,
    )
    expect(status).toBe(1)
    expect(parseCodebook(stdout, 'draft.yaml')).toMatchObject({ affair: 'dull', issues: [] })
    expect(stdout).toContain('# Nothing was found that several actors take sides on.')
  })

  it('ends with 2 without articles, and where a file cannot be read', async () => {
    expect(await run('draft')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('with --affair'),
    })
    const twice = await run('draft', 'news/', '--affair', 'games')
    expect(twice).toMatchObject({ status: 2, stderr: expect.stringContaining('"games"') })
    const none = await run('draft', 'nowhere/', ...RULES)
    expect(none.status).toBe(2)
    expect(none.stderr).toContain('nowhere')
  })
})

describe('codebook check', () => {
  it('finds nothing wrong with the example, and counts its words in the articles', async () => {
    const { status, stdout } = await run(
      'check',
      path.join(EXAMPLE, 'codebook.yaml'),
      path.join(EXAMPLE, 'articles'),
      ...RULES,
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/codebook\.yaml: nothing wrong\n/)
    expect(stdout).toMatch(/^boycott: in \d+ articles\n {2}about {6}/m)
    expect(stdout).toMatch(/^ {2}never {6}.*condemn the boycott/m)
  })

  it('names all faults of the form at once, with line and key', async () => {
    const file = put(
      'faulty.yaml',
      `affair: Games
issues:
  - id: a
    question: Should it be?
    about: [boycott, ""]
    colour: red
  - id: a
    question: Should it be?
    about: []
`,
    )
    const { status, stdout } = await run('check', file)
    expect(status).toBe(2)
    expect(stdout.split('\n')).toEqual([
      'faulty.yaml: 4 faults',
      '  faulty.yaml:6, issues[0].colour: Unrecognized key: "colour"',
      expect.stringMatching(/^ {2}faulty\.yaml:5, issues\[0\]\.about\[1\]: expected a name/),
      expect.stringMatching(/^ {2}faulty\.yaml:9, issues\[1\]\.about: expected at least one word/),
      expect.stringMatching(/^ {2}faulty\.yaml:7, issues\[1\]\.id: "a" stands twice/),
      '',
    ])
  })

  it('says as JSON what a sound form hides: a word on both sides, a matter that nobody asks of', async () => {
    const file = put(
      'sides.yaml',
      `affair: Games
issues:
  - { id: bridge, question: Should the bridge be built?, about: [bridge], act: [build], counter: [building] }
`,
    )
    const { status, stdout } = await run('check', file, path.join(EXAMPLE, 'articles'), '--format', 'json', ...RULES)
    expect(status).toBe(2)
    const report = JSON.parse(stdout)
    expect(report.remarks).toMatchObject([{ severity: 'fault', place: 'sides.yaml:3, issues[0].counter[0]' }])
    expect(report.usage.unasked.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['boycott', 'truce']),
    )
  })

  it('ends with 2 where there is no such file, no such affair or broken YAML', async () => {
    expect((await run('check', 'none.yaml')).status).toBe(2)
    expect(await run('check', put('broken.yaml', 'affair: [')).then(({ status, stdout }) => [status, stdout])).toEqual([
      2,
      expect.stringMatching(/^broken\.yaml: \d+ faults?\n {2}broken\.yaml:1: /),
    ])
    const good = put('good.yaml', 'affair: Games\n')
    expect((await run('check', good, '--affair', 'unknown', '--record', path.join(cwd, 'no.db'))).stderr).toContain(
      'no.db',
    )
  })
})
