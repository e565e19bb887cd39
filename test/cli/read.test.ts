import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AffairRow, ArticleRow } from '../../src/views/index.js'
import { standpoint, start } from './standpoint.js'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'standpoint-read-'))
  mkdirSync(join(cwd, 'news'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const affair = ['--affair', 'harbour-games']
const text = (number: number): string =>
  `Keldia will send ship number ${number} to the Harbour Games, Foreign Minister Ana Roy said on Monday.\n\n"It is paid for," Roy told reporters in Port Sable.\n`
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, 'news', name), content)
const articles = async (): Promise<ArticleRow[]> =>
  JSON.parse((await standpoint(['articles', ...affair, '--format', 'json'], { cwd })).stdout)
/** Many articles in one file, so that reading them takes a while. */
const many = (count: number): string =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ id: `n${index}`, text: text(index).repeat(20) })).join(
    '\n',
  )

describe('read', () => {
  it('takes articles in once, with what is stated of them, and says what is unknown', async () => {
    put('a.txt', text(1))
    put('b.txt', `${text(2)}\nPublished: Nov 23, 2021 09:42 PM\n`)
    const first = await standpoint(
      ['read', 'news', ...affair, '--affair-name', 'The Harbour Games', '--outlet', 'Keldia Wire'],
      { cwd },
    )
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('The Harbour Games (harbour-games)\n  2 articles found: 2 new\n')
    expect(first.stdout).toContain('unknown: the date of 1 article (--published states it)')
    expect((await articles()).map(({ outlet, published }) => [outlet, published])).toEqual([
      ['Keldia Wire', '2021-11-23T21:42'],
      ['Keldia Wire', null],
    ])
    const second = await standpoint(['read', 'news', ...affair], { cwd })
    expect(second.status).toBe(0)
    expect(second.stdout).toContain('2 known before')
    expect(await articles()).toHaveLength(2)
  })

  it('reads columns by the names that the user gives, and stdin', async () => {
    put('export.csv', 'Body,When\n"A ship came to Port Sable, Roy said.",2021-11-23\n')
    const run = await standpoint(
      ['read', 'news/export.csv', ...affair, '--column', 'text=Body', '--column', 'published=When'],
      { cwd },
    )
    expect(run.status).toBe(0)
    const input = JSON.stringify({ text: text(3), outlet: 'Port Sable Herald' })
    expect((await standpoint(['read', '-', ...affair], { cwd, input })).status).toBe(0)
    expect((await articles()).map(({ published, outlet }) => [published, outlet])).toEqual([
      ['2021-11-23', null],
      [null, 'Port Sable Herald'],
    ])
  })

  it('names what cannot be read, with a cure, reads the rest and ends with 2', async () => {
    put('good.txt', text(1))
    put('empty.txt', '')
    put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
    put('lines.ndjson', `${JSON.stringify({ text: text(2) })}\nnot json\n${JSON.stringify({ text: text(3) })}\n`)
    put('table.csv', 'a,b\n1,2\n')
    const { status, stdout, stderr } = await standpoint(['read', 'news', 'missing.txt', ...affair], { cwd })
    expect(status).toBe(2)
    for (const source of [
      'news/empty.txt',
      'news/picture.txt',
      'news/lines.ndjson:2',
      'news/table.csv',
      'missing.txt',
    ]) {
      expect(stderr).toMatch(new RegExp(`^standpoint: ${source.replace(/\./g, '\\.')}[^:]*: .{20,}`, 'm'))
    }
    expect(stdout).toContain('3 articles found: 3 new')
    expect(stdout).toContain('5 files or lines could not be read')
    expect(await articles()).toHaveLength(3)
  })

  it('ends with 1 or 2 and makes no record when there is nothing to read', async () => {
    const { status } = await standpoint(['read', 'news', ...affair], { cwd })
    expect([1, 2]).toContain(status)
    expect((await standpoint(['affairs'], { cwd })).status).toBe(2)
  })

  it.skipIf(process.getuid?.() === 0)('says when a folder may not be read', async () => {
    put('a.txt', text(1))
    chmodSync(join(cwd, 'news'), 0)
    const { status, stderr } = await standpoint(['read', 'news', ...affair], { cwd })
    chmodSync(join(cwd, 'news'), 0o755)
    expect(status).toBe(2)
    expect(stderr).toMatch(/news: cannot be read/)
  })

  it('stops at Ctrl-C, keeps whole what it has done, and goes on the next time', async () => {
    put('many.ndjson', many(3000))
    const { child, ended } = start(['read', 'news', ...affair], { cwd })
    await recordHolds(1)
    child.kill('SIGINT')
    const { status, stderr } = await ended
    expect(status).toBe(2)
    const kept = Number(stderr.match(/stopped; ([\d,]+) articles? kept/)?.[1]?.replace(/,/g, ''))
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(3000)
    const rows = await articles()
    expect(rows).toHaveLength(kept)
    expect(rows.every(({ words }) => words > 0)).toBe(true)
    put('many.ndjson', many(kept + 5))
    const again = await standpoint(['read', 'news', ...affair], { cwd })
    expect(again.status).toBe(0)
    expect(again.stdout).toContain(`${(kept + 5).toLocaleString('en-GB')} articles found: 5 new, ${kept} known before`)
  }, 60_000)

  it('lets two processes write to one record', async () => {
    put('one.ndjson', many(60))
    put('two.ndjson', Array.from({ length: 60 }, (_, index) => JSON.stringify({ text: text(1000 + index) })).join('\n'))
    const runs = await Promise.all(
      ['one', 'two'].map((name) => standpoint(['read', `news/${name}.ndjson`, ...affair], { cwd })),
    )
    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(await articles()).toHaveLength(120)
  }, 60_000)

  /** Waits until the running command has put so many articles into the record. */
  async function recordHolds(count: number): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { status, stdout } = await standpoint(['affairs', '--format', 'json'], { cwd })
      const rows = status === 0 ? (JSON.parse(stdout) as AffairRow[]) : []
      if ((rows[0]?.articles ?? 0) >= count) return
    }
    throw new Error('the command put no article into the record')
  }
})

describe('serve', () => {
  it('says where it is, takes another port when its own is taken, and stops at Ctrl-C', async () => {
    put('a.txt', text(1))
    await standpoint(['read', 'news', ...affair], { cwd })
    const address = (started: ReturnType<typeof start>): Promise<string> =>
      new Promise((fulfil, reject) => {
        started.child.stdout.on('data', (line: string) => fulfil(line.match(/http:\S+/)?.[0] ?? ''))
        void started.ended.then(({ stderr }) => reject(new Error(stderr)))
      })
    const first = start(['serve', '--port', '0'], { cwd })
    const url = await address(first)
    const second = start(['serve', '--port', new URL(url).port], { cwd })
    const other = await address(second)
    expect(other).not.toBe(url)
    const answer = await (await fetch(new URL('/api/affairs', other))).json()
    expect(answer).toMatchObject({ total: 1, rows: [{ id: 'harbour-games' }] })
    for (const { child, ended } of [first, second]) {
      child.kill('SIGINT')
      expect((await ended).status).toBe(0)
    }
    expect((await second.ended).stderr).toContain('is taken')
  }, 30_000)
})
