import type { Kysely } from 'kysely'
import { versionsOf } from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import { inBatches } from '../batches.js'
import { loadArticles } from '../parts.js'
import type { VersionRow } from './rows.js'

/** A version with what the views need of it. */
export interface LoadedVersion {
  readonly row: VersionRow
  readonly text: string
  /** The reading that counts; null where it was not read. */
  readonly reading: number | null
}

/** The versions of an article's page that an affair holds, or with null the record, in the order in which they came. */
export async function loadVersions(
  db: Kysely<Database>,
  articleId: string,
  affair: string | null,
): Promise<readonly LoadedVersion[]> {
  const ids = (await versionsOf(db, articleId)).map(({ id }) => id)
  const articles = await loadArticles(db, ids)
  const held = await inBatches(ids, (batch) =>
    db
      .selectFrom('affair_article')
      .innerJoin('article', 'article.id', 'affair_article.article_id')
      .select(['article.id', 'article.words', 'affair_id', 'reading_id', 'superseded_by'])
      .select('affair_article.added_at as learned')
      .where('article.id', 'in', batch)
      .$if(affair !== null, (query) => query.where('affair_id', '=', affair ?? ''))
      .orderBy('affair_article.added_at')
      .execute(),
  )
  return ids.flatMap((id): LoadedVersion[] => {
    const rows = held.filter((row) => row.id === id)
    const [first] = rows
    const article = articles.get(id)
    if (first === undefined || article === undefined) return []
    return [
      {
        row: {
          article: article.ref,
          learned: first.learned,
          words: first.words,
          latest: rows.every(({ superseded_by }) => superseded_by === null),
        },
        text: article.text,
        reading: rows.reduce<number | null>((max, { reading_id }) => largest(max, reading_id), null),
      },
    ]
  })
}

const largest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)
