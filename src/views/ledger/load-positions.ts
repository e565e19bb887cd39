import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadUnnamed } from '../actors/load-unnamed.js'
import { among } from '../among.js'
import { type Corrected, correctedPositions } from '../decisions/corrected-cells.js'
import { rejectedCells } from '../decisions/rejected-cells.js'
import { loadActors } from '../parts.js'
import { filterDate, within } from '../period.js'
import { remembered } from '../remembered.js'
import { articlesOf, scopeOf } from '../scope.js'
import { daysOf, saidOn } from './day-of.js'
import type { CopyGroups } from './independent.js'
import { type Issues, issuesMeant, issuesOf } from './issues.js'
import { loadCopies } from './load-copies.js'
import { inOrderSaid } from './order.js'
import { type Correctable, putRight } from './put-right.js'
import { keptReports, reportsIn, withWords, wordsOf } from './read-reports.js'
import type { IssueRef, PositionFilter, PositionRow } from './rows.js'

export interface Positions extends Issues {
  /** In the order in which they were said; undated ones last. */
  readonly positions: readonly PositionRow[]
  /** Passages that their articles share. */
  readonly copies: CopyGroups
  /** Ids of those of their actors whom no article names. */
  readonly unnamed: ReadonlySet<string>
}

/**
 * The reports of one affair that a filter asks for, each with its words: those of the latest versions of pages (of an article
 * that is asked for, whichever it is), or with `former` those of versions that were replaced.
 * @throws AFFAIR_UNKNOWN, ISSUE_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function loadPositions(
  db: Kysely<Database>,
  affair: string,
  filter: PositionFilter = {},
  versions: 'latest' | 'former' = 'latest',
): Promise<Positions> {
  const load = () => positionsOf(db, affair, filter, versions)
  return isWhole(filter) ? remembered(db, `positions ${versions} ${affair}`, load) : load()
}

const isWhole = (filter: PositionFilter): boolean => Object.values(filter).every((value) => value === undefined)

async function positionsOf(
  db: Kysely<Database>,
  affair: string,
  filter: PositionFilter,
  versions: 'latest' | 'former',
): Promise<Positions> {
  const known = await issuesOf(db, affair)
  const { position: rejected } = await rejectedCells(db, affair)
  const corrections = await correctedPositions(db, affair)
  const kept = isWhole(filter) && versions === 'latest' ? await keptReports(db, affair) : null
  const read = kept ?? (await withWords(db, await select(db, affair, filter, known.issues, versions, corrections)))
  const actors = await loadActors(db, [
    ...read.flatMap(({ actor, inferred }) => (inferred === null ? [actor] : [actor, inferred])),
    ...[...corrections.values()].flatMap(({ instead }) => instead.actor?.id ?? []),
  ])
  const textAt = await wordsOf(
    db,
    read.filter(({ id }) => corrections.has(id)),
  )
  const fits = await correctedFits(db, affair, filter)
  const issueOf = new Map(known.issues.map((issue) => [issue.id, issue]))
  const lastDay = dayAsked(filter.asOf)
  const positions = read.flatMap((found): PositionRow[] => {
    const { id, ref } = found
    if (rejected.has(id)) return []
    const correction = corrections.get(id)
    const { row, corrected } =
      correction === undefined
        ? { row: found, corrected: null }
        : putRight(found, correction, textAt(found).text, actors)
    if (corrected !== null && !fits(row, ref.published)) return []
    const said = saidOn(row.date, ref.published)
    if (lastDay !== null && (said === null || said > lastDay)) return []
    const { evidence, sentence } = corrected === null ? found.words : textAt(found).words(row.spans)
    return [
      {
        id,
        article: ref,
        actor: actors.get(row.actor)!,
        // It may have come just now, with an article.
        issue: issueOf.get(row.issue) ?? { id: row.issue, question: null },
        side: row.side,
        commitment: row.commitment,
        date: row.date,
        said,
        learned: row.learned,
        inferred: row.inferred === null ? null : (actors.get(row.inferred) ?? null),
        evidence,
        sentence,
        statement: row.statement,
        confidence: row.confidence,
        corrected,
      },
    ]
  })
  const copies = await loadCopies(
    db,
    read.map(({ article }) => article),
  )
  const unnamed = await loadUnnamed(db, actors.values())
  return { ...known, positions: positions.sort(inOrderSaid), copies, unnamed }
}

async function select(
  db: Kysely<Database>,
  affair: string,
  filter: PositionFilter,
  issues: readonly IssueRef[],
  versions: 'latest' | 'former',
  corrections: ReadonlyMap<string, Corrected>,
) {
  const { actor, outlet, article, since, until, issue, side, commitment } = filter
  const scope = await scopeOf(db, { affair, actor, outlet, article, since, until })
  const learned = filterDate(filter.learnedBefore)
  const meant = issue === undefined || issue.trim() === '' ? null : issuesMeant(issues, issue, affair)
  return reportsIn(db, affair)
    .where(articlesOf({ ...scope, versions: 'any' }, 'any'))
    .where((eb) => {
      const clauses: Expression<SqlBool>[] = []
      if (scope.article === null || versions === 'former') clauses.push(ofVersions(versions, learned)(eb))
      if (meant !== null) clauses.push(eb('position.issue_id', 'in', meant))
      // What people corrected is held against the filter as they have it.
      const asRead: Expression<SqlBool>[] = []
      if (scope.actors !== null) asRead.push(among(eb.ref('position.actor_id'), listed(scope.actors)))
      if (side !== undefined) asRead.push(sql`${eb.ref('position.side')} = ${side}`)
      if (commitment !== undefined) asRead.push(sql`${eb.ref('position.commitment')} = ${commitment}`)
      if (learned !== null) clauses.push(eb('affair_article.added_at', '<=', `${learned}~`))
      if (scope.since !== null || scope.until !== null)
        asRead.push(within(eb.fn.coalesce('position.date', 'article.published'), scope.since, scope.until))
      if (asRead.length > 0 && corrections.size === 0) clauses.push(eb.and(asRead))
      else if (asRead.length > 0) {
        const id = sql<string>`${eb.ref('reading.label')} || ':p' || (${eb.ref('position.ordinal')} + 1)`
        clauses.push(eb.or([eb.and(asRead), among(id, [...corrections.keys()])]))
      }
      return eb.and(clauses)
    })
    .execute()
}

/** Whether a corrected report is asked for; all that corrections do not touch was asked of the record. */
async function correctedFits(
  db: Kysely<Database>,
  affair: string,
  { actor, since, until, side, commitment }: PositionFilter,
) {
  const scope = await scopeOf(db, { affair, actor, since, until })
  return (row: Correctable, published: string | null): boolean => {
    const date = row.date ?? published
    return (
      (scope.actors === null || listed(scope.actors).includes(row.actor)) &&
      (side === undefined || row.side === side) &&
      (commitment === undefined || row.commitment === commitment) &&
      (scope.since === null || (date !== null && `${date}~` >= scope.since)) &&
      (scope.until === null || (date !== null && date <= `${scope.until}~`))
    )
  }
}

/** Versions that counted, or had been replaced, by what the affair had read at the end of `learned`; null for now. */
const ofVersions =
  (versions: 'latest' | 'former', learned: string | null) =>
  (eb: ExpressionBuilder<Database, 'affair_article'>): Expression<SqlBool> => {
    const replaced =
      learned === null
        ? eb.lit(true)
        : sql<SqlBool>`(select later.added_at from affair_article as later
      where later.affair_id = affair_article.affair_id
      and later.article_id = affair_article.superseded_by) <= ${`${learned}~`}`
    const isFormer = eb.and([eb('affair_article.superseded_by', 'is not', null), replaced])
    return versions === 'former' ? isFormer : eb.not(isFormer)
  }

/** Nobody unnamed takes a position. */
const listed = (actors: readonly string[] | string): readonly string[] => (typeof actors === 'string' ? [] : actors)

/** The last day of a filter's date; null when it asks nothing. @throws FILTER_DATE_INVALID */
const dayAsked = (value: string | undefined): string | null => {
  const date = filterDate(value)
  return date === null ? null : (daysOf(date)?.[1] ?? date)
}
