import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { Database } from '../../record/schema.js'
import { grouped, type Span } from '../../text/index.js'
import type { ToldEvent } from './told-event.js'

/** Part of a sentence that must lie in a shared passage. */
const LEAST_PART = 0.5

/**
 * By id of an event: events of other articles that tell it in a passage that both share. They are one report, whoever takes
 * part in it, if they are of one type and say it with one word: that is for who asks to see.
 */
export async function copiedEvents(
  db: Kysely<Database>,
  events: readonly ToldEvent[],
): Promise<Map<string, ReadonlySet<string>>> {
  const byArticle = grouped(events, ({ article }) => article)
  const passages = await passagesOf(db, [...byArticle.keys()])
  const others = await eventsIn(
    db,
    passages.map(({ other }) => other),
  )
  const found = new Map<string, Set<string>>()
  for (const { article, span, other, otherSpan } of passages) {
    for (const event of byArticle.get(article) ?? []) {
      if (!liesIn(event.sentence, span)) continue
      for (const { id, sentence } of others.get(other) ?? []) {
        if (liesIn(sentence, otherSpan)) found.set(event.id, (found.get(event.id) ?? new Set<string>()).add(id))
      }
    }
  }
  return found
}

interface Passage {
  readonly article: string
  readonly span: Span
  readonly other: string
  readonly otherSpan: Span
}

/** The passages that these articles share, from the side of each of them. */
async function passagesOf(db: Kysely<Database>, articles: readonly string[]): Promise<Passage[]> {
  const [turned, straight] = await Promise.all([
    inBatches(articles, (batch) => db.selectFrom('copy').selectAll().where('other_id', 'in', batch).execute()),
    inBatches(articles, (batch) => db.selectFrom('copy').selectAll().where('article_id', 'in', batch).execute()),
  ])
  return [
    ...straight.map(
      (row): Passage => ({
        ...{ article: row.article_id, span: [row.start, row.end] },
        ...{ other: row.other_id, otherSpan: [row.other_start, row.other_end] },
      }),
    ),
    ...turned.map(
      (row): Passage => ({
        ...{ article: row.other_id, span: [row.other_start, row.other_end] },
        ...{ other: row.article_id, otherSpan: [row.start, row.end] },
      }),
    ),
  ]
}

async function eventsIn(
  db: Kysely<Database>,
  articles: readonly string[],
): Promise<Map<string, { readonly id: string; readonly sentence: Span }[]>> {
  const rows = await inBatches(articles, (batch) =>
    db
      .selectFrom('reading')
      .innerJoin('event', 'event.reading_id', 'reading.id')
      .select(['reading.article_id as article', 'event.id', 'event.sentence_start', 'event.sentence_end'])
      .where('reading.article_id', 'in', batch)
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ article }) => article)].map(([article, list]) => [
      article,
      list.map(({ id, sentence_start, sentence_end }) => ({ id, sentence: [sentence_start, sentence_end] as const })),
    ]),
  )
}

function liesIn([start, end]: Span, passage: Span): boolean {
  const shared = Math.min(end, passage[1]) - Math.max(start, passage[0])
  return shared > 0 && shared >= LEAST_PART * (end - start)
}
