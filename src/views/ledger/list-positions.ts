import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import type { Listing, Page } from '../rows.js'
import { cellOf, inOrder, pairsOf, standingRowsOf } from './cells.js'
import { loadPositions } from './load-positions.js'
import type { ContradictionRow, LedgerFilter, MatrixCell, PositionFilter, PositionRow, StandingRow } from './rows.js'

/**
 * Every report of a position, in the order in which they were said; undated ones last.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listPositions(
  db: Kysely<Database>,
  affair: string,
  filter: PositionFilter = {},
  page: Page = {},
): Promise<Listing<PositionRow>> {
  const { positions } = await loadPositions(db, affair, filter)
  return { total: positions.length, rows: cut(positions, page.limit, page.offset) }
}

/** What a filter asks of a standing once the reports have come to it. */
export interface StandingFilter extends LedgerFilter {
  readonly side?: string | undefined
  readonly commitment?: string | undefined
}

/** Standings, and how many of all are of groups and persons without a name. */
export interface StandingListing<Row> extends Listing<Row> {
  readonly unnamed: number
}

/**
 * Who stands where, an issue after the other: the cells of the matrix as a list.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function listCells(
  db: Kysely<Database>,
  affair: string,
  filter: StandingFilter = {},
  page: Page = {},
): Promise<StandingListing<MatrixCell>> {
  const rows = (await pairs(db, affair, filter)).flatMap(cellOf).filter(asked(filter))
  return { total: rows.length, unnamed: countUnnamed(rows), rows: cut(rows, page.limit, page.offset) }
}

/**
 * Who stood where from when to when, with the changes.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function listStandings(
  db: Kysely<Database>,
  affair: string,
  filter: StandingFilter = {},
  page: Page = {},
): Promise<StandingListing<StandingRow>> {
  const rows = (await pairs(db, affair, filter)).flatMap(standingRowsOf).filter(asked(filter))
  return { total: rows.length, unnamed: countUnnamed(rows), rows: cut(rows, page.limit, page.offset) }
}

/**
 * Days of which articles say that an actor is for and against, an issue after the other.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function listContradictions(
  db: Kysely<Database>,
  affair: string,
  filter: LedgerFilter = {},
  page: Page = {},
): Promise<Listing<ContradictionRow>> {
  const rows = (await pairs(db, affair, filter)).flatMap(({ actor, issue, contradictions }) =>
    contradictions.map((contradiction) => ({ actor, issue, ...contradiction })),
  )
  return { total: rows.length, rows: cut(rows, page.limit, page.offset) }
}

/** Sides and commitments are those of the standing: reports of the others count in what it is. */
async function pairs(db: Kysely<Database>, affair: string, { side: _, commitment: __, ...filter }: StandingFilter) {
  const known = await loadPositions(db, affair, filter)
  const found = pairsOf(known)
  const { byActor, byIssue } = inOrder(found, known.issues)
  return [...found].sort((one, other) => byIssue(one, other) || byActor(one, other))
}

const countUnnamed = (rows: readonly { readonly unnamed: boolean }[]): number =>
  rows.filter(({ unnamed }) => unnamed).length

const asked =
  ({ side, commitment }: StandingFilter) =>
  (row: { readonly side: string; readonly commitment: string }): boolean =>
    (side === undefined || row.side === side) && (commitment === undefined || row.commitment === commitment)
