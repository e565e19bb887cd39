import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { findArticle } from '../articles/find-article.js'
import { expectAffair } from '../scope.js'
import { diffVersions } from './diff-versions.js'
import { loadVersions } from './load-versions.js'
import type { VersionsView } from './rows.js'

/**
 * The versions of a page, and one of them held against another: the article that is asked for against the one before it, or
 * where it is the first, against the one after it; with `against` that one, the older of the two first.
 * @param wanted id, a prefix of it, or words of title or path that fit one article only
 * @throws AFFAIR_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS
 */
export async function versionsView(
  db: Kysely<Database>,
  wanted: string,
  { affair, against }: { readonly affair?: string | undefined; readonly against?: string | undefined } = {},
): Promise<VersionsView> {
  if (affair !== undefined) await expectAffair(db, affair)
  const id = await findArticle(db, wanted, affair)
  const loaded = await loadVersions(db, id, affair ?? null)
  const at = loaded.findIndex(({ row }) => row.article.id === id)
  const other = against === undefined ? (at === 0 ? 1 : at - 1) : indexOf(loaded, against)
  const [older, newer] = [loaded[Math.min(at, other)], loaded[Math.max(at, other)]]
  return {
    versions: loaded.map(({ row }) => row),
    diff: older === undefined || newer === undefined || older === newer ? null : await diffVersions(db, older, newer),
  }
}

/** @throws ARTICLE_UNKNOWN when it is no version of the page */
function indexOf(loaded: Awaited<ReturnType<typeof loadVersions>>, wanted: string): number {
  const found = loaded.findIndex(({ row }) => row.article.id.startsWith(wanted))
  if (found === -1) throw new StandpointError('ARTICLE_UNKNOWN', { wanted })
  return found
}
