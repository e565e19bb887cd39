import type { MarkedTerm } from '../../views/index.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import { type CsvColumns, place } from './csv-cells.js'
import { COUNT, count, place as placeLines, running } from './table-cells.js'

// Terms that mark a side, each with a sentence.

const wordColumns: readonly TableColumn<MarkedTerm>[] = [
  { head: 'Term', width: { min: 10, max: 24 }, lines: ({ term }, cell) => [running(term, cell)] },
  { head: 'z', width: { min: 5, max: 6 }, lines: ({ z }) => [z.toFixed(1)] },
  { head: 'One', ...COUNT, lines: ({ one }) => [count(one)] },
  { head: 'Other', ...COUNT, lines: ({ other }) => [count(other)] },
  {
    head: 'For example',
    width: 'rest',
    lines: ({ examples: [first] }, cell) =>
      first === undefined ? [] : [markedSentence(first.sentence, [{ span: first.span, role: 'cue' }], cell)],
  },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: ({ examples: [first] }, cell) => (first === undefined ? [] : placeLines(first.article, first.span, cell)),
  },
]

const wordCsv: CsvColumns<MarkedTerm> = {
  term: ({ term }) => term,
  z: ({ z }) => z,
  one: ({ one }) => one,
  other: ({ other }) => other,
  one_per_10k: ({ onePer10k }) => onePer10k,
  other_per_10k: ({ otherPer10k }) => otherPer10k,
  ...place((row: MarkedTerm) => row.examples[0]!),
}

export const wordShape: ListShape<MarkedTerm> = { table: wordColumns, csv: wordCsv }
