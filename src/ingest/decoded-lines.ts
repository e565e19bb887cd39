import { type Bytes, type Line, lines } from './bytes.js'
import { decodeNarrow, markedEncoding, wideEncoding } from './encoding.js'
import type { Problem } from './item.js'
import { errorAt } from './problem.js'
import { encodingWarnings, MOST_BYTES } from './reader.js'

export interface DecodedLine {
  /** From 1. */
  readonly number: number
  /** Without its line feed, as UTF-8 where the file is UTF-16. */
  readonly bytes: Uint8Array
  /** Null when the line is too long to be held, which `problems` then says. */
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/** The lines of a stream, however long it is. That they are not UTF-8 is said once, at the first such line. */
export async function* decodedLines(name: string, head: Uint8Array, bytes: Bytes): AsyncIterable<DecodedLine> {
  let warned = false
  for await (const line of lines(asUtf8(bytes, head), MOST_BYTES)) {
    const decoded = decodeLine(name, line)
    yield warned && decoded.text !== null ? { ...decoded, problems: [] } : decoded
    warned ||= decoded.text !== null && decoded.problems.length > 0
  }
}

function decodeLine(name: string, { number, bytes }: Line): DecodedLine {
  const source = `${name}:${number}`
  if (bytes === null) {
    const problem = errorAt(source, 'FILE_TOO_LARGE', { limit: MOST_BYTES / 1e6 })
    return { number, bytes: new Uint8Array(), text: null, problems: [problem] }
  }
  const decoded = decodeNarrow(bytes)
  return { number, bytes, text: decoded.text, problems: encodingWarnings(source, decoded) }
}

/** UTF-16 as UTF-8, so that lines can be cut; all else as it is. A byte order mark goes with the first line. */
export async function* asUtf8(bytes: Bytes, head: Uint8Array): Bytes {
  const marked = markedEncoding(head)
  const wide = marked?.startsWith('utf-16') ? marked : wideEncoding(head)
  if (!wide) return yield* bytes
  const decoder = new TextDecoder(wide)
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
