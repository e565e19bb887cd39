import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { textOf } from '../../text/index.js'
import { among } from '../among.js'
import { grouped, inBatches } from '../batches.js'
import { loadPositions } from '../ledger/load-positions.js'
import type { PositionRow } from '../ledger/rows.js'
import { loadArticles } from '../parts.js'

/** By versions that were known and that these articles have replaced: the version that stands for each of them now. */
export async function replacedBy(
  db: Kysely<Database>,
  affair: string,
  fresh: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (fresh.size === 0) return new Map()
  const rows = await db
    .selectFrom('affair_article')
    .select(['article_id', 'superseded_by'])
    .where('affair_id', '=', affair)
    .where((eb) => among(eb.ref('superseded_by'), [...fresh]))
    .execute()
  const next = new Map(rows.map(({ article_id, superseded_by }) => [article_id, superseded_by!]))
  const latest = (id: string): string => (next.has(id) ? latest(next.get(id)!) : id)
  return new Map([...next.keys()].filter((id) => !fresh.has(id)).map((id) => [id, latest(id)]))
}

/** What stood in versions that new ones have replaced: it was known, too, of those whom only its article knows as well. */
export async function replacedPositions(
  db: Kysely<Database>,
  affair: string,
  replaced: ReadonlyMap<string, string>,
): Promise<readonly PositionRow[]> {
  if (replaced.size === 0) return []
  const { positions } = await loadPositions(db, affair, {}, 'former')
  return positions.flatMap((row) => {
    const now = replaced.get(row.article.id)
    if (now === undefined) return []
    const { id } = row.actor
    const own = `${row.article.id}:`
    return [id.startsWith(own) ? { ...row, actor: { ...row.actor, id: `${now}:${id.slice(own.length)}` } } : row]
  })
}

/** Ids of the events of new versions that the versions which they replaced had in the same words. */
export async function knownEvents(
  db: Kysely<Database>,
  affair: string,
  replaced: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const articles = [...replaced].flat()
  if (articles.length === 0) return new Set()
  const texts = await loadArticles(db, articles)
  const events = await inBatches(articles, (batch) =>
    db
      .selectFrom('event')
      .innerJoin('affair_article', 'affair_article.reading_id', 'event.reading_id')
      .select(['event.id', 'event.type', 'event.sentence_start', 'event.sentence_end', 'affair_article.article_id'])
      .where('affair_article.affair_id', '=', affair)
      .where('affair_article.article_id', 'in', batch)
      .execute(),
  )
  const of = grouped(events, ({ article_id }) => article_id)
  const wordsOf = ({ type, sentence_start, sentence_end, article_id }: (typeof events)[number]): string =>
    `${type} ${textOf(texts.get(article_id)?.text ?? '', [sentence_start, sentence_end])}`
  return new Set(
    [...replaced].flatMap(([former, now]) => {
      const known = new Set((of.get(former) ?? []).map(wordsOf))
      return (of.get(now) ?? []).filter((event) => known.has(wordsOf(event))).map(({ id }) => id)
    }),
  )
}
