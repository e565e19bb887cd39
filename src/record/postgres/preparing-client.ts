import { createHash } from 'node:crypto'
import pg from 'pg'

/** Longer texts are made for one occasion. */
const LONGEST = 6000
/** As many texts at most have names: more than a writer has. */
const MOST = 500

const names = new Map<string, string>()

/**
 * Keeps the plans of what is asked again and again: a writer asks the same for each article. What is asked before an answer is
 * waited for goes to the server in one piece.
 */
export class PreparingClient extends pg.Client {}

const ask = pg.Client.prototype.query as (this: pg.Client, ...values: unknown[]) => unknown

// The many ways to call `query` are one implementation: what is not a text with values goes on as it came.
PreparingClient.prototype.query = function query(this: pg.Client, ...values: unknown[]): unknown {
  const [text, bound, ...rest] = values
  sendTogether(this)
  const name = typeof text === 'string' && Array.isArray(bound) ? nameOf(text) : null
  return name === null ? ask.apply(this, values) : ask.call(this, { name, text, values: bound }, ...rest)
} as typeof pg.Client.prototype.query

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size === MOST || text.length > LONGEST || !/^\s*(?:select|insert|update|delete|with)\b/i.test(text))
    return null
  const name = `standpoint_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return name
}

const corked = new WeakSet<object>()

/** Holds back what is written until nothing goes on without an answer: each piece wakes the server, and costs both. */
function sendTogether(client: pg.Client): void {
  const { stream } = client.connection
  if (corked.has(stream)) return
  corked.add(stream)
  stream.cork()
  process.nextTick(() => {
    corked.delete(stream)
    stream.uncork()
  })
}
