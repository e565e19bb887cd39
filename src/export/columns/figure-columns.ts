import type { Claim, Dispute, FigureGroup, FigureRow } from '../../views/index.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import { type Cell, cellText, type TableColumn } from '../table.js'
import { type CsvColumns, idOf, join, nameOf, place, prefixed } from './csv-cells.js'
import { COUNT, count, day, place as placeLines, running } from './table-cells.js'

// How many, as lists: a figure a line, or what several count with their values side by side.

const outletNames = (outlets: readonly (string | null)[]): string[] => outlets.map((outlet) => outlet ?? 'unknown')

/** Who says it: names, else the words of the text, else the article itself. */
const teller = ({ speakers, source }: Pick<FigureRow, 'speakers' | 'source'>): string => {
  if (speakers.length > 0) return speakers.map(nameOf).join(', ')
  return source === '' ? 'the article' : `“${source}”`
}

/** What is counted, where the words of the figure do not name it: "the tally of medals is 331"; else null. */
export function unitElsewhere({ words, unit }: Pick<FigureRow, 'words' | 'unit'>): string | null {
  if (unit === '' || unit === 'share' || unit === 'percent' || /\p{Sc}/u.test(words)) return null
  return words.toLowerCase().includes(unit.toLowerCase().replace(/s$/u, '')) ? null : unit
}

const figureColumns: readonly TableColumn<FigureRow>[] = [
  {
    head: 'Figure',
    width: { min: 10, max: 22 },
    lines: (row, cell) => {
      const unit = unitElsewhere(row)
      return [running(row.words, cell), ...(unit === null ? [] : [cell.paint.faint(cellText(`(${unit})`, cell.width))])]
    },
  },
  {
    head: 'Who says so',
    width: { min: 10, max: 16 },
    lines: (row, cell) => [running(teller(row), { ...cell, room: Math.min(cell.room, 4 * cell.width) })],
  },
  {
    head: 'Sentence',
    width: 'rest',
    lines: ({ sentence, span }, cell) => [markedSentence(sentence, [{ span, role: 'content' }], cell)],
  },
  { head: 'When', width: { min: 10, max: 10 }, lines: ({ said }) => [day(said)] },
  { head: 'Where', width: { min: 12, max: 18 }, lines: (row, cell) => placeLines(row.article, row.span, cell) },
]

const figureCsv: CsvColumns<FigureRow> = {
  figure: ({ id }) => id,
  words: ({ words }) => words,
  value: ({ value }) => value,
  upper: ({ upper }) => upper,
  bound: ({ bound }) => bound,
  unit: ({ unit }) => unit,
  of: (row) => row.of,
  speakers: ({ speakers }) => join(speakers.map(nameOf)),
  speaker_ids: ({ speakers }) => join(speakers.map(idOf)),
  source: ({ source }) => source,
  statement: ({ statement }) => statement,
  said: ({ said }) => said,
  date: ({ date }) => date,
  ...place((row: FigureRow) => row),
}

export const figureShape: ListShape<FigureRow> = { table: figureColumns, csv: figureCsv }

const about = ({ unit, of }: FigureGroup): string => [unit, of].filter((words) => words !== '').join(': ') || 'a number'
const days = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string[] =>
  from === null ? ['unknown'] : [from, ...(to === null || to === from ? [] : [`to ${to}`])]

const groupColumns: readonly TableColumn<FigureGroup>[] = [
  {
    head: 'What is counted',
    width: { min: 16, max: 34 },
    lines: (row, cell) => [running(about(row), cell), ...(row.disputed ? [cell.paint.faint('disputed')] : [])],
  },
  {
    head: 'Values',
    width: 'rest',
    lines: ({ values }, cell) => values.map((value) => sideLine(value, cell)),
  },
  { head: 'Times', ...COUNT, lines: ({ reports }) => [count(reports)] },
  { head: 'When', width: { min: 10, max: 13 }, lines: days },
]

/** "38: Varonia; Port Sable Herald, Halyard". */
function sideLine({ words, speakers, outlets }: Pick<Claim, 'words' | 'speakers' | 'outlets'>, cell: Cell): string {
  const tellers = speakers.map(nameOf).join(', ')
  const carried = outletNames(outlets).join(', ')
  return running(`${words}: ${[tellers, carried].filter((names) => names !== '').join('; ')}`, cell)
}

const groupCsv: CsvColumns<FigureGroup> = {
  group: ({ id }) => id,
  unit: ({ unit }) => unit,
  of: (row) => row.of,
  values: ({ values }) => join(values.map(({ words }) => words)),
  disputed: ({ disputed }) => String(disputed),
  reports: ({ reports }) => reports,
  outlets: ({ outlets }) => join(outletNames(outlets)),
  from: ({ from }) => from,
  to: ({ to }) => to,
}

export const figureGroupShape: ListShape<FigureGroup> = { table: groupColumns, csv: groupCsv }

const disputeColumns: readonly TableColumn<Dispute>[] = [
  {
    head: 'About',
    width: { min: 14, max: 30 },
    lines: ({ about: words, actor }, cell) => [
      ...(actor === null ? [] : [cellText(actor.name, cell.width)]),
      running(words, cell),
    ],
  },
  {
    head: 'Who claims what',
    width: 'rest',
    lines: ({ claims }, cell) =>
      claims.flatMap((claim) => {
        const [first] = claim.reports
        return [
          sideLine(claim, cell),
          ...(first === undefined ? [] : [cell.paint.faint(running(`“${first.sentence.text.trim()}”`, shorter(cell)))]),
        ]
      }),
  },
  { head: 'Times', ...COUNT, lines: ({ reports }) => [count(reports)] },
  { head: 'When', width: { min: 10, max: 13 }, lines: days },
]

/** Two lines, however much room there is for the whole. */
const shorter = (cell: Cell): Cell => (Number.isFinite(cell.room) ? { ...cell, room: 2 * cell.width } : cell)

const disputeCsv: CsvColumns<Dispute> = {
  dispute: ({ id }) => id,
  kind: ({ kind }) => kind,
  about: (row) => row.about,
  actor: ({ actor }) => actor?.name ?? null,
  actor_id: ({ actor }) => actor?.id ?? null,
  issue: ({ issue }) => issue?.id ?? null,
  claims: ({ claims }) => join(claims.map(({ words }) => words)),
  reports: ({ reports }) => reports,
  outlets: ({ outlets }) => join(outletNames(outlets)),
  from: ({ from }) => from,
  to: ({ to }) => to,
}

export const disputeShape: ListShape<Dispute> = { table: disputeColumns, csv: disputeCsv }

/** One side of a dispute. */
export interface ClaimRow {
  readonly dispute: Dispute
  readonly claim: Claim
}

const claimColumns: readonly TableColumn<ClaimRow>[] = [
  { head: 'About', width: { min: 14, max: 26 }, lines: ({ dispute }, cell) => [running(dispute.about, cell)] },
  { head: 'Claim', width: { min: 8, max: 18 }, lines: ({ claim }, cell) => [running(claim.words, cell)] },
  {
    head: 'Who says so',
    width: { min: 10, max: 18 },
    lines: ({ dispute, claim }, cell) => [
      running((dispute.actor === null ? claim.speakers : [dispute.actor]).map(nameOf).join(', ') || 'not named', cell),
    ],
  },
  { head: 'Times', ...COUNT, lines: ({ claim }) => [count(claim.reports.length)] },
  { head: 'Ind.', ...COUNT, lines: ({ claim }) => [count(claim.independent)] },
  {
    head: 'Sentence',
    width: 'rest',
    lines: ({ claim: { reports } }, cell) => {
      const { sentence, spans } = reports[0]!
      const marks = spans.map((span) => ({ span, role: 'content' as const }))
      return [markedSentence(sentence, marks, cell)]
    },
  },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: ({ claim: { reports } }, cell) => placeLines(reports[0]!.article, reports[0]!.sentence.span, cell),
  },
]

const claimCsv: CsvColumns<ClaimRow> = {
  dispute: ({ dispute }) => dispute.id,
  kind: ({ dispute }) => dispute.kind,
  about: ({ dispute }) => dispute.about,
  actor: ({ dispute }) => dispute.actor?.name ?? null,
  issue: ({ dispute }) => dispute.issue?.id ?? null,
  claim: ({ claim }) => claim.words,
  value: ({ claim }) => claim.figure?.value ?? null,
  upper: ({ claim }) => claim.figure?.upper ?? null,
  bound: ({ claim }) => claim.figure?.bound ?? null,
  side: ({ claim }) => claim.side,
  day: ({ claim }) => claim.day,
  speakers: ({ claim }) => join(claim.speakers.map(nameOf)),
  speaker_ids: ({ claim }) => join(claim.speakers.map(idOf)),
  reports: ({ claim }) => claim.reports.length,
  independent: ({ claim }) => claim.independent,
  outlets: ({ claim }) => join(outletNames(claim.outlets)),
  articles: ({ claim }) => join(claim.reports.map(({ article }) => article.id)),
  ...prefixed(
    'first_',
    place(({ claim: { reports } }: ClaimRow) => ({ ...reports[0]!, span: reports[0]!.spans[0] ?? [0, 0] })),
  ),
}

export const claimShape: ListShape<ClaimRow> = { table: claimColumns, csv: claimCsv }
