import { type Kysely, sql } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database, FigureGroupTable, FigureLinkTable } from '../../record/schema.js'
import { hasTurn, takeTurn } from '../../record/turn.js'
import { grouped } from '../../text/index.js'
import { GROWING } from './concepts.js'
import { type FigurePair, groupLinked } from './group-linked.js'
import { linkFigures } from './link-figures.js'
import type { FigurePlace, RecordedFigure } from './load-told.js'
import { forgetFresh, placeOf, type ToldFigures, toldFigures } from './told-figures.js'

/**
 * Groups anew the figures of articles of which something changed since (`ungrouped`; triggers name them), with those that they
 * are linked with: to be called at the end of each transaction that writes. The figures of an affair are those of the readings
 * that count there, unless people rejected them.
 */
export async function settleFigures(db: Kysely<Database>): Promise<void> {
  if (!hasTurn(db)) {
    const changed = await db.selectFrom('ungrouped').select('affair_id').limit(1).executeTakeFirst()
    if (changed === undefined) return
    await takeTurn(db)
  }
  const changed = await changedArticles(db)
  if (changed.length === 0) return
  for (const { affair, readings, counted, isJudged } of changed) await settle(db, affair, readings, counted, isJudged)
  forgetFresh(db)
  await db.deleteFrom('ungrouped').execute()
}

interface ChangedArticle {
  readonly affair: string
  /** All readings of the article, and the one that counts in the affair; null where none does. */
  readonly readings: readonly number[]
  readonly counted: number | null
  /** Whether people decided anything of its figures. */
  readonly isJudged: boolean
}

async function changedArticles(db: Kysely<Database>): Promise<readonly ChangedArticle[]> {
  const rows = await db
    .selectFrom('ungrouped')
    .leftJoin('affair_article as held', (join) =>
      join
        .onRef('held.affair_id', '=', 'ungrouped.affair_id')
        .onRef('held.article_id', '=', 'ungrouped.article_id')
        .on('held.superseded_by', 'is', null),
    )
    .leftJoin('reading', 'reading.article_id', 'ungrouped.article_id')
    .select(['ungrouped.affair_id', 'ungrouped.article_id', 'held.reading_id as counted', 'reading.id as reading'])
    .select(({ selectFrom }) =>
      selectFrom('anchoring')
        .select(sql<number>`1`.as('judged'))
        .whereRef('anchoring.article_id', '=', 'ungrouped.article_id')
        .whereRef('anchoring.affair_id', '=', 'ungrouped.affair_id')
        .where('anchoring.cell_kind', '=', 'figure')
        .limit(1)
        .as('judged'),
    )
    .orderBy('ungrouped.affair_id')
    .orderBy('ungrouped.article_id')
    .orderBy('reading.id')
    .execute()
  const articles = grouped(rows, ({ affair_id, article_id }) => `${affair_id}\n${article_id}`)
  return [...articles.values()].map((list) => ({
    affair: list[0]!.affair_id,
    readings: list.flatMap(({ reading }) => reading ?? []),
    counted: list[0]!.counted,
    isJudged: list[0]!.judged !== null,
  }))
}

/** Has all figures of readings grouped anew when the transaction ends. */
export async function askAgain(db: Kysely<Database>, readingIds: readonly number[]): Promise<void> {
  await inBatches(readingIds, async (batch) => {
    await db
      .insertInto('ungrouped')
      .columns(['affair_id', 'article_id'])
      .expression((eb) =>
        eb
          .selectFrom('affair_article')
          .select(['affair_article.affair_id', 'affair_article.article_id'])
          .where('affair_article.reading_id', 'in', batch),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return []
  })
}

/** Takes the figures of readings out of what is grouped, before these are deleted. */
export async function leaveFigures(db: Kysely<Database>, readingIds: readonly number[]): Promise<void> {
  const held = await inBatches(readingIds, (batch) =>
    db.selectFrom('affair_article').select(['affair_id', 'reading_id']).where('reading_id', 'in', batch).execute(),
  )
  for (const { affair_id, reading_id } of held) {
    if (reading_id !== null) await settle(db, affair_id, [reading_id], null, false)
  }
}

/** Takes all figures of some readings out, puts those of one reading in, and groups what that touches. */
async function settle(
  db: Kysely<Database>,
  affair: string,
  leaving: readonly number[],
  counted: number | null,
  isJudged: boolean,
): Promise<void> {
  const told = toldFigures(db)
  const rejected = counted === null || !isJudged ? new Set<string>() : await rejectedIn(db, affair, counted)
  const coming = counted === null ? [] : (await told.of(counted)).filter(({ id }) => !rejected.has(id))
  const gone: RecordedFigure[] = []
  for (const id of leaving) if (!told.isFresh(id)) gone.push(...(await told.of(id)))
  if (gone.length === 0 && coming.length === 0) return
  const touched = [...gone, ...(await linkFigures(db, { affair, gone, coming }, told))]
  if (touched.length > 0) await regroup(db, affair, touched, told)
}

async function rejectedIn(db: Kysely<Database>, affair: string, readingId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('anchoring', 'anchoring.article_id', 'reading.article_id')
    .innerJoin('decision', 'decision.id', 'anchoring.decision_id')
    .select('anchoring.cell_id')
    .where('reading.id', '=', readingId)
    .where('anchoring.affair_id', '=', affair)
    .where('anchoring.cell_kind', '=', 'figure')
    .where('anchoring.rules', '=', 1)
    .where('decision.kind', '=', 'reject')
    .execute()
  return new Set(rows.flatMap(({ cell_id }) => cell_id ?? []))
}

/** Groups these figures and all that hang together with them by links; writes what is otherwise than before. */
async function regroup(
  db: Kysely<Database>,
  affair: string,
  seeds: readonly RecordedFigure[],
  told: ToldFigures,
): Promise<void> {
  const { figures, pairs } = await linkedWith(db, affair, seeds, told)
  const groups = groupLinked(figures, pairs).filter(({ length }) => length > 1)
  const rows = groups.flatMap((group) =>
    group.map(
      ({ readingId, ordinal, said }): FigureGroupTable => ({
        ...{ affair_id: affair, reading_id: readingId, ordinal },
        ...{ first_reading_id: group[0]!.readingId, first_ordinal: group[0]!.ordinal },
        grows: Number(said.concept !== null && GROWING.has(said.concept)),
      }),
    ),
  )
  const touched = new Set(figures.map(placeOf))
  const known = await inBatches(
    figures.map(({ readingId }) => readingId),
    (batch) =>
      db
        .selectFrom('figure_group')
        .selectAll()
        .where('affair_id', '=', affair)
        .where('reading_id', 'in', batch)
        .execute(),
  )
  const kept = new Map(known.filter((row) => touched.has(nameOf(row))).map((row) => [nameOf(row), row]))
  const wanted = new Map(rows.map((row) => [nameOf(row), row]))
  const isSame = (one: FigureGroupTable | undefined, other: FigureGroupTable | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.first_reading_id === other.first_reading_id &&
    one.first_ordinal === other.first_ordinal &&
    one.grows === other.grows
  for (const [name, { reading_id, ordinal }] of kept) {
    if (isSame(kept.get(name), wanted.get(name))) continue
    await db
      .deleteFrom('figure_group')
      .where('affair_id', '=', affair)
      .where('reading_id', '=', reading_id)
      .where('ordinal', '=', ordinal)
      .execute()
  }
  const fresh = rows.filter((row) => !isSame(kept.get(nameOf(row)), row))
  await insertRows(db, 'figure_group', fresh)
}

type Held = Pick<FigureGroupTable, 'reading_id' | 'ordinal'>
const nameOf = ({ reading_id, ordinal }: Held): string => placeOf({ readingId: reading_id, ordinal })

const otherPlace = ({ other_reading_id, other_ordinal }: FigureLinkTable): FigurePlace => ({
  ...{ readingId: other_reading_id, ordinal: other_ordinal },
})

/** The figures themselves and all that they are linked with, directly or by others. */
async function linkedWith(
  db: Kysely<Database>,
  affair: string,
  seeds: readonly RecordedFigure[],
  told: ToldFigures,
): Promise<{ readonly figures: readonly RecordedFigure[]; readonly pairs: readonly FigurePair[] }> {
  const figures = new Map(seeds.map((figure) => [placeOf(figure), figure]))
  const pairs: FigurePair[] = []
  const known = new Map<number, ReadonlyMap<string, readonly FigureLinkTable[]>>()
  let edge: readonly RecordedFigure[] = [...figures.values()]
  while (edge.length > 0) {
    const readings = new Set(edge.map(({ readingId }) => readingId).filter((id) => !known.has(id)))
    const rows = await inBatches(readings, (batch) =>
      db
        .selectFrom('figure_link')
        .selectAll()
        .where('affair_id', '=', affair)
        .where('reading_id', 'in', batch)
        .execute(),
    )
    const byReading = grouped(rows, ({ reading_id }) => reading_id)
    for (const id of readings) known.set(id, grouped(byReading.get(id) ?? [], nameOf))
    const links = edge.flatMap((figure) => known.get(figure.readingId)?.get(placeOf(figure)) ?? [])
    const others = await told.at(links.map(otherPlace))
    const found = new Map(others.map((figure) => [placeOf(figure), figure]))
    const reached: RecordedFigure[] = []
    for (const link of links) {
      const [one, other] = [figures.get(nameOf(link))!, found.get(placeOf(otherPlace(link)))]
      if (other === undefined) continue
      const { score } = link
      // Each link is kept from either side.
      if (one.id < other.id) pairs.push({ one: one.id, other: other.id, score })
      if (figures.has(placeOf(other))) continue
      figures.set(placeOf(other), other)
      reached.push(other)
    }
    edge = reached
  }
  return { figures: [...figures.values()], pairs }
}
