import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import type { CopyTable, Database } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import type { Fingerprint } from './fingerprints.js'
import { type Holder, isFormula, isOneHouse, siteOf } from './formulas.js'
import { loadTexts } from './load-texts.js'
import { type CopyText, pairCopies } from './pair-copies.js'

/** Variables of one query. */
const BATCH = 500
/** Two articles of one house that share so much of what is kept of them are one, in two versions. */
const VERSION_SHARE = 0.3

/**
 * Finds the passages that the article of a reading shares with those of other outlets that came before it, and keeps its
 * fingerprints for those to come. Where its words show that something earlier was a formula, pairs that were found by it
 * are looked at anew, so that what is found does not hang on the order in which articles come. What it costs grows with
 * the articles that share words with it, not with the record.
 */
export async function joinCopies(db: Kysely<Database>, readingId: number): Promise<void> {
  const { seq, outlet, url, published } = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.seq', 'article.outlet_id as outlet', 'article.url', 'article.published'])
    .where('reading.id', '=', readingId)
    .executeTakeFirstOrThrow()
  const article = (await loadTexts(db, [seq])).get(seq)!
  // Another reading of the same text finds the same, unless it holds other parts of it for page furniture.
  await forget(db, article)
  const known = await formulasAmong(db, article.prints)
  const fresh = new Set(article.prints.map(({ hash }) => hash).filter((hash) => !known.has(hash)))
  const self: Holder = { seq, outlet, site: siteOf(url), day: dayOf(published) }
  const holders = await loadHolders(db, fresh)
  const isVersion = versionsOf(self, fresh.size, holders)
  const found = new Set([...fresh].filter((hash) => isFormula([...apart(holders.get(hash)), self], isVersion)))
  const formulas = new Set([...known, ...found])
  await redo(db, found, holders)
  await keep(
    db,
    seq,
    article.prints.filter(({ hash }) => !formulas.has(hash)),
  )
  const others = new Set<number>()
  for (const [hash, list] of holders)
    if (!found.has(hash)) for (const holder of list) if (!isOneHouse(holder, self)) others.add(holder.seq)
  const rows: CopyTable[] = []
  for (const other of (await loadTexts(db, others)).values()) rows.push(...(await withFormulas(db, article, other)))
  await insert(db, rows)
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null
/** Each article once, although it holds the words twice. */
const apart = (holders: readonly Holder[] = []): Holder[] => [...new Map(holders.map((one) => [one.seq, one])).values()]

/** Which articles of its own house are but the article again. */
function versionsOf(
  self: Holder,
  size: number,
  holders: ReadonlyMap<number, readonly Holder[]>,
): (seq: number) => boolean {
  const shared = new Map<number, number>()
  for (const list of holders.values()) for (const { seq } of apart(list)) shared.set(seq, (shared.get(seq) ?? 0) + 1)
  return (seq) => seq !== self.seq && (shared.get(seq) ?? 0) > VERSION_SHARE * size
}

async function withFormulas(db: Kysely<Database>, one: CopyText, other: CopyText): Promise<CopyTable[]> {
  const formulas = await formulasAmong(db, [...one.prints, ...other.prints])
  return pairCopies(one, other, formulas)
}

async function forget(db: Kysely<Database>, { id, seq }: CopyText): Promise<void> {
  await db.deleteFrom('fingerprint').where('article_seq', '=', seq).execute()
  await db.deleteFrom('copy').where('article_id', '=', id).execute()
  await db.deleteFrom('copy').where('other_id', '=', id).execute()
}

async function formulasAmong(db: Kysely<Database>, prints: readonly Fingerprint[]): Promise<Set<number>> {
  const rows = await inBatches(
    prints.map(({ hash }) => hash),
    (batch) => db.selectFrom('formula').select('hash').where('hash', 'in', batch).execute(),
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Who holds each of these grams. */
async function loadHolders(db: Kysely<Database>, hashes: Iterable<number>): Promise<Map<number, Holder[]>> {
  const rows = await inBatches(hashes, (batch) =>
    db
      .selectFrom('fingerprint')
      .innerJoin('article', 'article.seq', 'fingerprint.article_seq')
      .select(['hash', 'article_seq as seq', 'outlet_id as outlet', 'url', 'published'])
      .where('hash', 'in', batch)
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ hash }) => hash)].map(([hash, list]) => [
      hash,
      list.map(({ seq, outlet, url, published }) => ({ seq, outlet, site: siteOf(url), day: dayOf(published) })),
    ]),
  )
}

/** Keeps what has turned out to be formulas, and finds anew what earlier articles that hold them share with each other. */
async function redo(
  db: Kysely<Database>,
  found: ReadonlySet<number>,
  holders: ReadonlyMap<number, readonly Holder[]>,
): Promise<void> {
  if (found.size === 0) return
  await insertFormulas(db, found)
  const touched = new Set([...found].flatMap((hash) => (holders.get(hash) ?? []).map(({ seq }) => seq)))
  await inBatches(found, async (batch) => {
    await db.deleteFrom('fingerprint').where('hash', 'in', batch).execute()
    return []
  })
  const pairs = await inBatches(touched, (batch) =>
    db
      .selectFrom('copy')
      .innerJoin('article as one', 'one.id', 'copy.article_id')
      .innerJoin('article as other', 'other.id', 'copy.other_id')
      .select(['copy.article_id', 'copy.other_id', 'one.seq as one', 'other.seq as other'])
      .distinct()
      .where('one.seq', 'in', batch)
      .execute(),
  )
  const shaken = pairs.filter(({ other }) => touched.has(other))
  const texts = await loadTexts(
    db,
    shaken.flatMap(({ one, other }) => [one, other]),
  )
  for (const { article_id, other_id, one, other } of shaken) {
    await db.deleteFrom('copy').where('article_id', '=', article_id).where('other_id', '=', other_id).execute()
    await insert(db, await withFormulas(db, texts.get(one)!, texts.get(other)!))
  }
}

async function insertFormulas(db: Kysely<Database>, found: ReadonlySet<number>): Promise<void> {
  const rows = [...found].map((hash) => ({ hash }))
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('formula')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function keep(db: Kysely<Database>, seq: number, prints: readonly Fingerprint[]): Promise<void> {
  const rows = prints.map(({ hash, word }) => ({ hash, article_seq: seq, word }))
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('fingerprint')
      .values(rows.slice(at, at + BATCH))
      .execute()
  }
}

async function insert(db: Kysely<Database>, rows: readonly CopyTable[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('copy')
    .values([...rows])
    .execute()
}
