import Table from 'cli-table3'
import { escapeTerminal } from './escape.js'
import type { Paint } from './paint.js'

export interface TableColumn<Row> {
  readonly head: string
  /** In characters; `rest` shares what the others leave. */
  readonly width: { readonly min: number; readonly max: number } | 'rest'
  readonly align?: 'left' | 'right'
  readonly lines: (row: Row, cell: Cell) => readonly string[]
}

/** What a column needs to know to write a cell. */
export interface Cell {
  readonly paint: Paint
  /** Characters a line. */
  readonly width: number
  /** Characters that a running text may take in all. */
  readonly room: number
}

export interface TableOptions {
  /** Of the terminal, in characters. */
  readonly width: number
  readonly paint: Paint
  /** False to show every word, however long the cell grows. */
  readonly truncate: boolean
}

/** Lines that a running text may take before it is cut. */
const MAX_LINES = 8
const REST_MIN = 20
const GAP = '  '

/** White space instead of rules: an empty line between rows, since cells run over several lines. */
const CHARS = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((name) => [
      name,
      '',
    ]),
  ),
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '', mid: ' ', 'mid-mid': ' ', middle: GAP },
}

/** Rows as a table for a terminal: as wide as `width`, words whole, long texts cut with an ellipsis. */
export function renderTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { width, paint, truncate }: TableOptions,
): string {
  const widths = columnWidths(rows, columns, width, paint)
  const table = new Table({
    chars: CHARS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    head: columns.map(({ head }) => paint.heading(head)),
  })
  for (const row of rows) {
    table.push(
      columns.map((column, index) => {
        const inner = widths[index] ?? REST_MIN
        const room = truncate ? inner * MAX_LINES : Number.POSITIVE_INFINITY
        return column.lines(row, { paint, width: inner, room }).join('\n')
      }),
    )
  }
  return table.toString().replace(/[ ]+$/gm, '')
}

/** Fixed columns as wide as their longest line, within their bounds; the others share the rest. */
function columnWidths<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  width: number,
  paint: Paint,
): number[] {
  const cell = { paint, width: Number.POSITIVE_INFINITY, room: Number.POSITIVE_INFINITY }
  const fixed = columns.map(({ head, width: bounds, lines }) => {
    if (bounds === 'rest') return null
    const lengths = rows.flatMap((row) => lines(row, cell).map((line) => line.replace(ANSI, '').length))
    const longest = lengths.reduce((longest, length) => Math.max(longest, length), head.length)
    // In a wide terminal the names need not be broken.
    const max = width >= WIDE ? Math.round(bounds.max * 1.6) : bounds.max
    return Math.min(Math.max(longest, bounds.min), max)
  })
  const taken = fixed.reduce<number>((sum, inner) => sum + (inner ?? 0), GAP.length * (columns.length - 1))
  const shares = fixed.filter((inner) => inner === null).length
  const rest = Math.max(Math.floor((width - taken) / Math.max(shares, 1)), REST_MIN)
  return fixed.map((inner) => inner ?? rest)
}

const WIDE = 120
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** Text of an article for a cell: safe for a terminal, and no word longer than a line. */
export function cellText(text: string, width: number): string {
  const safe = escapeTerminal(text)
  if (!Number.isFinite(width)) return safe
  // East Asian characters are two columns wide.
  const letters = WIDE_LETTER.test(safe) ? Math.floor(width / 2) : width
  return safe.replace(new RegExp(`\\S{${letters}}(?=\\S)`, 'gu'), '$&\n')
}

const WIDE_LETTER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** At most `room` characters, cut at a space where there is one, with an ellipsis. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text
  const space = text.lastIndexOf(' ', room - 1)
  return `${text.slice(0, space > room / 2 ? space : room - 1)}…`
}
