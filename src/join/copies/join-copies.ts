import type { Kysely } from 'kysely'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { CopyTable, Database } from '../../record/schema.js'
import { grouped } from '../../text/index.js'
import type { Fingerprint } from './fingerprints.js'
import { type Holder, isFormula, isOneHouse, isVersion, siteOf } from './formulas.js'
import { loadTexts } from './load-texts.js'
import { dayOf, dropPrints, forgetText, keepPrints, type OwnText } from './own-text.js'
import { type CopyText, pairCopies } from './pair-copies.js'

/**
 * Finds the passages that an article shares with those of other outlets that the record has, and keeps its
 * fingerprints for those to come. Where its words show that something was a formula, pairs that were found by it are looked
 * at anew, so that what is found does not hang on the order in which articles come. What it costs grows with the articles
 * that share words with it, not with the record.
 */
export async function joinCopies(db: Kysely<Database>, own: OwnText): Promise<void> {
  const { text: article, holder: self, before, isKept } = own
  await forgetText(db, article, before)
  const hashes = new Set(article.prints.map(({ hash }) => hash))
  const [known, holders] = await Promise.all([formulasAmong(db, article.prints), loadHolders(db, hashes, article.seq)])
  const fresh = new Set([...hashes].filter((hash) => !known.has(hash)))
  for (const hash of known) holders.delete(hash)
  const areVersions = await versionsAmong(db, article, holders)
  const found = new Set([...fresh].filter((hash) => isFormula(self, apart(holders.get(hash)), areVersions)))
  const formulas = new Set([...known, ...found])
  await redo(db, found, holders)
  if (isKept) await dropPrints(db, article.seq, known)
  else
    await keepPrints(
      db,
      article.seq,
      article.prints.filter(({ hash }) => !formulas.has(hash)),
    )
  const others = new Set<number>()
  for (const [hash, list] of holders)
    if (!found.has(hash)) for (const holder of list) if (!isOneHouse(holder, self)) others.add(holder.seq)
  const rows: CopyTable[] = []
  for (const other of (await loadTexts(db, others)).values()) rows.push(...(await withFormulas(db, article, other)))
  await insertRows(db, 'copy', rows)
}

/** Each article once, although it holds the words twice. */
const apart = (holders: readonly Holder[] = []): Holder[] => [...new Map(holders.map((one) => [one.seq, one])).values()]

/** Which articles of one house are but one, again; asked of those only who may make a formula with the article. */
async function versionsAmong(
  db: Kysely<Database>,
  article: CopyText,
  holders: ReadonlyMap<number, readonly Holder[]>,
): Promise<(one: number, other: number) => boolean> {
  const asked = new Set([...holders.values()].flatMap((list) => (list.length < 2 ? [] : list.map(({ seq }) => seq))))
  const texts = new Map([...(await loadTexts(db, asked)), [article.seq, article]])
  const prints = new Map([...texts].map(([seq, text]) => [seq, new Set(text.prints.map(({ hash }) => hash))]))
  const known = new Map<string, boolean>()
  return (one, other) => {
    const pair = `${Math.min(one, other)} ${Math.max(one, other)}`
    const are = known.get(pair) ?? isVersion(prints.get(one), prints.get(other))
    known.set(pair, are)
    return are
  }
}

async function withFormulas(db: Kysely<Database>, one: CopyText, other: CopyText): Promise<CopyTable[]> {
  const formulas = await formulasAmong(db, [...one.prints, ...other.prints])
  // In one order whichever came first.
  return one.id < other.id ? pairCopies(one, other, formulas) : pairCopies(other, one, formulas)
}

async function formulasAmong(db: Kysely<Database>, prints: readonly Fingerprint[]): Promise<Set<number>> {
  const rows = await inBatches(
    prints.map(({ hash }) => hash),
    (batch) => db.selectFrom('formula').select('hash').where('hash', 'in', batch).execute(),
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Which other articles hold each of these grams. */
async function loadHolders(
  db: Kysely<Database>,
  hashes: Iterable<number>,
  self: number,
): Promise<Map<number, Holder[]>> {
  const rows = await inBatches(hashes, (batch) =>
    db
      .selectFrom('fingerprint')
      .innerJoin('article', 'article.seq', 'fingerprint.article_seq')
      .select(['hash', 'article_seq as seq', 'outlet_id as outlet', 'url', 'published'])
      .where('hash', 'in', batch)
      .where('article_seq', '<>', self)
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
  const shaken = await pairsOf(db, touched)
  const texts = await loadTexts(
    db,
    shaken.flatMap(({ one, other }) => [one, other]),
  )
  for (const { article_id, other_id, one, other } of shaken) {
    await db.deleteFrom('copy').where('article_id', '=', article_id).where('other_id', '=', other_id).execute()
    await insertRows(db, 'copy', await withFormulas(db, texts.get(one)!, texts.get(other)!))
  }
  await markEvents(
    db,
    shaken.flatMap(({ article_id, other_id }) => [article_id, other_id]),
  )
}

/** Pairs that share passages, either of which is one of these articles. */
async function pairsOf(db: Kysely<Database>, numbers: Iterable<number>) {
  const pairs = db
    .selectFrom('copy')
    .innerJoin('article as one', 'one.id', 'copy.article_id')
    .innerJoin('article as other', 'other.id', 'copy.other_id')
    .select(['copy.article_id', 'copy.other_id', 'one.seq as one', 'other.seq as other'])
    .distinct()
  const found = [
    ...(await inBatches(numbers, (batch) => pairs.where('one.seq', 'in', batch).execute())),
    ...(await inBatches(numbers, (batch) => pairs.where('other.seq', 'in', batch).execute())),
  ]
  return [...new Map(found.map((pair) => [`${pair.one} ${pair.other}`, pair])).values()]
}

/** What a passage tells that two articles share is one event: it may be none any more. */
async function markEvents(db: Kysely<Database>, articles: readonly string[]): Promise<void> {
  await inBatches(articles, async (batch) => {
    await db
      .insertInto('event_stale')
      .columns(['event_id'])
      .expression((eb) =>
        eb
          .selectFrom('event')
          .innerJoin('reading', 'reading.id', 'event.reading_id')
          .select('event.id')
          .where('reading.article_id', 'in', batch),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return []
  })
}

async function insertFormulas(db: Kysely<Database>, found: ReadonlySet<number>): Promise<void> {
  const rows = [...found].map((hash) => ({ hash }))
  await insertRows(db, 'formula', rows, 'on conflict do nothing')
}
