import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { ArticleTable, CopyTable, Database } from '../../record/schema.js'
import { grouped, type Span } from '../../text/index.js'
import { fingerprintsOf } from './fingerprints.js'
import { ownWords, quotedWords } from './quoted-share.js'
import { LEAST_WORDS, type Seed, sharedPassages } from './shared-passages.js'
import { type Words, wordsOf } from './words.js'

/** What so many articles hold is a formula, not a copy … */
const MOST_ARTICLES = 60
/** … and so is what is said again after so many days: a notice of the outlet, a line about the author. News is copied at once. */
const MOST_DAYS = 14
const DAY_MS = 86_400_000
/** Variables of one query. */
const BATCH = 500

/**
 * Finds the passages that the article of a reading shares with those that came before it, and keeps its fingerprints for
 * those to come. What it costs grows with the articles that share words with it, not with the record.
 */
export async function joinCopies(db: Kysely<Database>, readingId: number): Promise<void> {
  const article = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.id', 'article.seq', 'article.text', 'article.outlet_id', 'article.published', 'reading.chrome'])
    .where('reading.id', '=', readingId)
    .executeTakeFirstOrThrow()
  // Another reading of the same text finds the same, unless it holds other parts of it for page furniture.
  await forget(db, article)
  const words = wordsOf(article.text, JSON.parse(article.chrome) as Span[])
  const prints = fingerprintsOf(words)
  const seeds = await seedsOf(db, prints, article)
  const rows: CopyTable[] = []
  for (const other of await loadOthers(db, [...seeds.keys()])) {
    rows.push(...copiesOf({ ...article, words }, other, seeds.get(other.seq) ?? []))
  }
  await insertAll(db, article.seq, prints, rows)
}

interface Text {
  readonly id: string
  readonly text: string
  readonly words: Words
}

/** Passages that two articles share and that are not for the most part quotations. */
function copiesOf(one: Text, other: Text, seeds: readonly Seed[]): CopyTable[] {
  const [inOne, inOther] = [quotedWords(one.text), quotedWords(other.text)]
  return sharedPassages(one.words, other.words, seeds)
    .filter(
      (passage) =>
        ownWords(one.words, passage.one, inOne) >= LEAST_WORDS &&
        ownWords(other.words, passage.other, inOther) >= LEAST_WORDS,
    )
    .map((passage) => ({
      article_id: one.id,
      other_id: other.id,
      start: one.words.starts[passage.one[0]]!,
      end: one.words.ends[passage.one[1] - 1]!,
      other_start: other.words.starts[passage.other[0]]!,
      other_end: other.words.ends[passage.other[1] - 1]!,
      words: passage.same,
    }))
}

async function forget(db: Kysely<Database>, { id, seq }: { readonly id: string; readonly seq: number }): Promise<void> {
  await db.deleteFrom('fingerprint').where('article_seq', '=', seq).execute()
  await db.deleteFrom('copy').where('article_id', '=', id).execute()
  await db.deleteFrom('copy').where('other_id', '=', id).execute()
}

/** By number of the article: where articles of other outlets hold the same grams, formulas left out. */
async function seedsOf(
  db: Kysely<Database>,
  prints: readonly { readonly hash: number; readonly word: number }[],
  { outlet_id, published }: Pick<ArticleTable, 'outlet_id' | 'published'>,
): Promise<Map<number, Seed[]>> {
  const wordsAt = grouped(prints, ({ hash }) => hash)
  const found = await inBatches(wordsAt.keys(), (hashes) =>
    db
      .selectFrom('fingerprint')
      .innerJoin('article', 'article.seq', 'fingerprint.article_seq')
      .select(['hash', 'article_seq', 'word', 'outlet_id', 'published'])
      .where('hash', 'in', hashes)
      .execute(),
  )
  const seeds = new Map<number, Seed[]>()
  for (const [hash, holders] of grouped(found, (held) => held.hash)) {
    if (isFormula([published, ...holders.map((holder) => holder.published)])) continue
    for (const holder of holders) {
      if (outlet_id !== null && holder.outlet_id === outlet_id) continue
      const of = seeds.get(holder.article_seq) ?? []
      for (const { word } of wordsAt.get(hash)!) of.push({ one: word, other: holder.word })
      seeds.set(holder.article_seq, of)
    }
  }
  return seeds
}

/** Whether articles of these days that hold the same words did not get them from each other. */
function isFormula(published: readonly (string | null)[]): boolean {
  if (published.length > MOST_ARTICLES) return true
  const times = published.flatMap((day) => (day === null ? [] : [Date.parse(day)]))
  return Math.max(...times) - Math.min(...times) > MOST_DAYS * DAY_MS
}

/** The articles with these numbers, each with the words that its newest reading counts as its own. */
async function loadOthers(
  db: Kysely<Database>,
  numbers: readonly number[],
): Promise<(Text & { readonly seq: number })[]> {
  const rows = await inBatches(numbers, (batch) =>
    db
      .selectFrom('article')
      .innerJoin('reading', 'reading.article_id', 'article.id')
      .select(['article.id', 'article.seq', 'article.text', 'reading.chrome'])
      .where('article.seq', 'in', batch)
      .orderBy('article.seq')
      .orderBy('reading.id')
      .execute(),
  )
  const newest = new Map(rows.map((row) => [row.seq, row]))
  return [...newest.values()].map(({ id, seq, text, chrome }) => {
    return { id, seq, text, words: wordsOf(text, JSON.parse(chrome) as Span[]) }
  })
}

async function insertAll(
  db: Kysely<Database>,
  seq: number,
  prints: readonly { readonly hash: number; readonly word: number }[],
  rows: readonly CopyTable[],
): Promise<void> {
  const fingerprints = prints.map(({ hash, word }) => ({ hash, article_seq: seq, word }))
  for (let at = 0; at < fingerprints.length; at += BATCH) {
    await db
      .insertInto('fingerprint')
      .values(fingerprints.slice(at, at + BATCH))
      .execute()
  }
  if (rows.length > 0)
    await db
      .insertInto('copy')
      .values([...rows])
      .execute()
}
