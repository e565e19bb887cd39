import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StandpointError } from '../text/index.js'

/** The page as built by `npm run build:web`: dist/web, beside dist/serve and seen from src/serve alike. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Serves the files of the page, and the page itself at every address that is one of its rooms. Unknown addresses under
 * /api, and names of files that do not exist, are JSON 404s.
 */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(`${folder}/index.html`)
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Vite puts a hash of the content into the names of assets; all else is asked for again.
        const hashed = path.replaceAll('\\', '/').includes('/assets/')
        response.setHeader('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isRoom(request)) throw new StandpointError('ROUTE_UNKNOWN', { method: request.method, url: request.url })
    if (!built) throw new StandpointError('PAGE_NOT_BUILT')
    return sendPage(reply)
  })
}

const sendPage = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-cache').sendFile('index.html')

function isRoom({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  const isFile = /^\/assets\//.test(path) || /\.[a-z0-9]{2,5}$/i.test(path)
  return (method === 'GET' || method === 'HEAD') && !/^\/api(\/|$)/.test(path) && !isFile
}
