import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where Debian and others put the server's programs. */
const FOLDERS = [
  ...(existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []),
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql@15/bin',
  ...(process.env.PATH ?? '').split(':'),
]
const NEWEST_LAST = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })

/** The folder of initdb and postgres, 15 or newer; null where there is none. */
export const postgresFolder: string | null =
  FOLDERS.filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .sort(NEWEST_LAST)
    .at(-1) ?? null

export const NO_POSTGRES = 'no PostgreSQL on this machine: "apt-get install postgresql" would let these cases run'

export interface TestDatabase {
  readonly name: string
  readonly url: string
  readonly drop: () => Promise<void>
}

export interface PostgresServer {
  /** A new database, empty, or a copy of another (to which nobody may be connected). */
  readonly createDatabase: (copyOf?: string) => Promise<TestDatabase>
  readonly stop: () => Promise<void>
}

/** A server of its own, in a new folder, on a free port of this machine. PostgreSQL refuses to run as root: see `as`. */
export async function startPostgres(): Promise<PostgresServer> {
  if (postgresFolder === null) throw new Error(NO_POSTGRES)
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-postgres-'))
  const data = join(folder, 'data')
  if (isRoot) execFileSync('chown', ['postgres', folder])
  await done(as(join(postgresFolder, 'initdb'), ['-D', data, '-U', 'standpoint', '-A', 'trust', '-E', 'UTF8']))
  writeFileSync(join(data, 'postgresql.auto.conf'), 'fsync = off\nmax_connections = 50\n')
  const port = await freePort()
  const settings = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1']
  const server = as('/bin/sh', ['-c', WHILE_ASKED, folder, join(postgresFolder, 'postgres'), ...settings])
  const urlOf = (name: string) => `postgres://standpoint@127.0.0.1:${port}/${name}`
  await ready(urlOf('postgres')).catch((error: unknown) => {
    server.stdin?.end()
    throw error
  })
  let last = 0
  const ask = async (text: string) => {
    const client = new pg.Client(urlOf('postgres'))
    await client.connect()
    await client.query(text)
    await client.end()
  }
  return {
    createDatabase: async (copyOf = 'template1') => {
      last += 1
      const name = `record_${last}`
      await ask(`create database ${name} template ${copyOf}`)
      return { name, url: urlOf(name), drop: () => ask(`drop database ${name} with (force)`) }
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.stdin?.end()
      await ended
    },
  }
}

/** Ends the server and takes its folder away when nobody holds its input any more, however the tests came to their end. */
const WHILE_ASKED = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$0"'

const isRoot = userInfo().uid === 0

/** Runs a program of the server; as the user `postgres` where we are root. */
function as(program: string, values: readonly string[]): ChildProcess {
  const quiet = { stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'], cwd: tmpdir() }
  return isRoot ? spawn('setpriv', [...DROPPED, program, ...values], quiet) : spawn(program, values, quiet)
}
const DROPPED = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--']

async function done(program: ChildProcess): Promise<void> {
  let said = ''
  program.stderr?.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const status = await new Promise((resolve) => program.once('exit', resolve))
  if (status !== 0) throw new Error(`initdb ended with status ${status}: ${said}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

async function ready(url: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; ; ) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
