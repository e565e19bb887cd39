import { extname } from 'node:path'
import { parseRow } from './csv-records.js'
import { decode } from './encoding.js'
import { type FieldNames, matchFields } from './field-names.js'
import { likeliestDelimiter } from './read-csv.js'

export type Format = 'text' | 'markdown' | 'html' | 'ndjson' | 'json' | 'csv' | 'tsv'

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'tsv',
}

/** The format that a name states; a `.gz` at its end says nothing about it. Null when the name does not say. */
export const formatOfName = (name: string): Format | null => EXTENSIONS[extension(name)] ?? null

/** The name endings of `formats`, each with its dot. */
export const extensionsOf = (formats: ReadonlySet<Format>): readonly string[] =>
  Object.entries(EXTENSIONS).flatMap(([ending, format]) => (formats.has(format) ? [ending] : []))

/** In lower case, with its dot; that of the packed file for "news.ndjson.gz". */
export const extension = (name: string): string => extname(name.replace(/\.gz$/iu, '')).toLowerCase()

/** The format that the first bytes of a file show. JSON files often hold one article a line: see `refined`. */
export function sniffFormat(head: Uint8Array, columns: FieldNames = {}): Format {
  const text = decode(head).text.trimStart()
  if (text.startsWith('[') && /^\[\s*[[{"\]]/u.test(text)) return 'json'
  if (/^\{\s*["}]/u.test(text)) return refined('json', head)
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|\?xml)\b/iu.test(text)) return 'html'
  return hasTextColumn(text, columns) ? 'csv' : 'text'
}

/** A `.json` file whose first line is one whole object, with another after it, is NDJSON by another name. */
export function refined(format: Format, head: Uint8Array): Format {
  if (format !== 'json') return format
  const [first = '', second = ''] = decode(head).text.trimStart().split(/\r?\n/u)
  return second.startsWith('{') && isObject(first) ? 'ndjson' : 'json'
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Whether the first line is the header of a table with articles in it. */
function hasTextColumn(text: string, columns: FieldNames): boolean {
  const header = text.slice(0, 2000).split(/\r?\n/u)[0] ?? ''
  const row = parseRow(header, likeliestDelimiter(header))
  if (!('cells' in row) || row.cells.length < 2) return false
  return (
    matchFields(
      row.cells.map((cell) => cell.trim()),
      columns,
    ).found.text !== undefined
  )
}
