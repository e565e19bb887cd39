import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/ingest/index.js'
import { queueAffair, readAffair, workQueue } from '../../src/intake/index.js'
import { openEngine } from '../../src/model/index.js'
import { type OpenRecord, openRecord } from '../../src/record/index.js'
import { listActors, listCopies, listEvents, listStatements } from '../../src/views/index.js'
import { NO_POSTGRES, type PostgresServer, postgresFolder, startPostgres } from '../setup/postgres.js'

const ARTICLES = 'examples/harbour-games/articles'
const affair = { id: 'harbour-games', name: 'The Harbour Games' }
const engine = () => openEngine({ attributor: 'rules' })

/** An engine that fails on each article that has these words. */
function failingOn(engine: Awaited<ReturnType<typeof openEngine>>, words: string): typeof engine {
  const read: typeof engine.read = (articles) => {
    if (articles.some(({ text }) => text.includes(words))) throw new Error('lost my glasses')
    return engine.read(articles)
  }
  return { ...engine, read }
}

/** What a record says, without what depends on who came first. */
async function saidIn(record: OpenRecord) {
  const { rows: statements } = await listStatements(record.db, {})
  const { rows: actors } = await listActors(record.db, {})
  const { rows: events } = await listEvents(record.db, {})
  const copies = await listCopies(record.db, {})
  const names = (refs: readonly { readonly name: string }[]) => refs.map(({ name }) => name)
  return {
    statements: statements.map(({ id, content, date, speakers }) => [id, content, date, ...names(speakers)]),
    actors: actors.map(({ name, kind, statements: said, mentions }) => [name, kind, said, mentions].join(' | ')).sort(),
    events: events
      .map((event) => [event.type, event.date, ...event.reports.map(({ id }) => id).sort()].join(' | '))
      .sort(),
    copies: copies.total,
  }
}

describe.skipIf(postgresFolder === null)('the queue of a PostgreSQL record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-queue-'))
  const file = join(folder, 'record.db')
  let server: PostgresServer
  let expected: Awaited<ReturnType<typeof saidIn>>
  beforeAll(async () => {
    server = await startPostgres()
    await readAffair({ record: file, affair, paths: [ARTICLES], engine })
    const record = await openRecord(file, { mode: 'read' })
    expected = await saidIn(record)
    await record.close()
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function expectTheSame(url: string): Promise<void> {
    const record = await openRecord(url, { mode: 'read' })
    try {
      expect(await saidIn(record)).toEqual(expected)
    } finally {
      await record.close()
    }
  }

  it('is emptied by who fills it, and the record is that of a file', async () => {
    const { url } = await server.createDatabase()
    const first = await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: false })
    expect(first).toMatchObject({ found: 22, done: 22, read: 22, waiting: 0, failed: 0 })
    await expectTheSame(url)
    const again = await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: false })
    expect(again).toMatchObject({ found: 22, known: 22, read: 0, waiting: 0 })
  }, 60_000)

  it('is shared by workers: each article is read by one of them', async () => {
    const { url } = await server.createDatabase()
    const left = await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: true })
    expect(left).toMatchObject({ found: 22, read: 0, waiting: 22 })
    const work = () => workQueue({ record: url, engine, batch: 2, untilEmpty: true })
    const done = await Promise.all([work(), work()])
    expect(done[0].read + done[1].read).toBe(22)
    expect(Math.min(done[0].read, done[1].read)).toBeGreaterThan(0)
    // The server says what a connection has written when that ends, or a second has passed: who comes next has it look.
    await work()
    const looked = await lastLook(url)
    expect(looked).not.toBeNull()
    // It costs as much as to keep many readings: that those of before were changed is no reason to look again.
    const record = await openRecord(url, { mode: 'write' })
    for (let time = 0; time < 3; time += 1) await sql`update reading set joined = joined`.execute(record.db)
    await record.close()
    await work()
    expect(await lastLook(url)).toEqual(looked)
    await expectTheSame(url)
  }, 60_000)

  it('survives workers that are killed: what they had in hand is read by the next', async () => {
    const { url } = await server.createDatabase()
    await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: true })
    for (let round = 0; round < 3; round += 1) {
      const worker = startWorker(url)
      await new Promise((resolve) => setTimeout(resolve, 1500 + 400 * round))
      worker.kill('SIGKILL')
    }
    // Whoever has had a job for too long has been killed; here nobody waits a minute to be sure.
    const record = await openRecord(url, { mode: 'write' })
    // However often that was: the seventh of its readers is killed too.
    await sql`update pgboss.job set started_on = now() - interval '2 minutes', retry_count = 6 where state = 'active'`.execute(
      record.db,
    )
    await record.close()
    const problems: Problem[] = []
    await workQueue({ record: url, engine, untilEmpty: true, onProblem: (problem) => problems.push(problem) })
    expect(problems).toEqual([])
    await expectTheSame(url)
  }, 90_000)

  it('gives up an article that the engine fails on, says so, and reads it when its file is given again', async () => {
    const { url } = await server.createDatabase()
    await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: true })
    const problems: Problem[] = []
    const onProblem = (problem: Problem) => problems.push(problem)
    const broken = async () => failingOn(await engine(), 'Meridian Assembly')
    const { read, failed } = await workQueue({ record: url, engine: broken, untilEmpty: true, onProblem })
    expect(failed).toBeGreaterThan(0)
    expect(read).toBe(22 - failed)
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: failed }, () => 'ENGINE_FAILED'))
    // Who comes later is told of them as well.
    const later: Problem[] = []
    await workQueue({ record: url, engine, untilEmpty: true, onProblem: (problem) => later.push(problem) })
    expect(later.map(({ code, message }) => [code, message.split(' ')[0]])).toEqual([
      ['ARTICLES_GIVEN_UP', `${failed}`],
    ])
    const again = await queueAffair({ record: url, affair, paths: [ARTICLES], engine, leaveToWorkers: false })
    expect(again).toMatchObject({ read: failed, failed: 0 })
    await expectTheSame(url)
  }, 60_000)

  /** When somebody last had the server look at its readings, to plan by what there is. */
  async function lastLook(url: string): Promise<Date | null> {
    const { db, close } = await openRecord(url, { mode: 'read' })
    const { rows } = await sql<{ at: Date | null }>`
      select last_analyze as at from pg_stat_user_tables where relid = 'reading'::regclass
    `.execute(db)
    await close()
    return rows[0]?.at ?? null
  }

  const startWorker = (url: string): ChildProcess =>
    spawn('bin/standpoint', ['worker', '--record', url, '--attributor', 'rules'], { stdio: 'ignore' })
})

if (postgresFolder === null) {
  it.skip(NO_POSTGRES, () => {})
}
