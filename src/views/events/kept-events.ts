import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { isCounted } from '../counted.js'
import { keptByArticle } from '../kept.js'
import type { Scope } from '../scope.js'

/** A report of an event as far as the order of happenings goes. */
export interface Placed {
  readonly id: string
  readonly date: string | null
  readonly published: string | null
  readonly statement: string | null
  readonly confidence: number
}

/**
 * All reports of events of an affair by their articles, kept from one asking to the next; those that people rejected are among
 * them. Null where the scope is of more, or of less, than an affair as it counts.
 */
export async function keptEvents(
  db: Kysely<Database>,
  scope: Scope,
): Promise<ReadonlyMap<string, readonly Placed[]> | null> {
  if (db.isTransaction || !(await isCounted(db, scope))) return null
  const affair = scope.affair ?? ''
  return keptByArticle(db, affair, `events of ${affair}`, (articles) => load(db, affair, articles))
}

async function load(db: Kysely<Database>, affair: string, articles: readonly string[] | null) {
  const rows = await db
    .selectFrom('affair_article as held')
    .innerJoin('event', (join) => join.onRef('event.reading_id', '=', 'held.reading_id'))
    .innerJoin('article', 'article.id', 'held.article_id')
    .where('held.affair_id', '=', affair)
    .where('held.superseded_by', 'is', null)
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('held.article_id'), articles ?? [])))
    .select(['held.article_id as article', 'event.id', 'event.date', 'article.published'])
    .select(['event.statement_id as statement', 'event.confidence'])
    .execute()
  const own = grouped(rows, ({ article }) => article)
  return new Map([...own].map(([article, found]) => [article, found.map(({ article: _, ...event }): Placed => event)]))
}
