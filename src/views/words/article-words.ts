import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { parseSpans } from '../parts.js'
import { breather } from './breathe.js'
import { type Vocabulary, vocabulary } from './vocabulary.js'

/** The words of the articles of an affair, page furniture left out, as numbers of one vocabulary. */
export interface ArticleWords {
  readonly vocabulary: Vocabulary
  readonly of: (article: string) => Int32Array | undefined
}

/** How far the reading of an affair's texts has come, in articles. */
export interface WordProgress {
  readonly done: number
  readonly all: number
}

interface Held {
  readonly vocabulary: Vocabulary
  /** By article, of the reading that counts: what is furniture hangs on it. */
  readonly words: Map<string, { readonly reading: number | null; readonly numbers: Int32Array }>
  progress: WordProgress
  /** One reads, others wait for it. */
  reading: Promise<void> | null
}

/** Affairs of a record whose words are kept: those asked for last. */
const MOST_AFFAIRS = 2
/** Articles whose texts are loaded at once. */
const BATCH = 50

const known = new WeakMap<Kysely<Database>, Map<string, Held>>()

/**
 * Reads the words of all articles of an affair, of those that it has not read yet: four bytes a word are kept, so that the
 * next question reads no text. While this takes long, others who ask are let in.
 */
export async function articleWords(db: Kysely<Database>, affair: string): Promise<ArticleWords> {
  const held = heldFor(db, affair)
  while (held.reading !== null) await held.reading
  held.reading = readMissing(db, affair, held)
  try {
    await held.reading
  } finally {
    held.reading = null
  }
  return { vocabulary: held.vocabulary, of: (article) => held.words.get(article)?.numbers }
}

/** Null while nobody reads them. */
export function wordProgress(db: Kysely<Database>, affair: string): WordProgress | null {
  const held = known.get(db)?.get(affair)
  return held === undefined || held.reading === null ? null : held.progress
}

function heldFor(db: Kysely<Database>, affair: string): Held {
  const affairs = known.get(db) ?? new Map<string, Held>()
  known.set(db, affairs)
  const held = affairs.get(affair) ?? {
    ...{ vocabulary: vocabulary(), words: new Map(), progress: { done: 0, all: 0 }, reading: null },
  }
  affairs.delete(affair)
  affairs.set(affair, held)
  const [oldest] = affairs.keys()
  if (affairs.size > MOST_AFFAIRS && oldest !== undefined) affairs.delete(oldest)
  return held
}

async function readMissing(db: Kysely<Database>, affair: string, held: Held): Promise<void> {
  const { words } = held
  const articles = await db
    .selectFrom('affair_article')
    .select(['article_id', 'reading_id'])
    .where('affair_id', '=', affair)
    .orderBy('article_id')
    .execute()
  const missing = articles.filter(({ article_id, reading_id }) => words.get(article_id)?.reading !== reading_id)
  held.progress = { done: 0, all: missing.length }
  const breathe = breather()
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH)
    const readings = new Map(batch.map(({ article_id, reading_id }) => [article_id, reading_id]))
    const rows = await db
      .selectFrom('affair_article')
      .innerJoin('article', 'article.id', 'affair_article.article_id')
      .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
      .select(['article.id', 'article.text', 'reading.chrome'])
      .where('affair_article.affair_id', '=', affair)
      .where('article.id', 'in', [...readings.keys()])
      .execute()
    for (const { id, text, chrome } of rows) {
      const numbers = held.vocabulary.read(text, chrome === null ? [] : parseSpans(chrome))
      words.set(id, { reading: readings.get(id) ?? null, numbers })
      await breathe()
    }
    held.progress = { done: at + batch.length, all: missing.length }
  }
}
