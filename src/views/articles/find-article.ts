import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { namesMatch } from '../names.js'

/**
 * Id of the one article that `wanted` names: its id, a prefix of the id, or words of its title, URL or path. Of the versions
 * of a page that words name, the latest.
 * @throws ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS
 */
export async function findArticle(db: Kysely<Database>, wanted: string, affair?: string): Promise<string> {
  const prefix = wanted.trim().toLowerCase()
  let query = db
    .selectFrom('article')
    .select(['article.id', 'article.title', 'article.url', 'article.source', 'article.seq', 'article.text_hash'])
  if (affair !== undefined) {
    query = query
      .innerJoin('affair_article', 'affair_article.article_id', 'article.id')
      .where('affair_article.affair_id', '=', affair)
  }
  if (/^[0-9a-f]{1,64}$/.test(prefix)) {
    const byId = await query
      .where('article.id', '>=', prefix)
      .where('article.id', '<', `${prefix}g`)
      .orderBy('article.id')
      .limit(10)
      .execute()
    const exact = byId.find(({ id }) => id === prefix)
    if (exact !== undefined) return exact.id
    if (byId.length > 0) return only(byId, wanted)
  }
  const all = await query.orderBy('article.id').execute()
  const found = all.filter(({ title, url, source }) =>
    [title, url, source].some((text) => text !== null && (text === wanted || namesMatch(text, wanted))),
  )
  return only(
    found.filter((article) => !found.some((other) => isLaterVersion(other, article))),
    wanted,
  )
}

interface Version {
  readonly url: string | null
  readonly seq: number
  readonly text_hash: string
}

const isLaterVersion = (other: Version, article: Version): boolean =>
  article.url !== null && other.url === article.url && other.seq > article.seq && other.text_hash !== article.text_hash

function only(
  found: readonly { readonly id: string; readonly title: string | null; readonly source: string }[],
  wanted: string,
) {
  const [first, second] = found
  if (first === undefined) throw new StandpointError('ARTICLE_UNKNOWN', { wanted })
  if (second === undefined) return first.id
  const named = found.slice(0, 5).map(({ id, title, source }) => `${id} (${title ?? source})`)
  throw new StandpointError('ARTICLE_AMBIGUOUS', { wanted, count: found.length, named: named.join(', ') })
}
