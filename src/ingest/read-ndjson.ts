import { parseJson, parseLooseArticle } from './article-line.js'
import { decodedLines } from './decoded-lines.js'
import type { Item } from './item.js'
import { makeArticle } from './make-article.js'
import { errorAt } from './problem.js'
import type { Input } from './reader.js'
import { statedFacts } from './stated-facts.js'

/** Articles as NDJSON, one a line, whatever the length of the file. A bad line is a problem; the others are read. */
export async function* readNdjson(input: Input): AsyncIterable<Item> {
  let empty = true
  for await (const { number, bytes, text, problems } of decodedLines(input.name, input.head, input.bytes)) {
    for (const problem of problems) yield { problem }
    if (text !== null && text.trim() === '') continue
    empty = false
    if (text !== null) yield* readJsonArticle(input, parseJson(text), `${input.name}:${number}`, bytes)
  }
  if (empty) yield { problem: errorAt(input.name, 'FILE_EMPTY') }
}

/** One article out of a piece of JSON, wherever it stood. */
export function readJsonArticle(
  input: Input,
  json: ReturnType<typeof parseJson>,
  source: string,
  bytes: Uint8Array,
): readonly Item[] {
  const parsed = 'fault' in json ? json : parseLooseArticle(json.value, input.columns)
  if ('fault' in parsed) return [{ problem: errorAt(source, 'LINE_INVALID', { fault: parsed.fault }) }]
  const { text, facts } = parsed.value
  const found = { text, source, bytes, mediaType: input.mediaType }
  return makeArticle(found, [input.option, facts, statedFacts(text)])
}
