import type { MatrixCell, PositionRow, Standing, StandingRow } from '../../views/index.js'
import { evidenceSentences, evidenceText } from '../evidence.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import { type Cell, cellText, type TableColumn } from '../table.js'
import { type CsvColumns, join, place, prefixed } from './csv-cells.js'
import { COUNT, count, day, place as placeLines, running } from './table-cells.js'

// Who stands where, as lists: a standing each line, or a report each.

type Stand = Standing & Pick<StandingRow, 'actor' | 'unnamed' | 'issue' | 'change'>

const sideWords = ({ side, commitment }: Pick<PositionRow, 'side' | 'commitment'>): string[] => [
  side,
  `(${commitment})`,
]

/** The sentence with the words that the row rests on. */
function evidenceWords(report: PositionRow, cell: Cell): string {
  const marks = report.evidence.map(({ span }) => ({ span, role: 'content' as const }))
  const sentences = evidenceSentences(report)
  const own = { ...cell, room: Math.max(cell.room / sentences.length, cell.width) }
  return sentences.map((sentence) => markedSentence(sentence, marks, own)).join(' […] ')
}

/** One report on a line of its own: "Port Sable Herald: against (argue): Drenmark will be …". */
function besideLine(words: string, report: PositionRow, cell: Cell): string {
  const { article, side, commitment } = report
  const told = `${words} ${article.outlet ?? 'outlet unknown'}, ${side} (${commitment}): ${evidenceText(report)}`
  return cell.paint.faint(running(told, cell))
}

/** Reports beside that a table shows before it says how many more there are. */
const MOST_RIVALS = 3

function standingLines(row: Stand, cell: Cell): string[] {
  const { rivals } = row
  const shown = Number.isFinite(cell.room) ? rivals.slice(0, MOST_RIVALS) : rivals
  return [
    evidenceWords(row.strongest, cell),
    ...(row.change === null ? [] : [besideLine('before:', row.change.before, cell)]),
    ...shown.map((rival) => besideLine('but', rival, cell)),
    ...(shown.length < rivals.length ? [cell.paint.faint(`and ${rivals.length - shown.length} more`)] : []),
  ]
}

const marksOfStanding = ({ disputed, inferred, strongest, corrected }: Standing): string[] => [
  ...(disputed ? ['disputed'] : []),
  ...(corrected > 0 ? ['by hand'] : []),
  ...(inferred ? [`inferred${strongest.inferred === null ? '' : ` from ${strongest.inferred.name}`}`] : []),
]

/** "corrected by ana: side against (read: for)"; empty where nobody corrected it. */
const correctedWords = ({ corrected }: PositionRow): string =>
  corrected === null
    ? ''
    : `corrected by ${corrected.coder}: ${corrected.changes.map(({ what, was, is }) => `${what} ${is || 'none'} (read: ${was || 'none'})`).join(', ')}`

const actorColumn: TableColumn<Pick<PositionRow, 'actor' | 'issue'>> = {
  head: 'Who',
  width: { min: 8, max: 18 },
  lines: ({ actor }, cell) => [cellText(actor.name, cell.width)],
}
const issueColumn: TableColumn<Pick<PositionRow, 'actor' | 'issue'>> = {
  head: 'Issue',
  width: { min: 6, max: 14 },
  lines: ({ issue }, cell) => [cellText(issue.id, cell.width)],
}

const standingColumns: readonly TableColumn<Stand>[] = [
  issueColumn,
  {
    ...actorColumn,
    lines: (row, cell) => [
      cellText(row.actor.name, cell.width),
      ...(row.unnamed ? [cell.paint.faint(cellText('without a name', cell.width))] : []),
    ],
  },
  {
    head: 'Stands',
    width: { min: 10, max: 14 },
    lines: (row, cell) => [
      ...sideWords(row),
      ...marksOfStanding(row).map((words) => cell.paint.faint(cellText(words, cell.width))),
    ],
  },
  {
    head: 'Since',
    width: { min: 10, max: 13 },
    lines: ({ from, until }) => [day(from), ...(until === null ? [] : [`to ${until}`])],
  },
  { head: 'Art.', ...COUNT, lines: ({ reports }) => [count(reports)] },
  { head: 'Ind.', ...COUNT, lines: ({ independent }) => [count(independent)] },
  { head: 'Sentence', width: 'rest', lines: standingLines },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: ({ strongest }, cell) => placeLines(strongest.article, strongest.sentence.span, cell),
  },
]

const outletNames = (outlets: readonly (string | null)[]): string => join(outlets.map((outlet) => outlet ?? 'unknown'))

const pairCsv: CsvColumns<Pick<PositionRow, 'actor' | 'issue'>> = {
  issue: ({ issue }) => issue.id,
  question: ({ issue }) => issue.question,
  actor: ({ actor }) => actor.name,
  actor_id: ({ actor }) => actor.id,
  kind: ({ actor }) => actor.kind,
  country: ({ actor }) => actor.country,
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

const standingCsv: CsvColumns<Stand> = {
  ...pairCsv,
  side: ({ side }) => side,
  commitment: ({ commitment }) => commitment,
  from: ({ from }) => from,
  until: ({ until }) => until,
  reports: ({ reports }) => reports,
  independent: ({ independent }) => independent,
  outlets: ({ outlets }) => outletNames(outlets),
  disputed: ({ disputed }) => yesOrNo(disputed),
  inferred_from: ({ inferred, strongest }) => (inferred ? (strongest.inferred?.name ?? null) : null),
  rivals: ({ rivals }) =>
    join(rivals.map(({ article, side, commitment }) => `${article.outlet ?? 'unknown'}: ${side} (${commitment})`)),
  changed_from: ({ change }) => change?.from ?? null,
  changed_on: ({ change }) => change?.on ?? null,
  ...prefixed(
    'before_',
    place(({ change }: Stand) => (change === null ? null : placeOf(change.before))),
  ),
  date: ({ strongest }) => strongest.date,
  ...place(({ strongest }: Stand) => placeOf(strongest)),
  latest_said: ({ latest }) => latest.said,
  ...prefixed(
    'latest_',
    place(({ latest }: Stand) => placeOf(latest)),
  ),
  unnamed: ({ unnamed }) => yesOrNo(unnamed),
  corrected: ({ corrected }) => corrected,
}

/** From the first to the last word that a report rests on. */
const placeOf = ({ article, sentence, evidence }: PositionRow) => ({
  article,
  sentence,
  span: [evidence[0]?.span[0] ?? sentence.span[0], evidence.at(-1)?.span[1] ?? sentence.span[1]] as const,
})

export const standingShape: ListShape<StandingRow> = { table: standingColumns, csv: standingCsv }

export const cellShape: ListShape<MatrixCell> = {
  table: standingColumns,
  csv: { ...standingCsv, changes: ({ changes }) => changes },
}

const positionColumns: readonly TableColumn<PositionRow>[] = [
  issueColumn,
  actorColumn,
  {
    head: 'Stands',
    width: { min: 10, max: 14 },
    lines: (row, cell) => [
      ...sideWords(row),
      ...(row.inferred === null ? [] : [cell.paint.faint(cellText(`inferred from ${row.inferred.name}`, cell.width))]),
    ],
  },
  {
    head: 'Said',
    width: { min: 10, max: 10 },
    lines: ({ date, said }) =>
      date === null ? [day(said), ...(said === null ? [] : ['(article)'])] : day(date).split('/'),
  },
  {
    head: 'Sentence',
    width: 'rest',
    lines: (row, cell) => [
      evidenceWords(row, cell),
      ...(row.corrected === null ? [] : [cell.paint.faint(running(correctedWords(row), cell))]),
    ],
  },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: ({ article, sentence }, cell) => placeLines(article, sentence.span, cell),
  },
]

const positionCsv: CsvColumns<PositionRow> = {
  position: ({ id }) => id,
  ...pairCsv,
  side: ({ side }) => side,
  commitment: ({ commitment }) => commitment,
  date: ({ date }) => date,
  said: ({ said }) => said,
  learned: ({ learned }) => learned,
  inferred_from: ({ inferred }) => inferred?.name ?? null,
  statement: ({ statement }) => statement,
  confidence: ({ confidence }) => confidence,
  evidence: ({ evidence }) => evidence.map(({ text }) => text).join(' … '),
  ...place(placeOf),
  corrected: (row) => correctedWords(row) || null,
}

export const positionShape: ListShape<PositionRow> = { table: positionColumns, csv: positionCsv }
