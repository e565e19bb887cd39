import type { Kysely } from 'kysely'
import {
  type Database,
  grouped,
  isDirect,
  listPositions,
  listStandings,
  type Matrix,
  type MatrixCell,
  matrix,
  type PositionRow,
  type StandingRow,
  undatedOtherwise,
} from '../../views/index.js'

/** Who stands where, as the report tells it. */
export interface ReportPositions {
  readonly matrix: Matrix
  /** By actor, then issue, as in the matrix. */
  readonly pairs: readonly ReportPair[]
  /** Those of all pairs, by day. */
  readonly changes: readonly ReportChange[]
}

/** One actor and one issue. */
export interface ReportPair {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly cell: MatrixCell
  /** Oldest first; the last is the cell. */
  readonly standings: readonly ReportStanding[]
  /** Undated reports of another side than the cell, which give way to the dated ones. */
  readonly undated: readonly PositionRow[]
  /** The reports whose sentences are shown, each once. */
  readonly shown: readonly PositionRow[]
}

export interface ReportStanding extends StandingRow {
  /** Of the rivals the first few, those that speak of the actor itself first. */
  readonly rivalsShown: readonly PositionRow[]
  /** How many rivals are not shown. */
  readonly more: number
}

export interface ReportChange {
  readonly pair: ReportPair
  readonly change: NonNullable<StandingRow['change']>
}

/** @throws AFFAIR_UNKNOWN */
export async function loadReportPositions(db: Kysely<Database>, affair: string): Promise<ReportPositions> {
  const whole = await matrix(db, affair)
  const standingsOf = grouped((await listStandings(db, affair)).rows, keyOf)
  const hidden = grouped(undatedOtherwise(whole.cells, (await listPositions(db, affair)).rows), keyOf)
  const pairs = whole.cells.map((cell, index): ReportPair => {
    const standings = (standingsOf.get(keyOf(cell)) ?? []).map(withRivals)
    const undated = hidden.get(keyOf(cell)) ?? []
    const reports = [
      ...standings.flatMap(({ strongest, rivalsShown, change }) => [
        ...[strongest, ...rivalsShown],
        ...(change === null ? [] : [change.before, change.after]),
      ]),
      ...undated,
    ]
    const shown = [...new Map(reports.map((report) => [report.id, report])).values()]
    return { number: index + 1, cell, standings, undated, shown }
  })
  const changes = pairs.flatMap((pair) =>
    pair.standings.flatMap(({ change }) => (change === null ? [] : [{ pair, change }])),
  )
  changes.sort((one, other) => (one.change.on < other.change.on ? -1 : Number(one.change.on > other.change.on)))
  return { matrix: whole, pairs, changes }
}

/** More are counted. */
const MOST_RIVALS = 3

function withRivals(standing: StandingRow): ReportStanding {
  const { rivals } = standing
  const direct = rivals.filter(isDirect)
  const rivalsShown = [...direct, ...rivals.filter((rival) => !isDirect(rival))].slice(0, MOST_RIVALS)
  return { ...standing, rivalsShown, more: rivals.length - rivalsShown.length }
}

const keyOf = ({ actor, issue }: Pick<StandingRow, 'actor' | 'issue'>): string => JSON.stringify([actor.id, issue.id])
