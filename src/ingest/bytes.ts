import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

export type Bytes = AsyncIterable<Uint8Array>

/** Takes at least `size` bytes (fewer at the end) off `bytes` to look at; `all` still begins with them. */
export async function peek(bytes: Bytes, size: number): Promise<{ head: Uint8Array; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  const head = Buffer.concat(taken)
  return { head, all: rest(head, iterator) }
}

async function* rest(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): Bytes {
  try {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

/** The whole of `bytes`; null when it is longer than `limit`, of which no more than `limit` is ever held. */
export async function readAll(bytes: Bytes, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/** Unpacks gzip; throws zlib's error (a code that begins with "Z_") where the file is damaged or cut off. */
export async function* gunzip(bytes: Bytes): Bytes {
  const unpacked = createGunzip()
  // Its error also comes out of the loop below, which is where it is reported.
  const piped = pipeline(Readable.from(bytes), unpacked).catch(() => undefined)
  try {
    yield* unpacked
  } finally {
    unpacked.destroy()
    await piped
  }
}

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line feed; null when the line is longer than the limit. */
  readonly bytes: Uint8Array | null
}

/** The lines of `bytes`; what is over `limit` in one line is dropped as it comes, so memory stays bounded. */
export async function* lines(bytes: Bytes, limit: number): AsyncIterable<Line> {
  let number = 1
  let pending: Uint8Array[] = []
  let length = 0
  const line = (): Line => ({ number, bytes: length > limit ? null : Buffer.concat(pending) })
  const append = (piece: Uint8Array): void => {
    length += piece.length
    if (length > limit) pending = []
    else if (piece.length > 0) pending.push(piece)
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      append(chunk.subarray(start, end))
      yield line()
      number += 1
      pending = []
      length = 0
      start = end + 1
    }
    append(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

const LINE_FEED = 0x0a
