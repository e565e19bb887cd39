import { parseJson, parseLooseArticle } from './article-line.js'
import { asUtf8 } from './decoded-lines.js'
import { decode } from './encoding.js'
import type { Item } from './item.js'
import { jsonElements } from './json-elements.js'
import { errorAt } from './problem.js'
import { readJsonArticle } from './read-ndjson.js'
import { type Input, isProblem, MOST_BYTES, readWhole } from './reader.js'

/** A JSON file: an array of articles, streamed; one article; or an object that holds such an array ("articles"). */
export async function* readJson(input: Input): AsyncIterable<Item> {
  if (startsWithBracket(input.head)) yield* readArray(input)
  else yield* readObject(input)
}

const startsWithBracket = (head: Uint8Array): boolean => decode(head.subarray(0, 1024)).text.trimStart().startsWith('[')

async function* readArray(input: Input): AsyncIterable<Item> {
  const elements = jsonElements(asUtf8(input.bytes, input.head), MOST_BYTES)
  let count = 0
  for (let next = await elements.next(); ; next = await elements.next()) {
    if (next.done) {
      if (count === 0) yield { problem: errorAt(input.name, 'FILE_NO_ARTICLES', { fault: 'the array is empty' }) }
      if (!next.value.closed) yield { problem: errorAt(input.name, 'JSON_INVALID', { fault: CUT_OFF }) }
      return
    }
    count += 1
    const { number, bytes } = next.value
    const source = `${input.name}:${number}`
    if (bytes === null) yield { problem: errorAt(source, 'FILE_TOO_LARGE', { limit: MOST_BYTES / 1e6 }) }
    else yield* readJsonArticle(input, parseJson(decode(bytes).text), source, bytes)
  }
}

const CUT_OFF = 'the array is not closed (the file may be cut off)'
/** Keys under which interfaces of news archives deliver their articles. */
const LIST_KEYS = ['articles', 'items', 'results', 'documents', 'docs', 'data', 'news', 'hits']

async function* readObject(input: Input): AsyncIterable<Item> {
  const whole = await readWhole(input)
  if (isProblem(whole)) return yield { problem: whole }
  for (const problem of whole.warnings) yield { problem }
  const json = parseJson(whole.decoded.text)
  if ('fault' in json) return yield { problem: errorAt(input.name, 'JSON_INVALID', json) }
  if ('value' in parseLooseArticle(json.value, input.columns)) {
    return yield* readJsonArticle(input, json, input.name, whole.bytes)
  }
  const list = listIn(json.value)
  if (list === null) {
    const fault = 'its JSON is neither an article, with a "text", nor a list of articles'
    return yield { problem: errorAt(input.name, 'FILE_NO_ARTICLES', { fault }) }
  }
  for (const [index, element] of list.entries()) {
    const bytes = Buffer.from(JSON.stringify(element))
    yield* readJsonArticle(input, { value: element }, `${input.name}:${index + 1}`, bytes)
  }
}

function listIn(json: unknown): readonly unknown[] | null {
  if (typeof json !== 'object' || json === null) return null
  const values = new Map<string, unknown>(Object.entries(json))
  return LIST_KEYS.map((key) => values.get(key)).find((value): value is unknown[] => Array.isArray(value)) ?? null
}
