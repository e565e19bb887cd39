import { createReadStream } from 'node:fs'
import { addAbortSignal, type Readable } from 'node:stream'
import { type Bytes, gunzip, isGzip, peek } from './bytes.js'

export interface OpenBytes {
  /** The first bytes of `all`, to look at; empty when there are none. */
  readonly head: Uint8Array
  readonly all: Bytes
  readonly close: () => void
}

/** Enough to tell a format and an encoding by. */
const HEAD_BYTES = 65_536

export interface OpenOptions {
  /** What "-" reads; the standard input of the process when left out. */
  readonly stdin?: Readable | undefined
  /** Ends the stream, also one that waits for somebody to type. */
  readonly signal?: AbortSignal | undefined
  /** Told how many bytes were read from the file, packed as they are. */
  readonly onBytes?: ((count: number) => void) | undefined
}

/**
 * The bytes of a file, or of standard input for "-", unpacked when they are gzip, whatever the file is called. Throws
 * the system's and zlib's errors: see unreadable.ts.
 */
export async function openBytes(path: string, { stdin, signal, onBytes }: OpenOptions = {}): Promise<OpenBytes> {
  const file = path === '-' ? null : createReadStream(path)
  const stream: Readable = file ?? stdin ?? process.stdin
  if (signal) addAbortSignal(signal, stream)
  const raw = await peek(onBytes ? counted(stream, onBytes) : stream, HEAD_BYTES)
  const unpacked = isGzip(raw.head) ? await peek(gunzip(raw.all), HEAD_BYTES) : raw
  return { ...unpacked, close: () => file?.destroy() }
}

async function* counted(bytes: Bytes, onBytes: (count: number) => void): Bytes {
  for await (const chunk of bytes) {
    onBytes(chunk.length)
    yield chunk
  }
}
