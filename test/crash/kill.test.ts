import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectWhole, folder, ingest, writeSamples } from './samples.js'

const ROUNDS = 12
const ARTICLES = 1500

describe('a record whose writer is killed', () => {
  const { path, remove } = folder()
  const samples = join(path, 'samples.ndjson')
  beforeAll(() => writeSamples(samples, 0, ARTICLES))
  afterAll(remove)

  it('keeps every confirmed article and no half, a dozen times, and is completed by running again', async () => {
    const record = join(path, 'record.db')
    const confirmed = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1) {
      // Killed at once, before the record is even made, and later and later in the midst of writing.
      const after = 1 + ((round * 7) % 23)
      const run = ingest(record, samples, (count) => {
        if (count >= after) setTimeout(run.kill, round % 5)
      })
      if (round === 0) setTimeout(run.kill, 60)
      const { done, errors } = await run.ended
      expect({ done, errors }).toEqual({ done: false, errors: '' })
      for (const id of run.confirmed) confirmed.add(id)
      if (round > 0) await expectWhole(record, confirmed)
    }
    expect(confirmed.size).toBeGreaterThan(ROUNDS)
    writeSamples(samples, 0, confirmed.size + 50)
    const last = ingest(record, samples)
    expect(await last.ended).toEqual({ done: true, code: 0, errors: '' })
    expect(await expectWhole(record, [...confirmed, ...last.confirmed])).toBe(confirmed.size + 50)
  }, 300_000)
})
