import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { dateDisputes } from '../dates/date-disputes.js'
import { pairsOf } from '../ledger/cells.js'
import { contradictionsOf } from '../ledger/contradictions.js'
import { loadPositions } from '../ledger/load-positions.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { Contradiction, PositionRow } from '../ledger/rows.js'
import type { ActorRef, Listing, Page } from '../rows.js'
import { disputedGroups } from './list-figures.js'
import { loadFigures } from './load-figures.js'
import type { Claim, Dispute, DisputeFilter, FigureGroup, FigureRow, FigureValue, Report } from './rows.js'

/**
 * Where articles do not agree: rival figures for the same thing, actors whom articles put on both sides of an issue on
 * one day, and different days for one deed. Those of most reports first, figures before positions before days. A filter by actor takes figures that it says and
 * positions that are its own; one by outlet or date, what is reported there and then.
 * @throws AFFAIR_UNKNOWN, FILTER_DATE_INVALID
 */
export async function listDisputes(
  db: Kysely<Database>,
  filter: DisputeFilter,
  page: Page = {},
): Promise<Listing<Dispute>> {
  const { of, ...rest } = filter
  const wants = (kind: Dispute['kind']): boolean => of === undefined || of === kind
  const figures = wants('figure') ? await figureDisputes(db, rest) : []
  const affairs = wants('position') || wants('date') ? await affairsOf(db, rest.affair) : []
  const positions = wants('position') ? await positionDisputes(db, affairs, rest) : []
  const dates: Dispute[] = []
  if (wants('date')) for (const affair of affairs) dates.push(...(await dateDisputes(db, affair, rest)))
  const disputes = [...figures, ...positions, ...dates]
  return { total: disputes.length, rows: cut(disputes, page.limit, page.offset) }
}

/** A dispute stands between all who tell of it: the filter chooses among whole disputes, it does not cut them. */
async function figureDisputes(db: Kysely<Database>, filter: DisputeFilter): Promise<readonly Dispute[]> {
  const groups = await disputedGroups(db, { affair: filter.affair })
  const isNarrow = [filter.actor, filter.outlet, filter.since, filter.until].some((value) => value !== undefined)
  if (!isNarrow) return groups.map(disputeOfFigures)
  const meant = new Set((await figuresMeant(db, filter)).map(({ id }) => id))
  return groups
    .filter(({ values }) => values.some(({ reports }) => reports.some(({ id }) => meant.has(id))))
    .map(disputeOfFigures)
}

async function figuresMeant(db: Kysely<Database>, filter: DisputeFilter): Promise<readonly FigureRow[]> {
  return (await loadFigures(db, filter)).map(({ row }) => row)
}

function disputeOfFigures({ id, unit, of, values, reports, outlets, from, to }: FigureGroup): Dispute {
  return {
    ...{ id, kind: 'figure', about: aboutFigures(unit, of), actor: null, issue: null },
    claims: values.map((value) => claimOfValue(value, unit)),
    ...{ reports, outlets, from, to },
  }
}

/** "people: the number of those detained after the strike". */
export const aboutFigures = (unit: string, of: string): string =>
  [unit, of].filter((words) => words !== '').join(': ') || 'a number'

/** "at least 412 people", "dozens of people", "44 percent". */
function withUnit({ words, bound }: FigureValue, unit: string): string {
  if (unit === '' || words.endsWith(unit)) return words
  return bound === 'order' ? `${words} of ${unit}` : `${words} ${unit}`
}

const claimOfValue = (value: FigureValue, unit: string): Claim => ({
  words: withUnit(value, unit),
  figure: { value: value.value, upper: value.upper, bound: value.bound },
  side: null,
  day: null,
  speakers: value.speakers,
  outlets: value.outlets,
  independent: value.independent,
  reports: value.reports.map(
    ({ article, sentence, span, speakers, source, said, statement }): Report => ({
      ...{ article, sentence, spans: [span], speakers, source, said, statement },
    }),
  ),
})

const affairsOf = async (db: Kysely<Database>, affair: string | undefined): Promise<readonly string[]> =>
  affair === undefined
    ? (await db.selectFrom('affair').select('id').orderBy('id').execute()).map(({ id }) => id)
    : [affair]

async function positionDisputes(
  db: Kysely<Database>,
  affairs: readonly string[],
  { affair: _affair, ...rest }: DisputeFilter,
): Promise<readonly Dispute[]> {
  const disputes: Dispute[] = []
  for (const id of affairs) {
    for (const pair of pairsOf(await loadPositions(db, id, rest))) {
      disputes.push(
        ...contradictionsOf(pair.positions).map((found) => disputeOfPositions(id, pair.positions[0]!, found)),
      )
    }
  }
  return disputes.sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1))
}

function disputeOfPositions(affair: string, { actor, issue }: PositionRow, { day, sides }: Contradiction): Dispute {
  const positions = sides.flatMap((side) => side.positions)
  return {
    ...{
      id: `${affair} ${actor.id} ${issue.id} ${day}`,
      kind: 'position',
      about: issue.question ?? issue.id,
      actor,
      issue,
    },
    claims: sides.map(({ side, positions: said, outlets, independent }) => ({
      ...{ words: side, figure: null, side, day: null, speakers: [] as readonly ActorRef[], outlets, independent },
      reports: said.map(reportOfPosition),
    })),
    reports: positions.length,
    outlets: outletsOf(positions),
    from: day,
    to: day,
  }
}

const reportOfPosition = ({ article, sentence, evidence, said, statement }: PositionRow): Report => ({
  ...{ article, sentence, spans: evidence.map(({ span }) => span), speakers: [], source: '', said, statement },
})
