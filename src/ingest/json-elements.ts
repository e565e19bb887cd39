import type { Bytes } from './bytes.js'

export interface JsonElement {
  /** From 1. */
  readonly number: number
  /** Null when it is longer than the limit. */
  readonly bytes: Uint8Array | null
}

/**
 * Cuts the array that `bytes` holds into its elements without holding more than one of them. Looks at brackets and
 * strings only: whether an element is JSON is its parser's to say. Answers, when done, whether the array was closed.
 */
export async function* jsonElements(bytes: Bytes, limit: number): AsyncGenerator<JsonElement, { closed: boolean }> {
  let number = 0
  let depth = 0
  let inString = false
  let escaped = false
  let pending: Uint8Array[] = []
  let length = 0
  const element = (): JsonElement => {
    number += 1
    const whole = length > limit ? null : Buffer.concat(pending)
    pending = []
    length = 0
    return { number, bytes: whole }
  }
  const append = (piece: Uint8Array): void => {
    length += piece.length
    if (length > limit) pending = []
    else if (piece.length > 0) pending.push(piece)
  }
  const isFilled = (): boolean => length > limit || pending.some((piece) => piece.some((byte) => byte > SPACE))
  for await (const chunk of bytes) {
    let start = 0
    for (let place = 0; place < chunk.length; place += 1) {
      const byte = chunk[place]!
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (byte === QUOTE) inString = true
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        depth += 1
        if (depth === 1) start = place + 1
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth -= 1
        if (depth > 0) continue
        append(chunk.subarray(start, place))
        if (isFilled()) yield element()
        return { closed: true }
      } else if (byte === COMMA && depth === 1) {
        append(chunk.subarray(start, place))
        start = place + 1
        yield element()
      }
    }
    if (depth > 0) append(chunk.subarray(start))
  }
  if (isFilled()) yield element()
  return { closed: false }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const SPACE = 0x20
