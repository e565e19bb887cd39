import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { isKept, keptByArticle } from '../kept.js'
import { listOf } from '../list-of.js'
import type { Scope } from '../scope.js'

/** What an article has, each once. */
export interface ArticleColumns {
  /** Ids of those whom it names. */
  readonly actors: readonly string[]
  /** Of its statements. */
  readonly kinds: readonly string[]
  /** On which it reports a side. */
  readonly issues: readonly string[]
}

const nameOf = ({ affair }: Scope): string => `columns of articles ${affair}`

/** The articles that count in a scope's affair; to be asked only where its counts may be used. */
export const articleColumns = (db: Kysely<Database>, scope: Scope): Promise<ReadonlyMap<string, ArticleColumns>> =>
  keptByArticle(db, scope.affair ?? '', nameOf(scope), (articles) => load(db, scope, articles))

export const articlesAreKept = (db: Kysely<Database>, scope: Scope): boolean => isKept(db, nameOf(scope))

async function load(
  db: Kysely<Database>,
  { affair, dialect }: Scope,
  articles: readonly string[] | null,
): Promise<Map<string, ArticleColumns>> {
  const named = await db
    .selectFrom('actor_count')
    .where('affair_id', '=', affair ?? '')
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('article_id'), articles ?? [])))
    .select(['article_id as article', listOf(dialect, 'actor_id').as('values')])
    .groupBy('article_id')
    .execute()
  const told = await db
    .selectFrom('statement_count')
    .where('affair_id', '=', affair ?? '')
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('article_id'), articles ?? [])))
    .select(['article_id as article', 'kind as value'])
    .distinct()
    .execute()
  const sided = await db
    .selectFrom('affair_article as held')
    .innerJoin('position', (join) => join.onRef('position.reading_id', '=', 'held.reading_id'))
    .where('held.affair_id', '=', affair ?? '')
    .where('held.superseded_by', 'is', null)
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('held.article_id'), articles ?? [])))
    .select(['held.article_id as article', sql<string>`position.issue_id`.as('value')])
    .distinct()
    .execute()
  const [kinds, issues] = [byArticle(told), byArticle(sided)]
  // Each id is kept once, however many articles name it.
  const ids = new Map<string, string>()
  const shared = (id: string): string => {
    if (!ids.has(id)) ids.set(id, id)
    return ids.get(id)!
  }
  const actors = new Map(named.map(({ article, values }) => [article, (JSON.parse(values) as string[]).map(shared)]))
  return new Map(
    [...new Set([...actors.keys(), ...kinds.keys(), ...issues.keys()])].map((article) => [
      article,
      {
        actors: actors.get(article) ?? [],
        kinds: kinds.get(article) ?? [],
        issues: issues.get(article) ?? [],
      },
    ]),
  )
}

function byArticle(rows: readonly { readonly article: string; readonly value: string }[]) {
  const values = new Map<string, string[]>()
  for (const { article, value } of rows) {
    const own = values.get(article)
    if (own === undefined) values.set(article, [value])
    else own.push(value)
  }
  return values
}
