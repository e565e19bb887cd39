import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import type { CopyGroups } from '../ledger/independent.js'
import { remembered } from '../remembered.js'
import type { Listing, Page } from '../rows.js'
import { copiesOf } from './copies-of.js'
import { type Described, describe } from './describe.js'
import { groupOf, isDisputed, sharedFigures } from './group-rows.js'
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
  const groups = await shared(db, filter)
  return {
    total: groups.length,
    rows: cut(groups, page.limit, page.offset).map(({ figures, copies }) => groupOf(figures, copies)),
  }
}

/** Only those groups of figures of which different ones tell what does not agree. @throws what listFigureGroups throws */
export async function disputedGroups(db: Kysely<Database>, filter: FigureFilter): Promise<readonly FigureGroup[]> {
  const { affair, ...rest } = filter
  const isWhole = affair !== undefined && Object.values(rest).every((value) => value === undefined)
  const find = async () =>
    (await shared(db, filter))
      .filter(({ figures }) => isDisputed(figures))
      .map(({ figures, copies }) => groupOf(figures, copies))
  return isWhole ? remembered(db, `disputed figures ${affair}`, find) : find()
}

/** The group that a figure is in, alone in it where nothing else counts the same; null where there is no such figure. */
export async function groupWith(db: Kysely<Database>, affair: string, id: string): Promise<FigureGroup | null> {
  const group = (await shared(db, { affair })).find(({ figures }) => figures.some(({ row }) => row.id === id))
  if (group !== undefined) return groupOf(group.figures, group.copies)
  const alone = (await placedFigures(db, { affair })).filter((figure) => figure.id === id)
  const [loaded] = await withWords(db, alone)
  return loaded === undefined ? null : groupOf([describe(loaded.row, loaded.sameAs)])
}

/** Figures that count the same, with the passages that their articles share. */
interface Shared {
  readonly figures: readonly Described[]
  readonly copies: CopyGroups
}

async function shared(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Shared[]> {
  const affairs =
    filter.affair === undefined || filter.affair.trim() === ''
      ? (await db.selectFrom('affair').select('id').orderBy('id').execute()).map(({ id }) => id)
      : [filter.affair]
  const groups: Shared[] = []
  for (const affair of affairs) groups.push(...(await sharedIn(db, { ...filter, affair })))
  return groups
}

const MOST_AT_ONCE = 5000

/** What counts the same is told by all figures of an affair together. */
async function sharedIn(db: Kysely<Database>, filter: FigureFilter): Promise<readonly Shared[]> {
  const { affair, ...rest } = filter
  const isWhole = Object.values(rest).every((value) => value === undefined)
  const group = async () => {
    const loaded = await loadFigures(db, filter)
    const copies = await copiesOf(db, loaded)
    const described: Described[] = []
    for (const [at, { row, sameAs }] of loaded.entries()) {
      // Others who ask are let in while this takes long.
      if (at % MOST_AT_ONCE === 0) await setImmediate()
      described.push(describe(row, sameAs))
    }
    await setImmediate()
    return sharedFigures(described).map((figures): Shared => ({ figures, copies }))
  }
  return isWhole ? remembered(db, `figures that count the same ${affair}`, group) : group()
}
