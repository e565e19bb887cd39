import { type CsvRecord, csvRecords, isRecord, parseRow } from './csv-records.js'
import { type DecodedLine, decodedLines } from './decoded-lines.js'
import { type FieldNames, factsFrom, matchFields } from './field-names.js'
import type { Item, Problem } from './item.js'
import { makeArticle } from './make-article.js'
import { errorAt } from './problem.js'
import type { Input } from './reader.js'
import { statedFacts } from './stated-facts.js'

/** A table with one article a row and its columns named in the first row; streamed. A bad row is a problem. */
export async function* readCsv(input: Input): AsyncIterable<Item> {
  const { delimiter, lines } = await withDelimiter(decodedLines(input.name, input.head, input.bytes))
  let header: Header | null = null
  let isEmpty = true
  for await (const found of csvRecords(input.name, lines, delimiter)) {
    isEmpty = header === null && isRecord(found)
    if (!isRecord(found)) yield { problem: found }
    else if (header === null) {
      header = readHeader(found, input.columns)
      const problem = missingColumn(input, header)
      if (problem) return yield { problem }
    } else yield* readRow(input, header, found)
  }
  if (isEmpty)
    yield { problem: errorAt(input.name, 'FILE_NO_ARTICLES', { fault: 'no row follows the names of its columns' }) }
}

interface Header {
  readonly names: readonly string[]
  /** Where each field stands, by the name of its column. */
  readonly found: FieldNames
  readonly missing: readonly string[]
}

function readHeader({ cells }: CsvRecord, own: FieldNames): Header {
  const names = cells.map((cell) => cell.trim())
  return { names, ...matchFields(names, own) }
}

function missingColumn({ name, columns }: Input, { names, found, missing }: Header): Problem | null {
  const field = missing[0] ?? (found.text === undefined ? 'text' : undefined)
  if (field === undefined) return null
  const listed = names.slice(0, 20).join(', ')
  const wanted = columns[field as keyof FieldNames]
  return errorAt(name, 'CSV_COLUMN_MISSING', { field: wanted ? `${field} ("${wanted}")` : field, columns: listed })
}

function readRow(input: Input, { names, found }: Header, { number, cells, raw }: CsvRecord): readonly Item[] {
  const source = `${input.name}:${number}`
  if (cells.length !== names.length) {
    const fault = `it has ${cells.length} cells, and there are ${names.length} columns; look for a missing or unquoted delimiter`
    return [{ problem: errorAt(source, 'CSV_ROW_INVALID', { fault }) }]
  }
  const values = new Map(names.map((name, index) => [name, cells[index] ?? '']).toReversed() as [string, string][])
  const text = values.get(found.text ?? '') ?? ''
  if (text.trim() === '') {
    const fault = `its cell "${found.text}", which should hold the article, is empty`
    return [{ problem: errorAt(source, 'CSV_ROW_INVALID', { fault }) }]
  }
  const facts = factsFrom('column', (field) => values.get(found[field] ?? ''))
  const article = { text, source, bytes: Buffer.from(raw), mediaType: input.mediaType }
  return makeArticle(article, [input.option, facts, statedFacts(text)])
}

const DELIMITERS = [',', ';', '\t', '|']

/** Finds the delimiter in the first line: the one that a spreadsheet states ("sep=;"), else the one that parts most. */
async function withDelimiter(
  lines: AsyncIterable<DecodedLine>,
): Promise<{ readonly delimiter: string; readonly lines: AsyncIterable<DecodedLine> }> {
  const iterator = lines[Symbol.asyncIterator]()
  const skipped: DecodedLine[] = []
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    const text = next.value.text?.replace(/\r$/u, '') ?? ''
    const stated = /^"?sep=(.)"?$/u.exec(text)?.[1]
    if (stated !== undefined) return { delimiter: stated, lines: after(skipped, iterator) }
    skipped.push(next.value)
    if (text.trim() !== '') return { delimiter: likeliestDelimiter(text), lines: after(skipped, iterator) }
  }
  return { delimiter: ',', lines: after(skipped, iterator) }
}

export function likeliestDelimiter(header: string): string {
  const width = (delimiter: string): number => {
    const row = parseRow(header, delimiter)
    return 'cells' in row ? row.cells.length : 0
  }
  return DELIMITERS.toSorted((one, other) => width(other) - width(one))[0] ?? ','
}

async function* after(
  skipped: readonly DecodedLine[],
  iterator: AsyncIterator<DecodedLine>,
): AsyncIterable<DecodedLine> {
  try {
    yield* skipped
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
