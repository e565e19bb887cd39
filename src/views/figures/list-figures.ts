import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { remembered } from '../remembered.js'
import type { Listing, Page } from '../rows.js'
import { copiesOf } from './copies-of.js'
import { groupRows } from './group-rows.js'
import { loadFigures, placedFigures, withWords } from './load-figures.js'
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
  const figures = await placedFigures(db, filter)
  const loaded = await withWords(db, cut(figures, page.limit, page.offset))
  return { total: figures.length, rows: loaded.map(({ row }) => row) }
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
  for (const affair of affairs) groups.push(...(await groupsOf(db, { ...filter, affair })))
  return groups
}

/** What counts the same is told by all figures of an affair together. */
async function groupsOf(db: Kysely<Database>, filter: FigureFilter): Promise<readonly FigureGroup[]> {
  const { affair, ...rest } = filter
  const isWhole = Object.values(rest).every((value) => value === undefined)
  const group = async () => {
    const loaded = await loadFigures(db, filter)
    return groupRows(loaded, await copiesOf(db, loaded))
  }
  return isWhole ? remembered(db, `groups of figures ${affair}`, group) : group()
}
