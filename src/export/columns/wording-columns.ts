import type { Wording, WordingGroup } from '../../views/index.js'
import type { Paint } from '../paint.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import { type CsvColumns, idOf, join, nameOf, place } from './csv-cells.js'
import { day, place as placeLines, running } from './table-cells.js'

/** A wording with the group that it belongs to: a line of the list of quotes. */
export interface WordingLine {
  readonly group: WordingGroup
  readonly wording: Wording
}

export const wordingLines = (groups: readonly WordingGroup[]): WordingLine[] =>
  groups.flatMap((group) => group.wordings.map((wording) => ({ group, wording })))

/** "[left out]", "{added}" in a text without colours. */
function marked({ parts }: Wording, paint: Paint): string {
  return parts
    .map(({ change, text, quoted }) => {
      const words = quoted ? `“${text.replace(/["“”]/g, '')}”` : text
      if (change === 'same') return words
      return change === 'added' ? paint.heading(`{${words}}`) : paint.faint(`[${words}]`)
    })
    .join(' ')
}

const wordingColumns: readonly TableColumn<WordingLine>[] = [
  {
    head: 'Who',
    width: { min: 10, max: 22 },
    lines: ({ group, wording }, cell) =>
      wording.rule === null
        ? [
            running(group.speakers.length === 0 ? 'not said' : group.speakers.map(nameOf).join(', '), cell),
            cell.paint.faint(`${group.articles} articles`),
          ]
        : [cell.paint.faint(wording.rule)],
  },
  {
    head: 'Wording',
    width: 'rest',
    lines: ({ wording }, cell) => [running(marked(wording, cell.paint), cell)],
  },
  {
    head: 'Where',
    width: { min: 12, max: 20 },
    lines: ({ wording: { statement } }, cell) => [
      ...placeLines(statement.article, statement.sentence.span, cell),
      cell.paint.faint(day(statement.article.published)),
    ],
  },
]

const wordingCsv: CsvColumns<WordingLine> = {
  group: ({ group }) => group.id,
  statement: ({ wording }) => wording.statement.id,
  speakers: ({ wording }) => join(wording.statement.speakers.map(nameOf)),
  speaker_ids: ({ wording }) => join(wording.statement.speakers.map(idOf)),
  kind: ({ wording }) => wording.statement.kind,
  rule: ({ wording }) => wording.rule,
  score: ({ wording }) => wording.score,
  content: ({ wording }) => wording.statement.content,
  left_out: ({ wording }) => partsOf(wording, 'left-out'),
  added: ({ wording }) => partsOf(wording, 'added'),
  quoted: ({ wording }) =>
    join(wording.parts.filter((part) => part.quoted && part.change !== 'left-out').map(({ text }) => text)),
  ...place(({ wording: { statement } }: WordingLine) => ({ ...statement, span: statement.sentence.span })),
}

const partsOf = ({ parts }: Wording, change: string): string =>
  join(parts.filter((part) => part.change === change).map(({ text }) => text))

export const wordingShape: ListShape<WordingLine> = { table: wordingColumns, csv: wordingCsv }
