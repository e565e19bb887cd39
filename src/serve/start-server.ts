import { openRecord } from '../record/index.js'
import { buildApp } from './build-app.js'

export interface ServerOptions {
  /** The record's file; it is only read. */
  readonly recordPath: string
  /** Default 4280; when it is taken, any free one. 0 for any free one. */
  readonly port?: number
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string
}

export interface Server {
  /** "http://127.0.0.1:4280" */
  readonly url: string
  readonly close: () => Promise<void>
}

export const DEFAULT_PORT = 4280

/**
 * Serves page and API of a record.
 * @throws what openRecord throws, and the system's own error where it allows neither this port nor another.
 */
export async function startServer({
  recordPath,
  port = DEFAULT_PORT,
  host = '127.0.0.1',
}: ServerOptions): Promise<Server> {
  const record = await openRecord(recordPath, { mode: 'read' })
  const app = await buildApp({ db: record.db, host })
  try {
    await app.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      return app.listen({ port: 0, host })
    })
  } catch (error) {
    await app.close()
    await record.close()
    throw error
  }
  const address = app.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${urlHost(host)}:${bound}`,
    close: async () => {
      await app.close()
      await record.close()
    },
  }
}

/** A host as it stands in a URL: IPv6 in brackets; an address that means "all" as the name of this machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
