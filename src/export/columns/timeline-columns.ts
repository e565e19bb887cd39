import type { EventRow, PositionChange, StatementRow, TimelineDay } from '../../views/index.js'
import { type Mark, marksOf } from '../marked.js'
import { markedSentence } from '../marked-line.js'
import type { ListShape } from '../render-list.js'
import { cellText, type TableColumn } from '../table.js'
import { type CsvColumns, idOf, join, nameOf, place } from './csv-cells.js'
import { place as placeLines, running } from './table-cells.js'

/** One thing of a day: a line of the list. Exactly one of the three is not null. */
export interface TimelineLine {
  readonly day: string
  readonly change: PositionChange | null
  readonly event: EventRow | null
  readonly statement: StatementRow | null
}

const NONE = { change: null, event: null, statement: null }

export const timelineLines = (days: readonly TimelineDay[]): TimelineLine[] =>
  days.flatMap(({ day, changes, events, statements }) => [
    ...changes.map((change) => ({ ...NONE, day, change })),
    ...events.map((event) => ({ ...NONE, day, event })),
    ...statements.map((statement) => ({ ...NONE, day, statement })),
  ])

const kindOf = ({ change, event }: TimelineLine): string =>
  change !== null ? 'change' : event !== null ? 'event' : 'statement'

const whatOf = ({ change, event, statement }: TimelineLine): string => {
  if (change !== null) return `${change.issue.id}: ${change.from} → ${change.to}`
  if (event !== null) return `${event.type}${event.modality === 'actual' ? '' : ` (${event.modality})`}`
  return statement?.kind ?? ''
}

const whoOf = ({ change, event, statement }: TimelineLine) =>
  change !== null ? [change.actor] : (event?.actors ?? statement?.speakers ?? [])

/** Where it stands: of a change the report that began the new side, of an event its first report. */
function standsAt({ change, event, statement }: TimelineLine) {
  const found = change?.after ?? event?.reports[0] ?? statement
  if (found === null || found === undefined) throw new TypeError('a line of the timeline holds nothing')
  return found
}

function marksIn(line: TimelineLine): readonly Mark[] {
  if (line.statement !== null) return marksOf([line.statement])
  const trigger = line.event?.reports[0]?.trigger
  if (trigger !== undefined) return [{ span: trigger, role: 'cue' }]
  return (line.change?.after.evidence ?? []).map(({ span }) => ({ span, role: 'content' as const }))
}

const columns: readonly TableColumn<TimelineLine>[] = [
  { head: 'Day', width: { min: 10, max: 10 }, lines: ({ day }) => [day] },
  {
    head: 'What',
    width: { min: 9, max: 18 },
    lines: (line, cell) => [cellText(kindOf(line), cell.width), cell.paint.faint(running(whatOf(line), cell))],
  },
  {
    head: 'Who',
    width: { min: 8, max: 20 },
    lines: (line, cell) => [running(whoOf(line).map(nameOf).join(', ') || 'not said', cell)],
  },
  {
    head: 'Sentence',
    width: 'rest',
    lines: (line, cell) => [markedSentence(standsAt(line).sentence, marksIn(line), cell)],
  },
  {
    head: 'Where',
    width: { min: 12, max: 18 },
    lines: (line, cell) => placeLines(standsAt(line).article, standsAt(line).sentence.span, cell),
  },
]

const csv: CsvColumns<TimelineLine> = {
  day: ({ day }) => day,
  kind: kindOf,
  what: whatOf,
  actors: (line) => join(whoOf(line).map(nameOf)),
  actor_ids: (line) => join(whoOf(line).map(idOf)),
  id: ({ change, event, statement }) => change?.after.id ?? event?.id ?? statement?.id ?? null,
  ...place((line: TimelineLine) => ({ ...standsAt(line), span: standsAt(line).sentence.span })),
}

export const timelineShape: ListShape<TimelineLine> = { table: columns, csv }
