import type { EventRow } from '../../views/index.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import { cellText, type TableColumn } from '../table.js'
import { type CsvColumns, idOf, join, nameOf, place } from './csv-cells.js'
import { COUNT, count, day, place as placeLines, running } from './table-cells.js'

// Events as a list: a happening each line, with the sentence of its first report.

const first = ({ reports }: EventRow) => reports[0]!

const eventColumns: readonly TableColumn<EventRow>[] = [
  {
    head: 'When',
    width: { min: 10, max: 10 },
    lines: (row) => {
      const { published } = first(row).article
      if (row.date !== null) return day(row.date).split('/')
      return [day(published), ...(published === null ? [] : ['(article)'])]
    },
  },
  {
    head: 'What',
    // "(hypothetical)" has 14 characters.
    width: { min: 9, max: 14 },
    lines: ({ type, mode, modality }, cell) => [
      type,
      ...(mode === null ? [] : [cell.paint.faint(cellText(mode, cell.width))]),
      ...(modality === 'actual' ? [] : [cell.paint.faint(`(${modality})`)]),
    ],
  },
  {
    head: 'Who',
    width: { min: 8, max: 20 },
    lines: ({ actors, recipients }, cell) => [
      running(actors.length === 0 ? 'not said' : actors.map(nameOf).join(', '), cell),
      ...(recipients.length === 0 ? [] : [running(`→ ${recipients.map(nameOf).join(', ')}`, cell)]),
    ],
  },
  { head: 'Art.', ...COUNT, lines: ({ reports }) => [count(new Set(reports.map(({ article }) => article.id)).size)] },
  {
    head: 'Sentence',
    width: 'rest',
    lines: (row, cell) => {
      const { sentence, trigger } = first(row)
      return [markedSentence(sentence, [{ span: trigger, role: 'cue' }], cell)]
    },
  },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: (row, cell) => placeLines(first(row).article, first(row).sentence.span, cell),
  },
]

const eventCsv: CsvColumns<EventRow> = {
  event: ({ id }) => id,
  type: ({ type }) => type,
  mode: ({ mode }) => mode,
  actors: ({ actors }) => join(actors.map(nameOf)),
  actor_ids: ({ actors }) => join(actors.map(idOf)),
  recipients: ({ recipients }) => join(recipients.map(nameOf)),
  recipient_ids: ({ recipients }) => join(recipients.map(idOf)),
  date: ({ date }) => date,
  modality: ({ modality }) => modality,
  reports: ({ reports }) => reports.length,
  independent: ({ independent }) => independent,
  outlets: ({ outlets }) => join(outlets.map((outlet) => outlet ?? 'unknown')),
  statement: (row) => first(row).statement,
  confidence: (row) => first(row).confidence,
  ...place((row: EventRow) => ({ ...first(row), span: first(row).trigger })),
}

export const eventShape: ListShape<EventRow> = { table: eventColumns, csv: eventCsv }
