import type { ReaderChoice } from '../intake/index.js'
import { type OpenRecord, openRecord } from '../record/index.js'
import { StandpointError } from '../text/index.js'
import { buildApp } from './build-app.js'
import { openDesk } from './import/desk.js'
import { isLoopback } from './security.js'

export interface ServerOptions {
  /** The record's file or address; made when there is none, unless it is only to be read. */
  readonly recordPath: string
  /** Default 4280; when it is taken, any free one. 0 for any free one. */
  readonly port?: number
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string
  /** Articles and codebooks cannot come in; default true where other machines can reach the server. */
  readonly readOnly?: boolean
  /** Pages are fetched from the web when somebody asks for one; default true. */
  readonly fetching?: boolean
  /** How articles that come in are read; default by the trained network, in one thread. */
  readonly reader?: ReaderChoice
}

export interface Server {
  /** "http://127.0.0.1:4280" */
  readonly url: string
  readonly close: () => Promise<void>
}

export const DEFAULT_PORT = 4280

const READER: ReaderChoice = { attributor: 'trained', threads: 1 }

/**
 * Serves page and API of a record. Only who sits at this machine may change the record through them.
 * @throws what openRecord throws, and the system's own error where it allows neither this port nor another.
 */
export async function startServer({
  recordPath,
  port = DEFAULT_PORT,
  host = '127.0.0.1',
  readOnly = false,
  fetching = true,
  reader = READER,
}: ServerOptions): Promise<Server> {
  const isDesk = !readOnly && isLoopback(host)
  const record = await (isDesk ? openOrMake(recordPath) : openRecord(recordPath, { mode: 'read' }))
  const desk = isDesk ? openDesk({ record: recordPath, fetching, reader }) : undefined
  const app = await buildApp({ db: record.db, host, desk })
  const close = async (): Promise<void> => {
    await app.close()
    await desk?.close()
    await record.close()
  }
  try {
    await app.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      return app.listen({ port: 0, host })
    })
  } catch (error) {
    await close()
    throw error
  }
  const address = app.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${urlHost(host)}:${bound}`,
    close,
  }
}

/** The record to read; made first when there is none. */
async function openOrMake(path: string): Promise<OpenRecord> {
  try {
    return await openRecord(path, { mode: 'read' })
  } catch (error) {
    if (!(error instanceof StandpointError) || error.code !== 'RECORD_NOT_FOUND') throw error
    await (await openRecord(path, { mode: 'write' })).close()
    return openRecord(path, { mode: 'read' })
  }
}

/** A host as it stands in a URL: IPv6 in brackets; an address that means "all" as the name of this machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
