import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import type { Listing, Page } from '../rows.js'
import { groupRows } from './group-rows.js'
import { loadFigures } from './load-figures.js'
import type { FigureFilter, FigureGroup, FigureRow } from './rows.js'

/**
 * Every figure, by the day on which it was said (undated ones last), then by article and place.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listFigures(
  db: Kysely<Database>,
  filter: FigureFilter,
  page: Page = {},
): Promise<Listing<FigureRow>> {
  const rows = (await loadFigures(db, filter)).map(({ row }) => row)
  return { total: rows.length, rows: cut(rows, page.limit, page.offset) }
}

/**
 * Figures by what they count, those of most reports first; only what several figures count. Figures of several affairs
 * are never put together.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listFigureGroups(
  db: Kysely<Database>,
  filter: FigureFilter,
  page: Page = {},
): Promise<Listing<FigureGroup>> {
  const groups = await figureGroups(db, filter)
  return { total: groups.length, rows: cut(groups, page.limit, page.offset) }
}

export async function figureGroups(db: Kysely<Database>, filter: FigureFilter): Promise<readonly FigureGroup[]> {
  const affairs =
    filter.affair === undefined || filter.affair.trim() === ''
      ? (await db.selectFrom('affair').select('id').orderBy('id').execute()).map(({ id }) => id)
      : [filter.affair]
  const groups: FigureGroup[] = []
  for (const affair of affairs) groups.push(...groupRows(await loadFigures(db, { ...filter, affair })))
  return groups
}
