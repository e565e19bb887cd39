import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import { indexAt, type Span, textOf } from '../text/index.js'
import { inBatches } from './batches.js'
import type { ActorRef, ArticleRef, Sentence } from './rows.js'

/** An article as rows name it, with its text. */
export interface ArticleText {
  readonly ref: ArticleRef
  readonly text: string
}

export async function loadArticles(db: Kysely<Database>, ids: Iterable<string>): Promise<Map<string, ArticleText>> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('article')
      .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
      .select([
        'article.id',
        'article.title',
        'article.published',
        'article.url',
        'article.text',
        'outlet.name as outlet',
      ])
      .where('article.id', 'in', batch)
      .execute(),
  )
  return new Map(rows.map(({ text, ...ref }) => [ref.id, { ref, text }]))
}

/** The same where nothing of the text is needed. */
export async function loadArticleRefs(db: Kysely<Database>, ids: Iterable<string>): Promise<Map<string, ArticleRef>> {
  const rows = await inBatches(ids, (batch) =>
    db
      .selectFrom('article')
      .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
      .select(['article.id', 'article.title', 'article.published', 'article.url', 'outlet.name as outlet'])
      .where('article.id', 'in', batch)
      .execute(),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function loadActors(db: Kysely<Database>, ids: Iterable<string>): Promise<Map<string, ActorRef>> {
  const rows = await inBatches(ids, (batch) =>
    db.selectFrom('actor').select(['id', 'name', 'kind', 'country']).where('id', 'in', batch).execute(),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Sentences of readings, as spans. */
export async function loadSentences(db: Kysely<Database>, readings: Iterable<number>): Promise<Map<number, Span[]>> {
  const rows = await inBatches(readings, (batch) =>
    db.selectFrom('reading').select(['id', 'sentences']).where('id', 'in', batch).execute(),
  )
  return new Map(rows.map((row) => [row.id, parseSpans(row.sentences)]))
}

/** Spans of a JSON column; the writer put them there, so they are not checked again. */
export const parseSpans = (json: string): Span[] => JSON.parse(json) as Span[]

/** The sentence that holds the beginning of `span`; `span` itself when the reading has none there. */
export function sentenceAt(text: string, sentences: readonly Span[], span: Span): Sentence {
  const found = sentences[indexAt(sentences, span[0])]
  const sentence = found !== undefined && span[0] < found[1] ? found : span
  return { span: sentence, text: textOf(text, sentence) }
}
