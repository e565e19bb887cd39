import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { StandpointError } from '../../text/index.js'
import { AddressRefused, guardedLookup, isPublicAddress } from './public-address.js'

/** A page as it came. */
export interface FetchedPage {
  /** Its address after all that it was passed on to. */
  readonly url: string
  /** "text/html", lower case, without parameters; null when the server does not say. */
  readonly mediaType: string | null
  /** The encoding that the server states, lower case; null when it states none. */
  readonly charset: string | null
  readonly bytes: Uint8Array
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  /** Which addresses may be connected to; default those of the public internet. */
  readonly isAllowed?: ((address: string) => boolean) | undefined
  /** Default 20 seconds, for all of it. */
  readonly mostMs?: number | undefined
  /** Bytes of the unpacked page; default 10 MB. */
  readonly mostBytes?: number | undefined
}

const MOST_MS = 20_000
const MOST_BYTES = 10_000_000
const MOST_REDIRECTS = 5

/** Says what asks, as its users would want it said; no cookie, no language, nothing of the machine. */
const HEADERS = {
  'user-agent': 'Standpoint (reads single pages when asked to)',
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
} as const

/**
 * Fetches one page from the web: over http or https, from public addresses only, also where it is passed on, within
 * limits of time and size.
 * @throws WEB_ADDRESS_INVALID, WEB_ADDRESS_REFUSED, WEB_UNREACHABLE, WEB_ANSWER_REFUSED, WEB_PAGE_TOO_LARGE, WEB_REDIRECTS
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { isAllowed = isPublicAddress, mostBytes = MOST_BYTES } = options
  const mostMs = options.mostMs ?? MOST_MS
  const timeout = AbortSignal.timeout(mostMs)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
  let url = webUrl(address, address)
  try {
    for (let passed = 0; passed <= MOST_REDIRECTS; passed += 1) {
      const response = await answerOf(url, isAllowed, signal)
      try {
        const status = response.statusCode ?? 0
        const location = response.headers.location
        if (status >= 300 && status < 400 && location !== undefined) {
          url = webUrl(location, address, url)
          continue
        }
        if (status < 200 || status >= 300) throw new StandpointError('WEB_ANSWER_REFUSED', { url: url.href, status })
        const type = response.headers['content-type'] ?? ''
        return {
          url: url.href,
          mediaType: /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(type)?.[1]?.toLowerCase() ?? null,
          charset: /;\s*charset="?([\w:.-]+)/iu.exec(type)?.[1]?.toLowerCase() ?? null,
          bytes: await wholeOf(response, mostBytes, url),
        }
      } finally {
        response.destroy()
      }
    }
  } catch (error) {
    throw explained(error, url, timeout.aborted ? mostMs : null)
  }
  throw new StandpointError('WEB_REDIRECTS', { url: address, count: MOST_REDIRECTS })
}

/** @throws WEB_ADDRESS_INVALID */
function webUrl(address: string, asked: string, base?: URL): URL {
  const trimmed = address.trim()
  const url = URL.canParse(trimmed, base?.href) ? new URL(trimmed, base?.href) : null
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
  if (!isWeb || url.username !== '' || url.password !== '') {
    throw new StandpointError('WEB_ADDRESS_INVALID', { url: asked.trim().slice(0, 200) })
  }
  url.hash = ''
  return url
}

function answerOf(url: URL, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<IncomingMessage> {
  // An address in figures is never looked up.
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new AddressRefused(host))
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(url, { headers: HEADERS, lookup: guardedLookup(isAllowed), signal, agent: false }, resolve)
      .on('error', reject)
      .end()
  })
}

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

async function wholeOf(response: IncomingMessage, mostBytes: number, url: URL): Promise<Uint8Array> {
  const unpacker = UNPACKERS[(response.headers['content-encoding'] ?? '').toLowerCase()]?.()
  // What goes wrong comes out of the loop below.
  const bytes =
    unpacker === undefined ? response : (pipeline(response, unpacker, () => undefined) as unknown as Readable)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > mostBytes) {
      throw new StandpointError('WEB_PAGE_TOO_LARGE', { url: url.href, limit: Math.round(mostBytes / 1e6) })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What the codes of the system mean here, for a person. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no machine has that name, or this machine is not connected',
  EAI_AGAIN: 'names cannot be looked up: this machine seems not to be connected',
  ENETUNREACH: 'this machine seems not to be connected',
  EHOSTUNREACH: 'no way leads there from this machine',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was broken off',
  ETIMEDOUT: 'nothing answers there in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody that this machine knows vouches for its certificate',
}

function explained(error: unknown, url: URL, outOfMs: number | null): unknown {
  if (error instanceof StandpointError) return error
  if (error instanceof AddressRefused) {
    return new StandpointError('WEB_ADDRESS_REFUSED', { url: url.href, address: error.address })
  }
  if (outOfMs !== null) {
    return new StandpointError('WEB_UNREACHABLE', {
      url: url.href,
      reason: `no answer within ${outOfMs / 1000} seconds`,
    })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
  return new StandpointError('WEB_UNREACHABLE', { url: url.href, reason }, { cause: error })
}
