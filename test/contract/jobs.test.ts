import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/ingest/index.js'
import { openJobs } from '../../src/intake/index.js'
import { openRecord } from '../../src/record/index.js'
import { listPositions } from '../../src/views/index.js'
import { NO_POSTGRES, type PostgresServer, postgresFolder, startPostgres } from '../setup/postgres.js'

const EXAMPLE = 'examples/harbour-games'
const files = { paths: [`${EXAMPLE}/articles`], facts: {}, sourceNames: [[`${EXAMPLE}/`, '']] as const }

describe.skipIf(postgresFolder === null)(
  `jobs of a server on PostgreSQL (${NO_POSTGRES})`,
  { timeout: 120_000 },
  () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
    }, 120_000)
    afterAll(async () => {
      await server?.stop()
    }, 60_000)

    it('look, take in over the queue, know what is there, and read again with a codebook', async () => {
      const { url } = await server.createDatabase()
      await (await openRecord(url, { mode: 'write' })).close()
      const jobs = openJobs({ record: url, reader: { attributor: 'rules', threads: 1 } })
      const preview = await jobs.ended(jobs.start({ kind: 'preview', ...files }).id)
      expect(preview).toMatchObject({ state: 'done', progress: { found: 22 } })
      const affair = { id: 'harbour-games' }
      const { id } = jobs.start({ kind: 'import', affair, ...files })
      expect(await jobs.ended(id)).toMatchObject({
        state: 'done',
        waiting: 0,
        progress: { found: 22, done: 22, read: 22 },
      })
      const { articles } = jobs.news(id)
      expect(articles).toHaveLength(22)
      expect(articles.every(({ read, waits }) => read !== null && !waits)).toBe(true)
      const again = await jobs.ended(jobs.start({ kind: 'import', affair, ...files }).id)
      expect(again).toMatchObject({ state: 'done', progress: { known: 22, read: 0 } })
      const codebook = parseCodebook(readFileSync(`${EXAMPLE}/codebook.yaml`, 'utf8'), 'codebook.yaml')
      const reread = await jobs.ended(jobs.start({ kind: 'reread', affair: { ...affair, codebook } }).id)
      expect(reread).toMatchObject({ state: 'done', progress: { found: 22, read: 22, failed: 0 } })
      const record = await openRecord(url, { mode: 'read' })
      expect((await listPositions(record.db, 'harbour-games', {})).total).toBeGreaterThan(20)
      await record.close()
      await jobs.close()
    })
  },
)
