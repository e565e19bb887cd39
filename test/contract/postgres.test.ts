import { afterAll, beforeAll, describe, it } from 'vitest'
import { openRecord } from '../../src/record/index.js'
import {
  NO_POSTGRES,
  type PostgresServer,
  postgresFolder,
  startPostgres,
  type TestDatabase,
} from '../setup/postgres.js'
import { storeContract } from './store-contract.js'

if (postgresFolder === null) {
  describe('the record in PostgreSQL', () => {
    it.skip(NO_POSTGRES, () => {})
  })
} else {
  let server: PostgresServer
  /** A record without anything in it: to copy it is quicker than to make its tables. */
  let empty: TestDatabase
  beforeAll(async () => {
    server = await startPostgres()
    empty = await server.createDatabase()
    await (await openRecord(empty.url, { mode: 'write' })).close()
  }, 60_000)
  afterAll(() => server.stop())
  storeContract({
    name: 'PostgreSQL',
    place: async () => {
      const { url, drop } = await server.createDatabase(empty.name)
      return { path: url, remove: drop }
    },
  })
}
