import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { inBatches } from '../batches.js'
import type { CopyGroups } from './independent.js'

/** Part of a span that must lie in a shared passage. */
const LEAST_PART = 0.5

/** The passages that these articles share with each other, as `independentReports` asks for them. */
export async function loadCopies(db: Kysely<Database>, articleIds: Iterable<string>): Promise<CopyGroups> {
  const ids = new Set(articleIds)
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('copy')
      .select(['article_id', 'other_id', 'start', 'end', 'other_start', 'other_end'])
      .where('article_id', 'in', batch)
      .execute(),
  )
  const passages = new Map<string, { readonly name: string; readonly span: Span }[]>()
  const add = (article: string, name: string, span: Span): void => {
    passages.set(article, [...(passages.get(article) ?? []), { name, span }])
  }
  for (const { article_id, other_id, start, end, other_start, other_end } of rows) {
    if (!ids.has(other_id)) continue
    const name = `${article_id}:${start} ${other_id}:${other_start}`
    add(article_id, name, [start, end])
    add(other_id, name, [other_start, other_end])
  }
  return (article, [start, end]) =>
    (passages.get(article) ?? []).flatMap(({ name, span }) => {
      const shared = Math.min(end, span[1]) - Math.max(start, span[0])
      return shared > 0 && shared >= LEAST_PART * (end - start) ? [name] : []
    })
}
