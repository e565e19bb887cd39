import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { loadCopies } from '../ledger/load-copies.js'
import type { Listing, Page } from '../rows.js'
import { affairsOf } from './affairs-of.js'
import { groupOf } from './group-rows.js'
import { isDisputed } from './is-disputed.js'
import { cutTo, type KeptGroup, keptGroups } from './kept-groups.js'
import { placedFigures, withWords } from './load-figures.js'
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
  return { total: figures.length, rows: await withWords(db, cut(figures, page.limit, page.offset)) }
}

/**
 * Figures by what they count, those of most reports first; only what several figures count. Figures of several affairs
 * are never put together. A filter takes of each group the figures that it asks for.
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function listFigureGroups(
  db: Kysely<Database>,
  filter: FigureFilter,
  page: Page = {},
): Promise<Listing<FigureGroup>> {
  const { affair, ...rest } = filter
  const isWhole = Object.values(rest).every((value) => value === undefined)
  const groups: KeptGroup[] = []
  for (const id of await affairsOf(db, affair)) {
    const kept = await keptGroups(db, id)
    groups.push(...(isWhole ? kept : cutTo(kept, await placedFigures(db, { ...rest, affair: id }))))
  }
  return { total: groups.length, rows: await toldGroups(db, cut(groups, page.limit, page.offset)) }
}

/** Kept groups are the same ones as long as the record does not change: what each says is put together once. */
const told = new WeakMap<KeptGroup, FigureGroup>()

/** Kept groups with all that their figures say, in the order in which they are given. */
export async function toldGroups(db: Kysely<Database>, groups: readonly KeptGroup[]): Promise<readonly FigureGroup[]> {
  const lacking = groups.filter((group) => !told.has(group))
  const rows = await tellGroups(db, lacking)
  for (const [at, group] of lacking.entries()) told.set(group, rows[at]!)
  return groups.map((group) => told.get(group)!)
}

async function tellGroups(db: Kysely<Database>, groups: readonly KeptGroup[]): Promise<readonly FigureGroup[]> {
  if (groups.length === 0) return []
  const figures = groups.flat()
  const rows = new Map((await withWords(db, figures)).map((row) => [row.id, row]))
  const copies = await loadCopies(
    db,
    figures.map(({ article }) => article),
  )
  return groups.map((group) => {
    const own = group.flatMap(({ id, grows }) => {
      const row = rows.get(id)
      return row === undefined ? [] : [{ row, grows }]
    })
    return groupOf(
      own.map(({ row }) => row),
      isDisputed(own.map(({ row, grows }) => ({ ...row, grows }))),
      copies,
    )
  })
}

/** The group that a figure is in, alone in it where nothing else counts the same; null where there is no such figure. */
export async function groupWith(db: Kysely<Database>, affair: string, id: string): Promise<FigureGroup | null> {
  const kept = (await keptGroups(db, affair)).find((group) => group.some((figure) => figure.id === id))
  if (kept !== undefined) return (await toldGroups(db, [kept]))[0] ?? null
  const alone = (await placedFigures(db, { affair })).filter((figure) => figure.id === id)
  const rows = await withWords(db, alone)
  return rows.length === 0 ? null : groupOf(rows, false)
}
