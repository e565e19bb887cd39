import type { ClaimRow, Comparison, OutletCell } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
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
const namesIn = (cells: readonly OutletCell[], state: OutletCell['state']): string =>
  cells
    .filter((cell) => cell.state === state)
    .map((cell) => {
      const words = [...new Set(cell.places.flatMap((place) => place.words ?? []))]
      return words.length === 0 ? nameOf(cell) : `${nameOf(cell)} (${words.join(', ')})`
    })
    .join(', ')

const claimColumns: readonly TableColumn<ClaimRow>[] = [
  {
    head: 'Claim',
    width: { min: 20, max: 40 },
    lines: ({ kind, about, from }, cell) => [running(about, cell), cell.paint.faint(`${kind}, ${day(from)}`)],
  },
  { head: 'Says', width: { min: 10, max: 24 }, lines: ({ cells }, cell) => [running(namesIn(cells, 'says'), cell)] },
  {
    head: 'Says otherwise',
    width: { min: 10, max: 24 },
    lines: ({ cells }, cell) => [running(namesIn(cells, 'otherwise'), cell)],
  },
  {
    head: 'Read and silent',
    width: { min: 10, max: 24 },
    lines: ({ cells }, cell) => [
      running(
        cells
          .filter(({ state }) => state === 'silent')
          .map((one) => `${nameOf(one)} (${one.read} read, ${one.surprise?.toFixed(1)} bits)`)
          .join(', '),
        cell,
      ),
    ],
  },
  { head: 'Not read', width: 'rest', lines: ({ cells }, cell) => [running(namesIn(cells, 'unread'), cell)] },
]

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
