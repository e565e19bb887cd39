import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { DecodedLine } from './decoded-lines.js'
import type { Problem } from './item.js'
import { errorAt } from './problem.js'
import { MOST_BYTES } from './reader.js'

/** One row of a table, over as many lines as its quoted cells have. */
export interface CsvRecord {
  /** Line in which it begins, from 1. */
  readonly number: number
  readonly cells: readonly string[]
  /** The row as it stood in the file. */
  readonly raw: string
}

export const isRecord = (found: CsvRecord | Problem): found is CsvRecord => 'cells' in found

/**
 * The rows of a table. Each is parsed by itself, so that broken quotation marks cost the row that has them and no more:
 * its other lines are tried again as rows. Lines are held only while a quoted cell is open, and never more than one
 * article may have.
 */
export async function* csvRecords(
  name: string,
  lines: AsyncIterable<DecodedLine>,
  delimiter: string,
): AsyncIterable<CsvRecord | Problem> {
  const iterator = lines[Symbol.asyncIterator]()
  /** Lines that were taken into a row in vain; the last one is next. */
  const again: Line[] = []
  try {
    for (;;) {
      const first = again.pop() ?? (yield* nextLine(iterator))
      if (first === null) return
      if (first.text.trim() === '') continue
      const taken = [first]
      let quotes = countQuotes(first.text)
      let length = first.text.length
      while (quotes % 2 === 1 && length < MOST_BYTES) {
        const line = again.pop() ?? (yield* nextLine(iterator))
        if (line === null) break
        taken.push(line)
        quotes += countQuotes(line.text)
        length += line.text.length
      }
      const raw = taken.map(({ text }) => text).join('\n')
      const row = parseRow(raw, delimiter)
      if ('cells' in row) yield { number: first.number, cells: row.cells, raw }
      else {
        yield errorAt(`${name}:${first.number}`, 'CSV_QUOTE_BROKEN', row)
        again.push(...taken.slice(1).toReversed())
      }
    }
  } finally {
    await iterator.return?.()
  }
}

interface Line {
  readonly number: number
  readonly text: string
}

async function* nextLine(iterator: AsyncIterator<DecodedLine>): AsyncGenerator<Problem, Line | null> {
  for (;;) {
    const next = await iterator.next()
    if (next.done) return null
    yield* next.value.problems
    if (next.value.text !== null) return { number: next.value.number, text: next.value.text }
  }
}

function countQuotes(text: string): number {
  let count = 0
  for (let place = text.indexOf('"'); place >= 0; place = text.indexOf('"', place + 1)) count += 1
  return count
}

/** The cells of one row, or what is wrong with its quotation marks. */
export function parseRow(raw: string, delimiter: string): { readonly cells: readonly string[] } | { fault: string } {
  const line = raw.replace(/\r$/u, '')
  if (!line.includes('"')) return { cells: line.split(delimiter) }
  try {
    // Within a row every line break is part of a quoted cell, so no character ends the record.
    const options = { delimiter, record_delimiter: NO_DELIMITER, relax_column_count: true, max_record_size: 0 }
    const [cells] = parse(line, options) as string[][]
    return { cells: cells ?? [] }
  } catch (error) {
    const code = error instanceof CsvError ? error.code : ''
    return { fault: QUOTE_FAULTS[code] ?? (error instanceof Error ? error.message : String(error)) }
  }
}

const NO_DELIMITER = '\u0000\u0001\u0000'

const QUOTE_FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell opens one and never closes it',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing mark',
  INVALID_OPENING_QUOTE: 'one stands in the middle of a cell that does not begin with one',
  CSV_INVALID_OPENING_QUOTE: 'one stands in the middle of a cell that does not begin with one',
}
