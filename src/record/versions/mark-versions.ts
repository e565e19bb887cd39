import type { Kysely } from 'kysely'
import type { Database } from '../schema.js'

/**
 * Notes in every affair that holds these versions of a page which of them is followed by which: an older one no
 * longer counts once a later one has been read there. A version of which no reading counts supersedes nothing yet.
 * Answers the affairs in which something changed.
 */
export async function markVersions(db: Kysely<Database>, versions: readonly Version[]): Promise<readonly string[]> {
  if (versions.length < 2) return []
  const held = await db
    .selectFrom('affair_article')
    .select(['affair_id', 'article_id', 'reading_id', 'superseded_by'])
    .where(
      'article_id',
      'in',
      versions.map(({ id }) => id),
    )
    .execute()
  const changed = new Set<string>()
  for (const { affair_id, article_id, superseded_by } of held) {
    const at = versions.findIndex(({ id }) => id === article_id)
    const next = versions.find(
      ({ id, text_hash }, index) =>
        index > at &&
        text_hash !== versions[at]!.text_hash &&
        held.some((row) => row.affair_id === affair_id && row.article_id === id && row.reading_id !== null),
    )
    if ((next?.id ?? null) === superseded_by) continue
    changed.add(affair_id)
    await db
      .updateTable('affair_article')
      .set({ superseded_by: next?.id ?? null })
      .where('affair_id', '=', affair_id)
      .where('article_id', '=', article_id)
      .execute()
  }
  return [...changed]
}

/** The versions of an article's page, in the order in which they came; itself alone where its address is not known. */
export const versionsOf = (db: Kysely<Database>, articleId: string): Promise<readonly Version[]> =>
  db
    .selectFrom('article')
    .select(['id', 'text_hash'])
    .where((eb) =>
      eb.or([
        eb('id', '=', articleId),
        eb('url', '=', eb.selectFrom('article as itself').select('itself.url').where('itself.id', '=', articleId)),
      ]),
    )
    .orderBy('seq')
    .execute()

interface Version {
  readonly id: string
  readonly text_hash: string
}
