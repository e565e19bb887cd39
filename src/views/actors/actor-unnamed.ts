import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { loadArticles, loadSentences, sentenceAt } from '../parts.js'
import type { Place, UnnamedSource } from '../rows.js'
import { heldReadings, publishedIn, type Scope } from '../scope.js'

/** What articles say of a source that they do not name; empty for actors with a name. */
export async function actorUnnamed(db: Kysely<Database>, scope: Scope, id: string): Promise<UnnamedSource[]> {
  const sources = db
    .selectFrom('unnamed_source as source')
    .innerJoin('reading_actor', (join) =>
      join
        .onRef('reading_actor.reading_id', '=', 'source.reading_id')
        .onRef('reading_actor.local_id', '=', 'source.local_id'),
    )
    .where('reading_actor.actor_id', '=', id)
  // Whoever has a name is asked nothing of his articles.
  if ((await sources.select('source.reading_id').limit(1).executeTakeFirst()) === undefined) return []
  const rows = await sources
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'source.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .select(['source.reading_id', 'source.number', 'article.id as article'])
    .select(['source.anonymity_start', 'source.anonymity_end', 'source.reason_start', 'source.reason_end'])
    .where(publishedIn(scope))
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .execute()
  const articles = await loadArticles(
    db,
    rows.map(({ article }) => article),
  )
  const sentences = await loadSentences(
    db,
    rows.map(({ reading_id }) => reading_id),
  )
  return rows.map((row) => {
    const { ref, text } = articles.get(row.article)!
    const placeOf = (start: number | null, end: number | null): Place | null => {
      if (start === null || end === null) return null
      const span: Span = [start, end]
      return { article: ref, sentence: sentenceAt(text, sentences.get(row.reading_id) ?? [], span), span }
    }
    return {
      article: ref,
      number: row.number,
      anonymity: placeOf(row.anonymity_start, row.anonymity_end),
      reason: placeOf(row.reason_start, row.reason_end),
    }
  })
}
