import path from 'node:path'
import pg from 'pg'
import { runnerImport } from 'vite'

/** Runs `work` with a PostgreSQL server of its own, which writes to the disk as one in use does. @throws where none is installed */
export async function withPostgres(work) {
  const { module } = await runnerImport(path.join(import.meta.dirname, '../../test/setup/postgres.ts'))
  const server = await module.startPostgres()
  try {
    const { url, drop } = await server.createDatabase()
    const client = new pg.Client(url)
    await client.connect()
    // What the tests leave out to be fast.
    await client.query('alter system set fsync = on')
    await client.query('select pg_reload_conf()')
    await client.end()
    await drop()
    return await work(server)
  } finally {
    await server.stop()
  }
}
