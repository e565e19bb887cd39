import type { DecisionRow } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import { cellText, type TableColumn } from '../table.js'
import type { CsvColumns } from './csv-cells.js'
import { day, running, SHORT_ID } from './table-cells.js'

// Decisions about cells as a list: what was decided of which words, and where it stands now.

const saidOf = ({ cell: { says } }: DecisionRow): string =>
  Object.entries(says)
    .filter(([, words]) => words !== '')
    .map(([what, words]) => `${what}: ${words}`)
    .join(', ')

const insteadOf = ({ instead }: DecisionRow): string =>
  Object.entries(instead ?? {})
    .map(([what, words]) => `${what}: ${words}`)
    .join(', ')

const stands = ({ anchor, undoneBy, rules, kind }: DecisionRow): string => {
  if (undoneBy !== null) return `undone by ${undoneBy}`
  if (anchor === null) return 'unknown'
  return rules || kind === 'note' || anchor === 'changed' || anchor === 'lost' ? anchor : `${anchor}, overruled`
}

/** Where the words differ, so does their sentence: that need not be said. */
const differences = ({ differs }: DecisionRow): string =>
  differs
    .filter(({ what }) => what !== 'sentence' || !differs.some((other) => other.what === 'words'))
    .map(({ what, was, is }) => `${what}: ${was || 'none'} → ${is || 'none'}`)
    .join('; ')

const decisionColumns: readonly TableColumn<DecisionRow>[] = [
  { head: 'No.', width: { min: 3, max: 6 }, lines: ({ id }) => [String(id)] },
  {
    head: 'Decision',
    width: { min: 8, max: 14 },
    lines: ({ kind, coder, madeAt }, cell) => [
      kind,
      cell.paint.faint(cellText(coder, cell.width)),
      cell.paint.faint(day(madeAt)),
    ],
  },
  {
    head: 'Of',
    width: 'rest',
    lines: (row, cell) => [
      running(`“${row.cell.words}”`, cell),
      cell.paint.faint(running(`${row.cell.kind}; ${saidOf(row)}`, cell)),
      ...(row.instead === null ? [] : [running(`instead ${insteadOf(row)}`, cell)]),
      ...(row.note === null ? [] : [running(row.note, cell)]),
      ...(row.differs.length === 0 ? [] : [running(`now ${differences(row)}`, cell)]),
    ],
  },
  { head: 'Stands', width: { min: 7, max: 16 }, lines: (row, cell) => [cellText(stands(row), cell.width)] },
  {
    head: 'Where',
    width: { min: 11, max: 18 },
    lines: ({ now, decidedOn }, cell) => [
      now === null ? decidedOn.id.slice(0, SHORT_ID) : now.cell.replace(/^[0-9a-f]+/, (id) => id.slice(0, SHORT_ID)),
      cell.paint.faint(running((now?.article ?? decidedOn).outlet ?? 'outlet unknown', cell)),
    ],
  },
]

const decisionCsv: CsvColumns<DecisionRow> = {
  id: ({ id }) => id,
  affair: ({ affair }) => affair,
  kind: ({ kind }) => kind,
  coder: ({ coder }) => coder,
  made_at: ({ madeAt }) => madeAt,
  note: ({ note }) => note,
  of: ({ cell }) => cell.kind,
  cell: ({ cell }) => cell.id,
  words: ({ cell }) => cell.words,
  says: saidOf,
  instead: (row) => insteadOf(row) || null,
  decided_on: ({ decidedOn }) => decidedOn.id,
  anchor: ({ anchor }) => anchor,
  rules: ({ rules }) => Number(rules),
  undone_by: ({ undoneBy }) => undoneBy,
  now: ({ now }) => now?.cell ?? null,
  now_article: ({ now }) => now?.article.id ?? null,
  now_sentence: ({ now }) => now?.sentence.text ?? null,
  differs: differences,
}

export const decisionShape: ListShape<DecisionRow> = { table: decisionColumns, csv: decisionCsv }
