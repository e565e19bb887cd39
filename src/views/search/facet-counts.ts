import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted } from '../counted.js'
import { remembered } from '../remembered.js'
import { heldReadings, isLatest, type Scope } from '../scope.js'
import { articleColumns, articlesAreKept } from './article-columns.js'
import type { SearchFacet } from './rows.js'
import { Tally } from './tally.js'

export type Counted = Pick<SearchFacet, 'value' | 'hits'>

export interface Counts {
  /** At least the fifty with most hits. */
  readonly actors: readonly Counted[]
  readonly issues: readonly Counted[]
  readonly kinds: readonly Counted[]
}

export const MOST_ACTORS = 50

/** Whom articles name, on which issues they take a side, and which kinds of statements they hold: how many have each. */
export async function articleCounts(
  db: Kysely<Database>,
  scope: Scope,
  hits: ReadonlySet<string>,
  few = FEW,
): Promise<Counts> {
  const isKnown = await isCounted(db, scope)
  if (isKnown && (articlesAreKept(db, scope) || (hits.size > few && hasAsked.has(db)))) {
    return countsOfColumns(db, scope, hits)
  }
  if (hits.size > few) hasAsked.add(db)
  const issues = await db
    .selectFrom(heldReadings(db, scope).as('held'))
    .innerJoin('position', 'position.reading_id', 'held.reading_id')
    .where((eb) => among(eb.ref('held.article_id'), [...hits]))
    .select(['position.issue_id as value', sql<number>`count(distinct held.article_id)`.as('hits')])
    .groupBy('position.issue_id')
    .execute()
  return isKnown
    ? { issues, ...(await countsKept(db, scope.affair ?? '', hits)) }
    : { issues, ...(await countsRead(db, scope, [...hits])) }
}

/** So many are looked up in less time than it takes to load what all articles of an affair have. */
const FEW = 300

/** Who has asked before: a program that asks but once is not made to wait for what pays from the second time on. */
const hasAsked = new WeakSet<Kysely<Database>>()

async function countsOfColumns(db: Kysely<Database>, scope: Scope, hits: ReadonlySet<string>): Promise<Counts> {
  const columns = await articleColumns(db, scope)
  const [actors, issues, kinds] = [new Tally(), new Tally(), new Tally()]
  for (const hit of hits) {
    const own = columns.get(hit)
    if (own === undefined) continue
    for (const actor of own.actors) actors.add(actor)
    for (const issue of own.issues) issues.add(issue)
    for (const kind of own.kinds) kinds.add(kind)
  }
  return { actors: actors.most(MOST_ACTORS), issues: issues.list(), kinds: kinds.list() }
}

async function countsRead(
  db: Kysely<Database>,
  scope: Scope,
  hits: readonly string[],
): Promise<Omit<Counts, 'issues'>> {
  const held = db.selectFrom(heldReadings(db, scope).as('held')).where((eb) => among(eb.ref('held.article_id'), hits))
  const articles = sql<number>`count(distinct held.article_id)`.as('hits')
  return {
    actors: await held
      .innerJoin('reading_actor', 'reading_actor.reading_id', 'held.reading_id')
      .select(['reading_actor.actor_id as value', articles])
      .groupBy('reading_actor.actor_id')
      .execute(),
    kinds: await held
      .innerJoin('statement as told', 'told.reading_id', 'held.reading_id')
      .select(['told.kind as value', articles])
      .groupBy('told.kind')
      .execute(),
  }
}

/**
 * By what is counted of each article of the affair. Where the hits are most of them, what the others have is taken from what
 * all have: no more than half of the articles is ever looked at.
 */
async function countsKept(
  db: Kysely<Database>,
  affair: string,
  hits: ReadonlySet<string>,
): Promise<Omit<Counts, 'issues'>> {
  const all = await db
    .selectFrom('affair_article')
    .where('affair_article.affair_id', '=', affair)
    .where('affair_article.reading_id', 'is not', null)
    .where(isLatest)
    .select('affair_article.article_id')
    .execute()
  const others = all.flatMap(({ article_id }) => (hits.has(article_id) ? [] : [article_id]))
  if (others.length >= hits.size) {
    const articles = [...hits]
    return {
      actors: await naming(db, affair, articles).orderBy('hits', 'desc').orderBy('value').limit(MOST_ACTORS).execute(),
      kinds: await holding(db, affair, articles).execute(),
    }
  }
  const left = sql<number>`(total.articles - coalesce(others.hits, 0))`
  const actors = await db
    .selectFrom('actor_total as total')
    .leftJoin(naming(db, affair, others).as('others'), 'others.value', 'total.actor_id')
    .where('total.affair_id', '=', affair)
    .where(left, '>', 0)
    .select(['total.actor_id as value', left.as('hits')])
    .orderBy('hits', 'desc')
    .orderBy('value')
    .limit(MOST_ACTORS)
    .execute()
  const ofAll = await remembered(db, `articles by kind ${affair}`, () => holding(db, affair, null).execute())
  const ofOthers = new Map(
    (await holding(db, affair, others).execute()).map(({ value, hits }) => [value, Number(hits)]),
  )
  const kinds = ofAll.map(({ value, hits }) => ({ value, hits: Number(hits) - (ofOthers.get(value) ?? 0) }))
  return { actors, kinds: kinds.filter((kind) => kind.hits > 0) }
}

/** An article has each actor once. */
const naming = (db: Kysely<Database>, affair: string, articles: readonly string[]) =>
  db
    .selectFrom('actor_count')
    .where('actor_count.affair_id', '=', affair)
    .where((eb) => among(eb.ref('actor_count.article_id'), articles))
    .select(['actor_count.actor_id as value', sql<number>`count(*)`.as('hits')])
    .groupBy('actor_count.actor_id')

/** Null: all articles of the affair. */
const holding = (db: Kysely<Database>, affair: string, articles: readonly string[] | null) =>
  db
    .selectFrom(
      db
        .selectFrom('statement_count')
        .where('statement_count.affair_id', '=', affair)
        .$if(articles !== null, (query) =>
          query.where((eb) => among(eb.ref('statement_count.article_id'), articles ?? [])),
        )
        .select(['statement_count.article_id', 'statement_count.kind'])
        .distinct()
        .as('held'),
    )
    .select(['held.kind as value', sql<number>`count(*)`.as('hits')])
    .groupBy('held.kind')
