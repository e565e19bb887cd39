import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { type DialectName, dialectOf } from '../record/dialect.js'
import type { Database } from '../record/schema.js'
import { StandpointError } from '../text/index.js'
import { actorsNamed } from './actors/actors-named.js'
import { among } from './among.js'
import { findArticle } from './articles/find-article.js'
import { type Rejected, rejectedCells } from './decisions/rejected-cells.js'
import { idsNamed } from './names.js'
import { filterDates, timelineDay, within } from './period.js'
import type { Filter } from './rows.js'
import { matching } from './search/matching.js'
import { type SearchQuery, searchQuery } from './search/query.js'
import { type Marks, marked, marksAsked, marksOf } from './statements/marks.js'

/** In a filter's `actor`: statements of which the article names no source. */
export const UNNAMED = 'unnamed'
/** In a filter's `outlet`: articles whose outlet nobody states. */
export const UNKNOWN = 'unknown'

/** A filter whose words have become ids of the record: what the queries are made of. Null where it asks nothing. */
export interface Scope {
  readonly affair: string | null
  readonly article: string | null
  /** Of the versions of a page: only the latest, or whichever; an article that is asked for is taken, whichever it is. */
  readonly versions: 'latest' | 'any'
  /** Ids of the actors meant; `unnamed` for statements without a speaker. */
  readonly actors: readonly string[] | typeof UNNAMED | null
  readonly outlets: readonly string[] | typeof UNKNOWN | null
  readonly since: string | null
  readonly until: string | null
  /** Whether dates are those of the timeline. */
  readonly byDay: boolean
  readonly kind: string | null
  readonly class: string | null
  readonly query: SearchQuery | null
  /** What only statements have besides. */
  readonly marks: Marks
  /** Cells that people rejected: they are left out. */
  readonly rejected: Rejected
  /** Which database is asked. */
  readonly dialect: DialectName
  /** Ids of the articles that alone can hold what is asked, where they are known and few. */
  readonly within?: readonly string[]
}

/** @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID, FILTER_DATES_REVERSED, ISSUE_UNKNOWN, SEARCH_WITHOUT_WORD */
export async function scopeOf(db: Kysely<Database>, filter: Filter): Promise<Scope> {
  const affair = asked(filter.affair)
  if (affair !== null) await expectAffair(db, affair)
  const article = asked(filter.article)
  const [since, until] = filterDates(filter.since, filter.until)
  return {
    affair: affair ?? (await onlyAffair(db)),
    article: article === null ? null : await findArticle(db, article, affair ?? undefined),
    versions: 'latest',
    actors: await actorsMeant(db, asked(filter.actor)),
    outlets: await outletsMeant(db, asked(filter.outlet)),
    ...{ since, until },
    byDay: filter.dated === 'day',
    kind: asked(filter.kind),
    class: asked(filter.class),
    query: searchQuery(asked(filter.search)),
    marks: await marksOf(db, filter),
    rejected: await rejectedCells(db, affair),
    dialect: dialectOf(db),
  }
}

/** The one affair of a record holds all of it: what is asked of all is then asked of that. */
async function onlyAffair(db: Kysely<Database>): Promise<string | null> {
  const [first, second] = await db.selectFrom('affair').select('id').limit(2).execute()
  return first === undefined || second !== undefined ? null : first.id
}

const asked = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim()

/** @throws AFFAIR_UNKNOWN with the affairs that there are. */
export async function expectAffair(db: Kysely<Database>, id: string): Promise<void> {
  const affairs = await db.selectFrom('affair').select('id').orderBy('id').execute()
  if (affairs.some((affair) => affair.id === id)) return
  const known = affairs.map((affair) => affair.id).join(', ')
  throw new StandpointError('AFFAIR_UNKNOWN', { wanted: id, known: known === '' ? 'none' : known })
}

async function actorsMeant(db: Kysely<Database>, wanted: string | null): Promise<Scope['actors']> {
  if (wanted === null) return null
  if (wanted === UNNAMED) return UNNAMED
  return actorsNamed(db, wanted)
}

async function outletsMeant(db: Kysely<Database>, wanted: string | null): Promise<Scope['outlets']> {
  if (wanted === null) return null
  const outlets = await db.selectFrom('outlet').select(['id', 'name']).execute()
  if (wanted === UNKNOWN && !outlets.some(({ id }) => id === UNKNOWN)) return UNKNOWN
  return idsNamed(outlets, wanted)
}

type Clause<Tables extends keyof Database> = (eb: ExpressionBuilder<Database, Tables>) => Expression<SqlBool>

/** In an affair, a page counts by its latest version that was read. */
export const isLatest = (eb: ExpressionBuilder<Database, 'affair_article'>): Expression<SqlBool> =>
  eb('affair_article.superseded_by', 'is', null)

/** Whether a page is asked for by its latest version alone. */
export const onlyLatest = ({ article, versions }: Pick<Scope, 'article' | 'versions'>): boolean =>
  article === null && versions === 'latest'

/**
 * Articles of the scope's affair, article and outlet, and published on its days unless `dates` is `any`: of the versions of a
 * page only the latest, unless an article is asked for.
 */
export const articlesOf =
  (scope: Scope, dates: 'published' | 'any' = 'published'): Clause<'article'> =>
  (eb) => {
    const clauses: Expression<SqlBool>[] = []
    if (scope.affair !== null) {
      const inAffair = eb.selectFrom('affair_article').select('article_id').where('affair_id', '=', scope.affair)
      clauses.push(eb('article.id', 'in', onlyLatest(scope) ? inAffair.where(isLatest) : inAffair))
    } else if (onlyLatest(scope)) {
      const former = eb.selectFrom('affair_article').select('article_id').where('superseded_by', 'is not', null)
      clauses.push(eb('article.id', 'not in', former))
    }
    if (scope.article !== null) clauses.push(eb('article.id', '=', scope.article))
    clauses.push(dates === 'published' ? publishedIn(scope)(eb) : carriedBy(scope)(eb))
    return eb.and(clauses)
  }

/** Articles of the scope's outlets, published on its days. */
export const publishedIn =
  (scope: Scope): Clause<'article'> =>
  (eb) =>
    hasDates(scope)
      ? eb.and([carriedBy(scope)(eb), within(eb.ref('article.published'), scope.since, scope.until)])
      : carriedBy(scope)(eb)

/** Articles of the scope's outlets. */
export const carriedBy =
  ({ outlets }: Scope): Clause<'article'> =>
  (eb) =>
    outlets === null
      ? eb.lit(true)
      : outlets === UNKNOWN
        ? eb('article.outlet_id', 'is', null)
        : among(eb.ref('article.outlet_id'), outlets)

export const hasDates = (scope: Scope): boolean => scope.since !== null || scope.until !== null

/** Whether the scope asks for something that only statements have. */
export const asksStatements = (scope: Scope): boolean =>
  scope.kind !== null || scope.class !== null || scope.query !== null || marksAsked(scope.marks)

/**
 * That a reading counts: the one of the affair, else the newest of those that an affair counts, so that an article in
 * two affairs is not shown twice; of a page in several versions that of the latest, unless an article is asked for.
 */
export function counts(
  reading: Expression<number | null>,
  scope: Pick<Scope, 'affair' | 'article' | 'versions' | 'within'>,
): Expression<SqlBool> {
  const within = scope.within === undefined ? sql`` : sql`and ${among(sql.ref<string>('article_id'), scope.within)}`
  const article = scope.article === null ? within : sql`and article_id = ${scope.article} ${within}`
  if (scope.affair !== null) {
    const latest = onlyLatest(scope) ? sql`and superseded_by is null` : sql``
    return sql<SqlBool>`${reading} in (select reading_id from affair_article
      where affair_id = ${scope.affair} and reading_id is not null ${article} ${latest})`
  }
  const latest = onlyLatest(scope)
    ? sql`and article_id not in (select article_id from affair_article where superseded_by is not null)`
    : sql``
  return sql<SqlBool>`${reading} in (select max(reading_id) from affair_article
    where reading_id is not null ${article} ${latest} group by article_id)`
}

/**
 * The readings that count, each with its article: the same as `counts`, to be joined where all of an affair is asked for. (A
 * database may try each of many readings for each article where both are only held against lists.)
 */
export function heldReadings(db: Kysely<Database>, scope: Pick<Scope, 'affair' | 'article' | 'versions'>) {
  const { affair, article } = scope
  const held = db
    .selectFrom('affair_article')
    .where('affair_article.reading_id', 'is not', null)
    .$if(article !== null, (query) => query.where('affair_article.article_id', '=', article ?? ''))
  if (affair !== null) {
    return held
      .where('affair_article.affair_id', '=', affair)
      .$if(onlyLatest(scope), (query) => query.where(isLatest))
      .select(['affair_article.article_id', sql<number>`affair_article.reading_id`.as('reading_id')])
  }
  return held
    .$if(onlyLatest(scope), (query) =>
      query.where((eb) =>
        eb(
          'affair_article.article_id',
          'not in',
          eb
            .selectFrom('affair_article as other')
            .select('other.article_id')
            .where('other.superseded_by', 'is not', null),
        ),
      ),
    )
    .select(['affair_article.article_id', sql<number>`max(affair_article.reading_id)`.as('reading_id')])
    .groupBy('affair_article.article_id')
}

/** The same as a list of ids, of the scope's outlets. */
export function readingsIn(db: Kysely<Database>, scope: Scope) {
  const held = db.selectFrom(heldReadings(db, scope).as('held')).select('held.reading_id')
  return scope.outlets === null
    ? held
    : held.innerJoin('article', 'article.id', 'held.article_id').where(carriedBy(scope))
}

/**
 * Statements of the scope; needs `article` joined.
 * @param found whether they are found by something else, and only held against the scope: SQLite would rather read all of an affair
 */
export const statementsOf =
  (scope: Scope, found = false): Clause<'statement' | 'article'> =>
  (eb) => {
    const reading = eb.ref('statement.reading_id')
    // Readings that count are of articles that count.
    const clauses: Expression<SqlBool>[] = [
      counts(found ? sql<number>`+${reading}` : reading, scope),
      carriedBy(scope)(eb),
    ]
    if (scope.article !== null) clauses.push(eb('statement.article_id', '=', scope.article))
    if (hasDates(scope)) {
      const date = scope.byDay
        ? timelineDay(eb.ref('statement.date'), eb.ref('article.published'))
        : eb.fn.coalesce('statement.date', 'article.published')
      clauses.push(within(date, scope.since, scope.until))
    }
    if (scope.kind !== null) clauses.push(eb('statement.kind', '=', scope.kind))
    if (scope.class !== null) clauses.push(eb('statement.class', '=', scope.class))
    if (scope.query !== null) clauses.push(matching(scope.dialect, eb.ref('statement.seq'), scope.query))
    clauses.push(...marked(eb, scope.marks))
    const { statement: rejected } = scope.rejected
    if (rejected.size > 0) clauses.push(eb.not(among(eb.ref('statement.id'), [...rejected])))
    const { actors } = scope
    if (actors !== null) {
      const speakers = eb.selectFrom('statement_actor').select('statement_id').where('part', '=', 'speaker')
      clauses.push(
        actors === UNNAMED
          ? eb.not(eb.exists(speakers.whereRef('statement_actor.statement_id', '=', 'statement.id')))
          : eb(
              'statement.id',
              'in',
              speakers.where((speaker) => among(speaker.ref('actor_id'), actors)),
            ),
      )
    }
    return eb.and(clauses)
  }
