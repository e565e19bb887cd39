import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** Milliseconds of processor time that the server at `url` has used, all its processes together; 0 where there is no /proc. */
export async function serverTimes(url) {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query("select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid")
  await client.end()
  if (!existsSync('/proc/self/stat')) return 0
  const server = rows[0].pid
  // Those that have ended are counted with the one that started them.
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .reduce((sum, stat) => {
      if (stat?.pid === server) return sum + stat.own + stat.ended
      return stat?.parent === server ? sum + stat.own : sum
    }, 0)
  return ticks * TICK_MS
}

const TICK_MS = 10

/** See proc_pid_stat(5): what stands behind the name in brackets. */
function statOf(pid) {
  try {
    const [, parent, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    const [user, system, usersEnded, systemsEnded] = rest.slice(9, 13).map(Number)
    return { pid, parent, own: user + system, ended: usersEnded + systemsEnded }
  } catch {
    // It has ended in the meantime.
    return null
  }
}
