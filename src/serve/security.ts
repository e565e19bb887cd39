import type { FastifyInstance } from 'fastify'
import { StandpointError } from '../text/index.js'

/**
 * Only the page's own files may run or be fetched. Styles may stand in the page: Mantine and Plot write `<style>`
 * elements, and with every other source closed a style can neither run nor fetch anything.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // A link to a publisher must not tell it which affair is being looked into.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a server bound to `host` can be reached from this machine only. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** "localhost" of "localhost:4280", "[::1]" of "[::1]:4280"; lower case. */
export const hostName = (header: string): string => header.toLowerCase().replace(/:\d+$/, '')

/**
 * Sets the headers of every answer, and where the server is bound to `host` of this machine alone, refuses requests
 * made under another name: else any web page could read the record through a name that it points here (DNS rebinding).
 * Requests that change something must come from the page that is served here, or from a program that says so.
 */
export function guard(app: FastifyInstance, host: string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (!isLoopback(host)) return
    const name = hostName(request.headers.host ?? '')
    if (!LOOPBACK_NAMES.has(name) && name !== host) throw new StandpointError('HOST_REFUSED', { name })
  })
  app.addHook('onRequest', async ({ method, headers }) => {
    if (SAFE_METHODS.has(method)) return
    const { origin, host: own } = headers
    const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === own)
    const isFromHere = headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin'
    if (!isOwn || !isFromHere || headers[OWN_HEADER] === undefined) {
      throw new StandpointError('ORIGIN_REFUSED', { origin: origin ?? 'it does not say which' })
    }
  })
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Sent by the page with all that changes something. A form of another page cannot send it, and a script of another page
 * must ask first, which is never granted (CSRF).
 */
const OWN_HEADER = 'x-standpoint'
