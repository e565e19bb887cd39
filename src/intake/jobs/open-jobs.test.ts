import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecord } from '../../record/index.js'
import type { Task } from './job.js'
import { type Jobs, openJobs } from './open-jobs.js'

let folder = ''
let jobs: Jobs
let faults: string[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standpoint-jobs-'))
  const record = join(folder, 'standpoint.db')
  await (await openRecord(record, { mode: 'write' })).close()
  faults = []
  jobs = openJobs({ record, reader: { attributor: 'rules', threads: 1 }, onFault: (message) => faults.push(message) })
})
afterEach(async () => {
  await jobs.close()
  await rm(folder, { recursive: true, force: true })
  expect(faults).toEqual([])
})

const story = (day: number) => `“We shall stay at home on day ${day},” said Orla Venn, the Varonian minister of sport.`
const write = async (count: number, from = 0): Promise<string> => {
  const path = join(folder, `articles-${from}.ndjson`)
  const lines = Array.from({ length: count }, (_, day) => JSON.stringify({ text: story(from + day), outlet: 'Post' }))
  await writeFile(path, lines.join('\n'))
  return path
}
const files = (...paths: readonly string[]) => ({ paths, facts: {}, sourceNames: [[`${folder}/`, '']] as const })
const importOf = (...paths: readonly string[]): Task => ({
  kind: 'import',
  affair: { id: 'games' },
  ...files(...paths),
})

describe('jobs', { timeout: 60_000 }, () => {
  it('take articles in, and tell of each under the name that it had', async () => {
    await writeFile(join(folder, 'bad.pdf'), '%PDF-1.7')
    const { id } = jobs.start(importOf(await write(3), join(folder, 'bad.pdf')))
    const job = await jobs.ended(id)
    expect(job).toMatchObject({ state: 'done', kind: 'import', affair: { id: 'games', name: 'games' }, failure: null })
    expect(job.progress).toMatchObject({ found: 3, done: 3, added: 3, read: 3, failed: 1, publishedUnknown: 3 })
    const { articles, problems } = jobs.news(id)
    expect(articles.map(({ source, status }) => [source, status])).toEqual([
      ['articles-0.ndjson:1', 'new'],
      ['articles-0.ndjson:2', 'new'],
      ['articles-0.ndjson:3', 'new'],
    ])
    expect(articles[0]?.read?.statements).toBeGreaterThan(0)
    expect(problems).toMatchObject([{ source: 'bad.pdf', code: 'FILE_BINARY' }])
    const numbers = [...articles, ...problems].map(({ number }) => number).sort()
    expect(numbers).toEqual([1, 2, 3, 4])
    expect(jobs.news(id, articles[1]?.number).articles).toEqual([articles[2]])
  })

  it('say what would be taken in, and take nothing in', async () => {
    const [one, two] = [await write(2), await write(2, 1)]
    await jobs.ended(jobs.start(importOf(one)).id)
    const { id } = jobs.start({ kind: 'preview', ...files(one, two) })
    expect((await jobs.ended(id)).progress).toMatchObject({ found: 4, added: 1, known: 3, read: 0 })
    expect(jobs.news(id).articles.map(({ status }) => status)).toEqual(['known', 'known', 'known', 'new'])
    expect((await jobs.ended(jobs.start(importOf(two)).id)).progress).toMatchObject({ added: 1, known: 1 })
  })

  it('write one after another, and stop after the articles in hand', async () => {
    const path = await write(300)
    const first = jobs.start(importOf(path))
    const second = jobs.start(importOf(path))
    const third = jobs.start(importOf(path))
    expect([first, second, third].map(({ state }) => state)).toEqual(['working', 'waiting', 'waiting'])
    expect(jobs.list().map(({ id }) => id)).toEqual([third.id, second.id, first.id])
    expect(jobs.stop(third.id).state).toBe('stopped')
    for (;;) {
      if (jobs.news(first.id).job.progress.done > 0) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    jobs.stop(first.id)
    const stopped = await jobs.ended(first.id)
    expect(stopped.state).toBe('stopped')
    expect(stopped.progress.done).toBeLessThan(300)
    const rest = await jobs.ended(second.id)
    expect(rest).toMatchObject({ state: 'done', progress: { found: 300 } })
    expect(rest.progress.known).toBe(stopped.progress.done)
  })

  it('say why they could not go on, and the next one does', async () => {
    const failed = await jobs.ended(jobs.start({ kind: 'reread', affair: { id: 'nothing' } }).id)
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'AFFAIR_UNKNOWN' } })
    const wrong = jobs.start({ ...importOf(await write(1)), facts: { published: 'soon' } } as Task)
    expect(await jobs.ended(wrong.id)).toMatchObject({ state: 'failed', failure: { code: 'OPTION_INVALID' } })
    expect((await jobs.ended(jobs.start(importOf(await write(1))).id)).state).toBe('done')
  })

  it('end when they are closed', async () => {
    const { id } = jobs.start(importOf(await write(300)))
    const waiting = jobs.start(importOf(await write(1, 500)))
    await jobs.close()
    expect(jobs.news(id).job.state).toBe('stopped')
    expect(jobs.news(waiting.id).job.state).toBe('stopped')
  })

  it('know no number that there is not', () => expect(() => jobs.news('7')).toThrow('no work has the number "7"'))
})
