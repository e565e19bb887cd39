import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { NO_POSTGRES, type PostgresServer, postgresFolder, startPostgres } from '../setup/postgres.js'

/** The same cases on a file and on a PostgreSQL database; `place` answers a fresh address for a record. */
export function onBothDatabases(what: string, cases: (place: () => Promise<string>) => void): void {
  describe(`${what}, in SQLite`, () => {
    let [folder, records] = ['', 0]
    // Not before: where no case of these runs, nothing would take it away.
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'standpoint-both-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    cases(async () => {
      records += 1
      return join(folder, `${records}.db`)
    })
  })
  describe(`${what}, in PostgreSQL`, () => {
    if (postgresFolder === null) {
      it.skip(NO_POSTGRES, () => {})
      return
    }
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
    }, 60_000)
    afterAll(() => server.stop(), 60_000)
    cases(async () => (await server.createDatabase()).url)
  })
}
