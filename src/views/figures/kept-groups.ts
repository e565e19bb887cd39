import { type Kysely, sql } from 'kysely'
import { agree } from '../../join/figures/range.js'
import type { FigureBound } from '../../read/reading.js'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { saidOn } from '../ledger/day-of.js'
import { remembered } from '../remembered.js'
import { isLatest } from '../scope.js'
import { isDisputed } from './is-disputed.js'
import { idOf } from './kept-figures.js'
import { nameOf } from './load-figures.js'

/** A figure of a group without its words: as far as order, values and disputes go. */
export interface GroupedFigure {
  readonly id: string
  readonly reading_id: number
  readonly ordinal: number
  readonly article: string
  readonly outlet: string | null
  readonly value: number
  readonly upper: number | null
  readonly bound: FigureBound | null
  readonly statement: string | null
  /** Day on which it was said; null when it is not known. */
  readonly said: string | null
  /** Whether what is counted only grows. */
  readonly grows: boolean
}

export type KeptGroup = readonly GroupedFigure[]

/**
 * The figures of an affair that count the same, as the record keeps them (join/figures): those of most reports first, each
 * by day, then article and place. Only what several figures count.
 */
export const keptGroups = (db: Kysely<Database>, affair: string): Promise<readonly KeptGroup[]> =>
  remembered(db, `figures that count the same ${affair}`, async () => {
    const rows = await db
      .selectFrom('figure_group as kept')
      .innerJoin('affair_article', (join) =>
        join
          .onRef('affair_article.reading_id', '=', 'kept.reading_id')
          .onRef('affair_article.affair_id', '=', 'kept.affair_id'),
      )
      .innerJoin('figure', (join) =>
        join.onRef('figure.reading_id', '=', 'kept.reading_id').onRef('figure.ordinal', '=', 'kept.ordinal'),
      )
      .innerJoin('reading', 'reading.id', 'kept.reading_id')
      .innerJoin('article', 'article.id', 'affair_article.article_id')
      .leftJoin('statement', 'statement.id', 'figure.statement_id')
      .where('kept.affair_id', '=', affair)
      .where(isLatest)
      .select(['kept.reading_id', 'kept.ordinal', 'kept.first_reading_id', 'kept.first_ordinal', 'kept.grows'])
      .select(['figure.value', 'figure.upper', 'figure.bound', 'figure.start', 'figure.statement_id as statement'])
      .select(['reading.label', 'article.id as article', 'article.outlet_id as outlet', 'article.published'])
      .select(sql<string | null>`statement.date`.as('told'))
      .execute()
    const groups = grouped(rows, ({ first_reading_id, first_ordinal }) => `${first_reading_id} ${first_ordinal}`)
    return [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((own) =>
        own
          .map((row) => ({ ...row, id: idOf(row), said: saidOn(row.told, row.published), grows: row.grows === 1 }))
          .sort(
            (one, other) =>
              compare(one.said ?? '~', other.said ?? '~') ||
              compare(one.article, other.article) ||
              one.start - other.start,
          ),
      )
      .sort(mostFirst)
  })

/** Those of most reports first, then those that were said first. */
export const mostFirst = (one: KeptGroup, other: KeptGroup): number =>
  other.length - one.length ||
  compare(one[0]?.said ?? '~', other[0]?.said ?? '~') ||
  compare(one[0]?.id ?? '', other[0]?.id ?? '')

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Those groups of which different ones tell, at about one time, what does not agree. */
export const keptDisputes = (db: Kysely<Database>, affair: string): Promise<readonly KeptGroup[]> =>
  remembered(db, `disputed figures ${affair}`, async () => {
    const rivals = (await keptGroups(db, affair)).filter((group) =>
      group.some((one) => group.some((other) => !agree(one, other))),
    )
    const speakersOf = await speakersIn(
      db,
      rivals.flat().flatMap(({ statement }) => statement ?? []),
    )
    return rivals.filter((group) =>
      isDisputed(
        group.map((figure) => ({
          ...figure,
          article: { id: figure.article, outlet: figure.outlet },
          speakers: (figure.statement === null ? undefined : speakersOf.get(figure.statement)) ?? [],
        })),
      ),
    )
  })

/** By statement who makes it. */
async function speakersIn(db: Kysely<Database>, statements: readonly string[]) {
  const rows = await inBatches(statements, (batch) =>
    db
      .selectFrom('statement_actor')
      .select(['statement_id', 'actor_id as id'])
      .where('statement_id', 'in', batch)
      .where('part', '=', 'speaker')
      .execute(),
  )
  return grouped(rows, ({ statement_id }) => statement_id)
}

/** Of kept groups what is left of these figures, where that is more than one. */
export function cutTo(groups: readonly KeptGroup[], figures: Iterable<{ reading_id: number; ordinal: number }>) {
  const meant = new Set([...figures].map(nameOf))
  return groups
    .map((group) => group.filter((figure) => meant.has(nameOf(figure))))
    .filter(({ length }) => length > 1)
    .sort(mostFirst)
}
