/** What the API answers when it cannot: see src/serve/errors.ts. `code` is NETWORK when no answer came at all. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

export type Params = Readonly<Record<string, string | number | undefined>>

/** "/api/statements?actor=ana-roy": parameters that ask nothing are left out. */
export function apiUrl(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? `/api${path}` : `/api${path}?${text}`
}

declare global {
  /** Answers that were asked for before the page's code was there, by address: see public/early.js. */
  var standpointEarly: Map<string, Promise<Response>> | undefined
}

/** The early answer, once. */
function takeEarly(url: string): Promise<Response> | undefined {
  const answer = globalThis.standpointEarly?.get(url)
  globalThis.standpointEarly?.delete(url)
  return answer
}

/** @throws ApiFailure */
export function getJson<Answer>(path: string, params: Params, signal?: AbortSignal): Promise<Answer> {
  const url = apiUrl(path, params)
  return ask<Answer>(url, { headers: { accept: 'application/json' }, signal: signal ?? null }, takeEarly(url))
}

/** By this header the server knows its own page: see src/serve/security.ts. */
export const OWN_HEADER = { 'x-standpoint': '1' } as const

/** Asks for a change; `body` is sent as JSON. Null where the server answers nothing. @throws ApiFailure */
export function sendJson<Answer>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
  params: Params = {},
): Promise<Answer> {
  const headers = { accept: 'application/json', ...OWN_HEADER }
  if (body === undefined) return ask<Answer>(apiUrl(path, params), { method, headers })
  const typed = { ...headers, 'content-type': 'application/json' }
  return ask<Answer>(apiUrl(path, params), { method, headers: typed, body: JSON.stringify(body) })
}

const NO_CONTENT = 204

async function ask<Answer>(url: string, init: RequestInit, early?: Promise<Response>): Promise<Answer> {
  const response = await (early ?? fetch(url, init)).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error
    throw unreachable()
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && (body !== null || response.status === NO_CONTENT)) return body as Answer
  throw failureOf(body, response.status)
}

export const unreachable = (): ApiFailure =>
  new ApiFailure('NETWORK', 'The server does not answer. Is “standpoint serve” still running?', 0)

export function failureOf(body: unknown, status: number): ApiFailure {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) {
    return new ApiFailure(String(body.code), String(body.message), status)
  }
  return new ApiFailure('UNREADABLE', `The server answered with status ${status} and nothing that can be read.`, status)
}
