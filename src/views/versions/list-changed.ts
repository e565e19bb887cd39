import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { affairMeant } from '../ledger/affair-meant.js'
import type { Listing, Page } from '../rows.js'
import { countFates, diffVersions } from './diff-versions.js'
import { loadVersions } from './load-versions.js'
import type { ChangedPage } from './rows.js'

/**
 * The pages of an affair that were read in several versions, the one that changed last first.
 * @throws AFFAIR_UNKNOWN, AFFAIR_UNSTATED
 */
export async function listChangedPages(
  db: Kysely<Database>,
  { affair: wanted }: { readonly affair?: string | undefined },
  page: Page = {},
): Promise<Listing<ChangedPage>> {
  const affair = await affairMeant(db, wanted)
  const found = await db
    .selectFrom('affair_article')
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .select((eb) => ['article.url', eb.fn.max('article.id').as('id'), eb.fn.max('affair_article.added_at').as('last')])
    .where('affair_id', '=', affair)
    .where('superseded_by', 'is not', null)
    .groupBy('article.url')
    .orderBy('last', 'desc')
    .orderBy('article.url')
    .execute()
  const rows: ChangedPage[] = []
  for (const { url, id } of cut(found, page.limit, page.offset)) {
    const versions = await loadVersions(db, id, affair)
    const [first, last] = [versions[0], versions.at(-1)]
    if (url === null || first === undefined || last === undefined) continue
    const { counts, cells } = await diffVersions(db, first, last)
    rows.push({
      url,
      versions: versions.map(({ row }) => row),
      counts,
      cells: countFates(cells.map(({ fate }) => fate)),
    })
  }
  return { total: found.length, rows }
}
