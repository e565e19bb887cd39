import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallAffair } from '../fixtures/small-affair.js'
import { standpoint, start } from './standpoint.js'

const cwd = mkdtempSync(join(tmpdir(), 'standpoint-cli-'))
let ids: Record<'herald' | 'wire' | 'leaflet', string>
beforeAll(async () => {
  const record = await makeSmallAffair(join(cwd, 'standpoint.db'))
  ids = record.ids
  await record.close()
})
afterAll(() => rmSync(cwd, { recursive: true }))

const games = ['--affair', 'harbour-games']

describe('the lists', () => {
  it('print a table for the width of the terminal, and the count on stderr', async () => {
    const { status, stdout, stderr } = await standpoint(['statements', ...games], { cwd, env: { COLUMNS: '80' } })
    expect(status).toBe(0)
    expect(stderr).toBe('7 statements\n')
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^Who +What +When +Where$/)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(stdout).toContain(`${ids.herald.slice(0, 8)}:0-87`)
    expect(stdout).not.toContain('\u001b')
  })

  it.each(['statements', 'actors', 'times', 'articles', 'outlets', 'affairs'])(
    '%s come in every format',
    async (list) => {
      const json = await standpoint([list, '--format', 'json'], { cwd })
      const rows = JSON.parse(json.stdout) as unknown[]
      expect(rows.length).toBeGreaterThan(0)
      const ndjson = await standpoint([list, '--format', 'ndjson'], { cwd })
      expect(
        ndjson.stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual(rows)
      const csv = await standpoint([list, '--format', 'csv', '--limit', '1'], { cwd })
      expect(csv.stdout.split('\n').length).toBe(3)
      expect([json.status, ndjson.status, csv.status]).toEqual([0, 0, 0])
      expect(json.stderr).toBe('')
    },
  )

  it('are filtered, and say how many rows are left out', async () => {
    const run = await standpoint(['statements', ...games, '--actor', 'roy', '--format', 'ndjson', '--limit', '1'], {
      cwd,
    })
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(run.stderr).toBe('the first 1 row of 2 statements\n')
    const filtered = [
      '--outlet',
      'herald',
      '--kind',
      'direct',
      '--since',
      '2021-11-23',
      '--until',
      '2021-11',
      '--search',
      'flag',
    ]
    const one = await standpoint(['statements', ...games, ...filtered, '--format', 'json'], { cwd })
    expect(JSON.parse(one.stdout)).toMatchObject([{ content: '"We cannot sail under that flag,"' }])
  })

  it('end with 1 when nothing is found, with nothing on stdout but a valid document', async () => {
    const none = await standpoint(['statements', '--actor', 'nobody'], { cwd })
    expect(none).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('no statement found') })
    expect(await standpoint(['actors', '--actor', 'nobody', '--format', 'json'], { cwd })).toMatchObject({
      status: 1,
      stdout: '[]\n',
    })
  })

  it.each([
    [['statements', '--affair', 'no-such'], 'the record holds: harbour-games, treasury'],
    [['statements', '--since', 'yesterday'], 'write YYYY-MM-DD'],
    [['statements', '--kind', 'loud'], 'Allowed choices are direct, indirect, mixed'],
    [['statements', '--limit', 'none'], 'Expected a whole number'],
    [['statements', '--format', 'xml'], 'Allowed choices are table, json, ndjson, csv'],
    [['statements', '--actr', 'roy'], 'Did you mean --actor?'],
    [['statments'], 'Did you mean statements?'],
    [['affairs', '--actor', 'roy'], "unknown option '--actor'"],
    [['show', 'no-such'], 'no article has the id, title or path "no-such"'],
    [['show', 'by-hand.txt'], 'fits 2 articles'],
    [['report', 'no-such'], 'the record holds: harbour-games'],
    [['read', 'x.txt'], "required option '--affair <id>'"],
    [['read', 'x.txt', '--affair', 'No Slug'], 'such as "no-slug"'],
    [['read', 'x.txt', '--affair', 'a', '--column', 'txt=Body'], 'one of the fields text'],
    [['serve', '--port', '99999'], 'Expected a port'],
    [['statements', '--record', 'missing.db'], 'there is no record at missing.db'],
  ])('say what is wrong with %j, and end with 2', async (args, message) => {
    const { status, stdout, stderr } = await standpoint(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('take the record from the environment, or from --record before it', async () => {
    const away = mkdtempSync(join(tmpdir(), 'standpoint-away-'))
    const env = { STANDPOINT_RECORD: join(cwd, 'standpoint.db') }
    expect((await standpoint(['affairs'], { cwd: away, env })).status).toBe(0)
    const bad = { STANDPOINT_RECORD: 'missing.db' }
    expect(
      (await standpoint(['affairs', '--record', join(cwd, 'standpoint.db')], { cwd: away, env: bad })).status,
    ).toBe(0)
    expect((await standpoint(['affairs'], { cwd: away, env: bad })).status).toBe(2)
    rmSync(away, { recursive: true })
  })

  it('end quietly when the reader has seen enough', async () => {
    const bin = resolve('bin/standpoint')
    const shell = spawn(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${bin}" statements --format json | head -c 1; echo "status \${PIPESTATUS[0]}"`,
      ],
      { cwd },
    )
    let output = ''
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (output += String(text)))
    await new Promise((end) => shell.on('close', end))
    expect(output).toBe('[status 0\n')
  })
})

describe('show', () => {
  it('marks the statements with brackets where there is no colour', async () => {
    const { status, stdout } = await standpoint(['show', 'varonia stays'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('¹[Varonia will stay away from the Harbour Games], {Foreign Minister Ana Roy} <said> on')
    expect(stdout).toContain('~SEE ALSO: Ten harbours to visit~')
    expect(stdout).toContain('Port Sable Herald · Tuesday 23 November 2021')
    expect(stdout).not.toContain('\u001b')
  })

  it.each([
    [['--color'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], {}, false],
  ])('with %j and %j in the environment shows colours: %s', async (args, env, coloured) => {
    const { stdout } = await standpoint(['show', ids.herald.slice(0, 6), ...args], { cwd, env })
    expect(stdout.includes('\u001b[32mVaronia will stay away')).toBe(coloured)
    expect(stdout.includes('[Varonia')).toBe(!coloured)
  })
})

describe('report', () => {
  it('writes a file in the format of its name, or to stdout', async () => {
    const html = await standpoint(['report', 'harbour-games', '--output', 'games.html'], { cwd })
    expect(html).toEqual({ status: 0, stdout: '', stderr: 'games.html: 7 statements in 3 articles\n' })
    expect(readFileSync(join(cwd, 'games.html'), 'utf8')).toMatch(/^<!doctype html>/)
    await standpoint(['report', 'harbour-games', '--output', 'games.md'], { cwd })
    expect(readFileSync(join(cwd, 'games.md'), 'utf8')).toMatch(/^# Boycott of the Harbour Games/)
    expect((await standpoint(['report', 'harbour-games', '--format', 'md'], { cwd })).stdout).toMatch(/^# Boycott/)
  })

  it('says so when the file cannot be written, and leaves what was there', async () => {
    const { status, stderr } = await standpoint(['report', 'harbour-games', '--output', 'no/such/folder.html'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^standpoint: no\/such\/folder\.html cannot be written.*folder exists/)
    expect(stderr).not.toContain('report it')
  })
})

describe('annotate', () => {
  const article = (id: string) =>
    JSON.stringify({ id, text: 'Roy said the ships would stay. "No," she said.', published: '2021-11-23' })

  it('reads a line an article, in order, and says which line is none', async () => {
    const input = [article('a'), '{"id": "b"}', '', 'not json', article('c')].join('\n')
    const { status, stdout, stderr } = await standpoint(['annotate'], { cwd, input })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { schema: 'standpoint/reading@1', article: 'a' },
      { schema: 'standpoint/reading@1', article: 'c' },
    ])
    expect(stderr).toContain('standpoint: -:2: not a valid article: "text" is missing')
    expect(stderr).toContain('standpoint: -:4: not a valid article: it is no JSON')
    expect(status).toBe(2)
  })

  it('takes gzip and a codebook, and puts the output in its place when it is whole', async () => {
    const { gzipSync } = await import('node:zlib')
    writeFileSync(join(cwd, 'in.ndjson.gz'), gzipSync(`${article('a')}\n${article('b')}\n`))
    writeFileSync(
      join(cwd, 'book.yaml'),
      'affair: Games\nactors:\n  - { id: ana-roy, name: Ana Roy, kind: person, aliases: [Roy] }\n',
    )
    const args = ['annotate', '--input', 'in.ndjson.gz', '--codebook', 'book.yaml', '--output', 'out.ndjson']
    expect(await standpoint(args, { cwd })).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(2)
  })

  it('ends with 1 on no articles, and with 2 on no file or a bad codebook', async () => {
    expect(await standpoint(['annotate'], { cwd, input: '\n' })).toMatchObject({ status: 1, stdout: '' })
    const missing = await standpoint(['annotate', '--input', 'none.ndjson', '--output', 'none.out'], { cwd })
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('none.ndjson') })
    writeFileSync(join(cwd, 'bad.yaml'), 'affair: [')
    const bad = await standpoint(['annotate', '--codebook', 'bad.yaml'], { cwd })
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('bad.yaml') })
  })

  it('stops at Ctrl-C, even while it waits for input, and leaves the output as it was', async () => {
    writeFileSync(join(cwd, 'kept.ndjson'), 'as it was\n')
    const { child, ended } = start(['annotate', '--output', 'kept.ndjson'], { cwd })
    child.stdin.write(`${article('a')}\n`)
    await partial()
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ status: 2, stderr: 'standpoint: stopped; kept.ndjson is as it was before\n' })
    expect(readFileSync(join(cwd, 'kept.ndjson'), 'utf8')).toBe('as it was\n')
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  /** Waits until the command has begun to write its output. */
  async function partial(): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (readdirSync(cwd).some((name) => name.endsWith('.part'))) return
      await new Promise((next) => setTimeout(next, 25))
    }
    throw new Error('the command wrote no output')
  }

  it('ends quietly with its reader', async () => {
    const bin = resolve('bin/standpoint')
    const script = `for i in $(seq 1 2000); do echo '${article('x')}'; done | "${process.execPath}" "${bin}" annotate | head -n 1 | wc -l; echo "\${PIPESTATUS[1]}"`
    const shell = spawn('bash', ['-c', script], { cwd })
    let output = ''
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (output += String(text)))
    await new Promise((end) => shell.on('close', end))
    expect(output.trim().split(/\s+/)).toEqual(['1', '0'])
  })
})
