import type { Kysely } from 'kysely'
import type { Reading } from '../../read/reading.js'
import { inBatches } from '../../record/batches.js'
import { insertRows } from '../../record/insert-rows.js'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import type { JoinedArticle } from '../load-article.js'
import { type Fingerprint, fingerprintsOf } from './fingerprints.js'
import { type Holder, siteOf } from './formulas.js'
import { copyTextOf, loadTexts } from './load-texts.js'
import type { CopyText } from './pair-copies.js'
import { wordsOf } from './words.js'

/** An article that is to be joined: its text, who prints it, and what the record may keep of it from earlier readings. */
export interface OwnText {
  readonly text: CopyText
  readonly holder: Holder
  readonly before: ReadonlySet<number>
  /** Whether its fingerprints are kept already, formulas among them. */
  readonly isKept: boolean
}

/** As a reading has it that has just been written. */
export async function ownText(
  db: Kysely<Database>,
  article: JoinedArticle,
  readingId: number,
  reading: Reading,
): Promise<OwnText> {
  const said = reading.statements.flatMap(({ kind, content }) => (kind === 'direct' ? content : []))
  const text = copyTextOf({ ...article, chrome: reading.chrome, said })
  const before = await printsBefore(db, article, readingId)
  // Nobody else sees them yet; those of an earlier reading have to go first, and not before it is this writer's turn.
  const isKept = before.size === 0
  if (isKept) await keepPrints(db, article.seq, text.prints)
  return { text, holder: holderOf(article), before, isKept }
}

/** As its newest reading has it. */
export const ownTextAgain = async (db: Kysely<Database>, article: JoinedArticle): Promise<OwnText> => ({
  text: (await loadTexts(db, [article.seq])).get(article.seq)!,
  holder: holderOf(article),
  before: await printsBefore(db, article, null),
  isKept: false,
})

export const keepPrints = (db: Kysely<Database>, seq: number, prints: readonly Fingerprint[]): Promise<unknown> =>
  insertRows(
    db,
    'fingerprint',
    prints.map(({ hash, word }) => ({ hash, article_seq: seq, word })),
  )

export const dropPrints = (db: Kysely<Database>, seq: number, hashes: Iterable<number>): Promise<unknown> =>
  inBatches(hashes, async (batch) => {
    await db.deleteFrom('fingerprint').where('hash', 'in', batch).where('article_seq', '=', seq).execute()
    return []
  })

const holderOf = ({ seq, outlet, url, published }: JoinedArticle): Holder => ({
  ...{ seq, outlet, site: siteOf(url), day: dayOf(published) },
})

export const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null

/**
 * Hashes under which the record may keep an article: those of its readings, each of which may hold other parts of it for page
 * furniture. There is no index that would say, for it would be as large as the fingerprints; a rule that makes other
 * fingerprints of the same words has to empty the table first.
 */
async function printsBefore(
  db: Kysely<Database>,
  { id, text }: Pick<JoinedArticle, 'id' | 'text'>,
  except: number | null,
): Promise<Set<number>> {
  const readings = await db.selectFrom('reading').select(['id', 'chrome']).where('article_id', '=', id).execute()
  const chromes = new Set(readings.flatMap((reading) => (reading.id === except ? [] : reading.chrome)))
  return new Set([...chromes].flatMap((chrome) => printsOf(text, chrome)))
}

const printsOf = (text: string, chrome: string): number[] =>
  fingerprintsOf(wordsOf(text, JSON.parse(chrome) as Span[])).map(({ hash }) => hash)

/** Takes out what is kept of an article under these hashes, and the passages that it shares. */
export async function forgetText(
  db: Kysely<Database>,
  { id, seq }: Pick<JoinedArticle, 'id' | 'seq'>,
  hashes: ReadonlySet<number>,
): Promise<void> {
  if (hashes.size === 0) return
  await dropPrints(db, seq, hashes)
  await db.deleteFrom('copy').where('article_id', '=', id).execute()
  await db.deleteFrom('copy').where('other_id', '=', id).execute()
}

/** Before readings are deleted: takes out what is kept of their articles; who reads them anew joins them anew. */
export async function forgetCopies(db: Kysely<Database>, readingIds: readonly number[]): Promise<void> {
  const rows = await inBatches(readingIds, (batch) =>
    db
      .selectFrom('reading')
      .innerJoin('article', 'article.id', 'reading.article_id')
      .select(['article.id', 'article.seq', 'article.text', 'reading.chrome'])
      .where('reading.id', 'in', batch)
      .execute(),
  )
  for (const { text, chrome, ...article } of rows) await forgetText(db, article, new Set(printsOf(text, chrome)))
}
