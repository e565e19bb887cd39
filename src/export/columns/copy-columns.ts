import type { CopyRow } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import type { CsvColumns } from './csv-cells.js'
import { COUNT, count, day, running } from './table-cells.js'

// Copies as a list: a pair of articles each line, with the longest passage that they share.

const longest = ({ passages }: CopyRow) => passages.reduce((best, next) => (next.words > best.words ? next : best))
const outletOf = ({ outlet }: CopyRow['article']): string => outlet ?? 'unknown'
const percent = (share: number): string => `${Math.round(share * 100)} %`

const copyColumns: readonly TableColumn<CopyRow>[] = [
  {
    head: 'Outlet',
    width: { min: 10, max: 20 },
    lines: ({ article }, cell) => [running(outletOf(article), cell), cell.paint.faint(day(article.published))],
  },
  {
    head: 'Probably from',
    width: { min: 10, max: 20 },
    lines: ({ source, because }, cell) => [
      running(outletOf(source), cell),
      cell.paint.faint(day(source.published)),
      cell.paint.faint(because === null ? '(or the reverse)' : `(${because})`),
    ],
  },
  { head: 'Words', ...COUNT, lines: ({ words }) => [count(words)] },
  { head: 'Share', width: { min: 5, max: 5 }, lines: ({ share }) => [percent(share)] },
  { head: 'Passage', width: 'rest', lines: (row, cell) => [running(longest(row).text, cell)] },
]

const copyCsv: CsvColumns<CopyRow> = {
  article: ({ article }) => article.id,
  outlet: ({ article }) => article.outlet,
  published: ({ article }) => article.published,
  source: ({ source }) => source.id,
  source_outlet: ({ source }) => source.outlet,
  source_published: ({ source }) => source.published,
  because: ({ because }) => because,
  words: ({ words }) => words,
  share: ({ share }) => share,
  source_share: ({ sourceShare }) => sourceShare,
  passages: ({ passages }) => passages.length,
  start: (row) => longest(row).span[0],
  end: (row) => longest(row).span[1],
  text: (row) => longest(row).text,
}

export const copyShape: ListShape<CopyRow> = { table: copyColumns, csv: copyCsv }
