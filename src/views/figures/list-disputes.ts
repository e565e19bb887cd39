import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { dateDisputes } from '../dates/date-disputes.js'
import { pairsOf } from '../ledger/cells.js'
import { contradictionsOf } from '../ledger/contradictions.js'
import { loadPositions } from '../ledger/load-positions.js'
import { outletsOf } from '../ledger/outlets-of.js'
import type { Contradiction, PositionRow } from '../ledger/rows.js'
import { remembered } from '../remembered.js'
import type { ActorRef, Listing, Page } from '../rows.js'
import { affairsOf } from './affairs-of.js'
import { type KeptGroup, keptDisputes } from './kept-groups.js'
import { toldGroups } from './list-figures.js'
import { placedFigures } from './load-figures.js'
import type { Claim, Dispute, DisputeFilter, FigureGroup, FigureValue, Report } from './rows.js'
import { withUnit } from './value-words.js'

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
  const found = await findDisputes(db, filter)
  return { total: found.length, rows: await toldDisputes(db, cut(found, page.limit, page.offset)) }
}

/** A dispute as it is found: of figures without their words. */
export type FoundDispute =
  | { readonly kind: 'figure'; readonly figures: KeptGroup }
  | { readonly kind: 'position' | 'date'; readonly dispute: Dispute }

/** All disputes that a filter asks for, in their order. @throws what listDisputes throws */
export async function findDisputes(db: Kysely<Database>, filter: DisputeFilter): Promise<readonly FoundDispute[]> {
  const { of, affair, ...rest } = filter
  const affairs = await affairsOf(db, affair)
  const wants = (kind: Dispute['kind']): boolean => of === undefined || of === kind
  const found: FoundDispute[] = []
  if (wants('figure'))
    for (const id of affairs)
      for (const figures of await figureDisputes(db, id, rest)) found.push({ kind: 'figure', figures })
  if (wants('position'))
    for (const dispute of await positionDisputes(db, affairs, rest)) found.push({ kind: 'position', dispute })
  if (wants('date'))
    for (const id of affairs)
      for (const dispute of await dateDisputes(db, id, rest)) found.push({ kind: 'date', dispute })
  return found
}

/** Disputes with all that they say. */
export async function toldDisputes(db: Kysely<Database>, found: readonly FoundDispute[]): Promise<readonly Dispute[]> {
  const groups = await toldGroups(
    db,
    found.flatMap((one) => (one.kind === 'figure' ? [one.figures] : [])),
  )
  const told = groups.values()
  return found.map((one) => (one.kind === 'figure' ? disputeOfFigures(told.next().value!) : one.dispute))
}

type Narrow = Omit<DisputeFilter, 'of' | 'affair'>

/** A dispute stands between all who tell of it: the filter chooses among whole disputes, it does not cut them. */
async function figureDisputes(db: Kysely<Database>, affair: string, filter: Narrow): Promise<readonly KeptGroup[]> {
  const groups = await keptDisputes(db, affair)
  if (Object.values(filter).every((value) => value === undefined)) return groups
  const meant = new Set((await placedFigures(db, { ...filter, affair })).map(({ id }) => id))
  return groups.filter((group) => group.some(({ id }) => meant.has(id)))
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

async function positionDisputes(
  db: Kysely<Database>,
  affairs: readonly string[],
  filter: Narrow,
): Promise<readonly Dispute[]> {
  const disputes: Dispute[] = []
  const isWhole = Object.values(filter).every((value) => value === undefined)
  for (const id of affairs) {
    const find = () => contradictionsIn(db, id, filter)
    disputes.push(...(await (isWhole ? remembered(db, `disputed positions ${id}`, find) : find())))
  }
  return disputes.sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1))
}

const contradictionsIn = async (db: Kysely<Database>, affair: string, filter: Narrow): Promise<readonly Dispute[]> =>
  pairsOf(await loadPositions(db, affair, filter)).flatMap((pair) =>
    contradictionsOf(pair.positions).map((found) => disputeOfPositions(affair, pair.positions[0]!, found)),
  )

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
