import type { ClaimRow, Comparison, OutletCell } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import type { Cell, TableColumn } from '../table.js'
import type { CsvColumns } from './csv-cells.js'
import { day, running } from './table-cells.js'

/** A claim with one outlet's answer to it: a line of the list. */
export interface ClaimLine {
  readonly claim: ClaimRow
  readonly cell: OutletCell
}

export const claimLines = ({ rows }: Comparison): ClaimLine[] =>
  rows.flatMap((claim) => claim.cells.map((cell) => ({ claim, cell })))

const nameOf = ({ outlet }: OutletCell): string => outlet ?? 'unknown'
const namesIn = (cells: readonly OutletCell[], state: OutletCell['state']): string[] =>
  cells
    .filter((cell) => cell.state === state)
    .map((cell) => {
      const words = [...new Set(cell.places.flatMap((place) => place.words ?? []))]
      return words.length === 0 ? nameOf(cell) : `${nameOf(cell)} (${words.join(', ')})`
    })

/** Those whose silence says most first. */
const silentIn = (cells: readonly OutletCell[]): string[] =>
  cells
    .filter(({ state }) => state === 'silent')
    .sort((one, other) => (other.surprise ?? 0) - (one.surprise ?? 0))
    .map((one) => `${nameOf(one)} (${one.read} read, ${one.surprise?.toFixed(1)} bits)`)

/** Lines that a list of outlets takes: of an affair with many the first are enough. */
const MOST_LINES = 5

/** As many of the names as there is room for, and how many more there are. */
function listed(names: readonly string[], cell: Cell): string {
  const room = Math.min(cell.room, cell.width * MOST_LINES)
  if (cell.room === Number.POSITIVE_INFINITY || names.join(', ').length <= room) return running(names.join(', '), cell)
  let count = 1
  while (shortened(names, count + 1).length <= room) count += 1
  return running(shortened(names, count), cell)
}

const shortened = (names: readonly string[], count: number): string =>
  `${names.slice(0, count).join(', ')} and ${names.length - count} more`

const CLAIM: TableColumn<ClaimRow> = {
  head: 'Claim',
  width: { min: 20, max: 40 },
  lines: ({ kind, about, from, to }, cell) => [
    running(about, cell),
    cell.paint.faint(`${kind}, ${day(from)}${from === to ? '' : ` to ${day(to)}`}`),
  ],
}
const OUTLETS = { min: 10, max: 24 } as const
const SAYS: TableColumn<ClaimRow> = {
  head: 'Says',
  width: OUTLETS,
  lines: ({ cells }, cell) => [listed(namesIn(cells, 'says'), cell)],
}
const OTHERWISE: TableColumn<ClaimRow> = {
  head: 'Says otherwise',
  width: { min: 14, max: 24 },
  lines: ({ cells }, cell) => [listed(namesIn(cells, 'otherwise'), cell)],
}

const claimColumns: readonly TableColumn<ClaimRow>[] = [
  CLAIM,
  SAYS,
  OTHERWISE,
  { head: 'Read and silent', width: { min: 15, max: 24 }, lines: ({ cells }, cell) => [listed(silentIn(cells), cell)] },
  { head: 'Not read', width: 'rest', lines: ({ cells }, cell) => [listed(namesIn(cells, 'unread'), cell)] },
]

/** What one outlet leaves out: how much that says, and who else does. */
export const silenceTable = (outlet: string | null): ListShape<ClaimRow>['table'] => {
  const own = ({ cells }: ClaimRow) => cells.find((cell) => cell.outlet === outlet)
  const others = ({ cells }: ClaimRow) => cells.filter((cell) => cell.outlet !== outlet)
  return [
    CLAIM,
    { head: 'Bits', width: { min: 4, max: 4 }, lines: (row) => [own(row)?.surprise?.toFixed(1) ?? ''] },
    { head: 'Read', width: { min: 4, max: 6 }, lines: (row) => [String(own(row)?.read ?? 0)] },
    SAYS,
    OTHERWISE,
    { head: 'Silent too', width: 'rest', lines: (row, cell) => [listed(silentIn(others(row)), cell)] },
  ]
}

const lineCsv: CsvColumns<ClaimLine> = {
  claim: ({ claim }) => claim.id,
  kind: ({ claim }) => claim.kind,
  about: ({ claim }) => claim.about,
  from: ({ claim }) => claim.from,
  to: ({ claim }) => claim.to,
  outlet: ({ cell }) => cell.outlet,
  state: ({ cell }) => cell.state,
  read: ({ cell }) => cell.read,
  surprise: ({ cell }) => cell.surprise,
  words: ({ cell }) => cell.places[0]?.words ?? null,
  article: ({ cell }) => cell.places[0]?.article.id ?? null,
  sentence: ({ cell }) => cell.places[0]?.sentence.text ?? null,
}

export const claimTable: ListShape<ClaimRow>['table'] = claimColumns
export const claimLineShape: ListShape<ClaimLine> = { table: [], csv: lineCsv }
