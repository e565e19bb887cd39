import { type Bytes, readAll } from './bytes.js'
import { binaryKind, type Decoded, declaredCharset, decode } from './encoding.js'
import type { Facts } from './facts.js'
import type { FieldNames } from './field-names.js'
import type { Item, Problem } from './item.js'
import { errorAt, warningAt } from './problem.js'

/** One file or stream on its way into a reader of its format. */
export interface Input {
  /** The path as the user gave it; "-" for standard input. */
  readonly name: string
  readonly mediaType: string
  /** The first bytes of `bytes`, to look at. */
  readonly head: Uint8Array
  readonly bytes: Bytes
  /** What the user says of every article in it. */
  readonly option: Facts
  /** What the sidecar of a file with one article says; empty for all others. */
  readonly sidecar: readonly Facts[]
  /** Names of the user's own columns or keys. */
  readonly columns: FieldNames
}

/** Reads one format as a stream of articles and problems; throws only what the stream of bytes throws. */
export type Reader = (input: Input) => AsyncIterable<Item>

/** Most bytes of one article; a page may hold its pictures as text, and its markup costs more to read. */
export const MOST_BYTES = 20_000_000

export interface Whole {
  readonly bytes: Uint8Array
  readonly decoded: Decoded
  readonly warnings: readonly Problem[]
}

/** The whole of a file that is one text; a problem when it is none. */
export async function readWhole(input: Input): Promise<Whole | Problem> {
  const bytes = await readAll(input.bytes, MOST_BYTES)
  if (bytes === null) return errorAt(input.name, 'FILE_TOO_LARGE', { limit: MOST_BYTES / 1e6 })
  if (bytes.length === 0) return errorAt(input.name, 'FILE_EMPTY')
  const decoded = decode(bytes, input.mediaType === 'text/html' ? declaredCharset(bytes) : null)
  if (decoded.text.trim() === '') return errorAt(input.name, 'FILE_EMPTY')
  return { bytes, decoded, warnings: encodingWarnings(input.name, decoded) }
}

export const isProblem = (found: Whole | Problem): found is Problem => 'severity' in found

export function encodingWarnings(source: string, { encoding, guessed, damaged }: Decoded): readonly Problem[] {
  if (guessed) return [warningAt(source, 'ENCODING_GUESSED', { encoding })]
  return damaged > 0 ? [warningAt(source, 'ENCODING_DAMAGED', { count: damaged, encoding })] : []
}

/** The problem of bytes that are no text at all; null when they may be one. */
export function binaryProblem(source: string, head: Uint8Array): Problem | null {
  const kind = binaryKind(head)
  return kind === null ? null : errorAt(source, 'FILE_BINARY', { kind })
}
