import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openRecord } from '../../src/record/index.js'
import { expectWhole, folder, ingest, writeSamples } from './samples.js'

describe('two programs on one record', () => {
  const { path, remove } = folder()
  afterAll(remove)

  it('make it together, put the same and other articles into it, and lose none', async () => {
    const record = join(path, 'record.db')
    const [first, second] = [join(path, 'first.ndjson'), join(path, 'second.ndjson')]
    writeSamples(first, 0, 80)
    writeSamples(second, 40, 120)
    const runs = [ingest(record, first), ingest(record, second)]
    for (const run of runs) expect(await run.ended).toEqual({ done: true, code: 0, errors: '' })
    expect(
      await expectWhole(
        record,
        runs.flatMap((run) => run.confirmed),
      ),
    ).toBe(120)
  }, 300_000)

  it('read while the other writes, without an error and never half an article', async () => {
    const record = join(path, 'read.db')
    const samples = join(path, 'read.ndjson')
    writeSamples(samples, 0, 60)
    await (await openRecord(record, { mode: 'write' })).close()
    const run = ingest(record, samples)
    let over = false
    const ended = run.ended.finally(() => {
      over = true
    })
    const reader = await openRecord(record, { mode: 'read' })
    const counts = new Set<number>()
    while (!over) {
      const { articles, statements } = await reader.db
        .selectNoFrom((eb) => [
          eb
            .selectFrom('article')
            .select((article) => article.fn.countAll<number>().as('n'))
            .as('articles'),
          eb
            .selectFrom('statement')
            .select((statement) => statement.fn.countAll<number>().as('n'))
            .as('statements'),
        ])
        .executeTakeFirstOrThrow()
      expect(statements).toBe((articles ?? 0) * 30)
      counts.add(articles ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await reader.close()
    expect(await ended).toEqual({ done: true, code: 0, errors: '' })
    expect(counts.size).toBeGreaterThan(2)
  }, 300_000)
})
