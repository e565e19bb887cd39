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

/** @throws ApiFailure */
export async function getJson<Answer>(path: string, params: Params, signal?: AbortSignal): Promise<Answer> {
  const headers = { accept: 'application/json' }
  const response = await fetch(apiUrl(path, params), { headers, signal: signal ?? null }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error
    throw new ApiFailure('NETWORK', 'The server does not answer. Is “standpoint serve” still running?', 0)
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as Answer
  throw failureOf(body, response.status)
}

function failureOf(body: unknown, status: number): ApiFailure {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) {
    return new ApiFailure(String(body.code), String(body.message), status)
  }
  return new ApiFailure('UNREADABLE', `The server answered with status ${status} and nothing that can be read.`, status)
}
