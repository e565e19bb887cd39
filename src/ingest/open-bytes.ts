import { createReadStream } from 'node:fs'
import { type Bytes, gunzip, isGzip, peek } from './bytes.js'

export interface OpenBytes {
  /** The first bytes of `all`, to look at; empty when there are none. */
  readonly head: Uint8Array
  readonly all: Bytes
  readonly close: () => void
}

/** Enough to tell a format and an encoding by. */
const HEAD_BYTES = 65_536

/**
 * The bytes of a file, or of standard input for "-", unpacked when they are gzip, whatever the file is called. Throws
 * the system's and zlib's errors: see unreadable.ts.
 */
export async function openBytes(path: string, stdin: Bytes = process.stdin): Promise<OpenBytes> {
  const file = path === '-' ? null : createReadStream(path)
  const raw = await peek(file ?? stdin, HEAD_BYTES)
  const unpacked = isGzip(raw.head) ? await peek(gunzip(raw.all), HEAD_BYTES) : raw
  return { ...unpacked, close: () => file?.destroy() }
}
