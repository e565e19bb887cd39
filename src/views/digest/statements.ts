import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isCounted } from '../counted.js'
import { loadActors } from '../parts.js'
import type { ActorRef } from '../rows.js'
import { isLatest, scopeOf } from '../scope.js'

const MOST_SPEAKERS = 10

/** How many statements articles make, and the ten who make most of them. */
export async function statementsIn(
  db: Kysely<Database>,
  affair: string,
  articles: ReadonlySet<string>,
): Promise<{
  readonly statements: number
  readonly speakers: readonly { readonly actor: ActorRef; readonly statements: number }[]
}> {
  const ids = [...articles]
  const { statements, speakers } = (await isCounted(db, await scopeOf(db, { affair })))
    ? await fromCounts(db, affair, ids)
    : await fromStatements(db, affair, ids)
  const actors = await loadActors(
    db,
    speakers.map(({ id }) => id),
  )
  return {
    statements,
    speakers: speakers.flatMap(({ id, statements: made }) => {
      const actor = actors.get(id)
      return actor === undefined ? [] : [{ actor, statements: made }]
    }),
  }
}

/** Of more articles than this all that the affair has is looked through: to look each one up takes longer. */
const MANY = 500

/** Rows of these articles; what is no plain column is found by no index. */
const isOf =
  (articles: readonly string[]) =>
  (eb: ExpressionBuilder<Database, 'statement_count' | 'actor_count'>): Expression<SqlBool> =>
    among(articles.length > MANY ? sql<string>`${eb.ref('article_id')} || ''` : eb.ref('article_id'), articles)

async function fromCounts(db: Kysely<Database>, affair: string, articles: readonly string[]) {
  const { statements } = await db
    .selectFrom('statement_count')
    .where('affair_id', '=', affair)
    .where(isOf(articles))
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('statements'), eb.lit(0)).as('statements'))
    .executeTakeFirstOrThrow()
  const all = await db
    .selectFrom('affair_article')
    .where('affair_id', '=', affair)
    .select((eb) => eb.fn.countAll<number>().as('articles'))
    .executeTakeFirstOrThrow()
  const speakers =
    articles.length === all.articles ? await speakersOfAll(db, affair) : await speakersIn(db, affair, articles)
  return { statements, speakers }
}

const speakersOfAll = (db: Kysely<Database>, affair: string) =>
  db
    .selectFrom('actor_total')
    .where('affair_id', '=', affair)
    .where('statements', '>', 0)
    .select(['actor_id as id', 'statements'])
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(MOST_SPEAKERS)
    .execute()

const speakersIn = (db: Kysely<Database>, affair: string, articles: readonly string[]) =>
  db
    .selectFrom('actor_count')
    .where('affair_id', '=', affair)
    .where(isOf(articles))
    .where('statements', '>', 0)
    .select((eb) => ['actor_id as id', eb.fn.sum<number>('statements').as('statements')])
    .groupBy('actor_id')
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(MOST_SPEAKERS)
    .execute()

async function fromStatements(db: Kysely<Database>, affair: string, articles: readonly string[]) {
  const inThem = db
    .selectFrom('affair_article')
    .innerJoin('statement', 'statement.reading_id', 'affair_article.reading_id')
    .where('affair_article.affair_id', '=', affair)
    .where(isLatest)
    .where((eb) => among(eb.ref('affair_article.article_id'), articles))
  const { statements } = await inThem
    .select((eb) => eb.fn.countAll<number>().as('statements'))
    .executeTakeFirstOrThrow()
  const speakers = await inThem
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .where('statement_actor.part', '=', 'speaker')
    .select((eb) => ['statement_actor.actor_id as id', eb.fn.count<number>('statement.id').distinct().as('statements')])
    .groupBy('statement_actor.actor_id')
    .orderBy('statements', 'desc')
    .orderBy('id')
    .limit(MOST_SPEAKERS)
    .execute()
  return { statements, speakers }
}
