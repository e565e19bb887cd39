import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import { codebookHash } from '../../record/hash.js'
import type { Database } from '../../record/schema.js'
import { expectAffair } from '../scope.js'

/** What an affair is asked, and which of its articles were read with it. */
export interface AffairCodebook {
  readonly affair: { readonly id: string; readonly name: string }
  /** Null when the affair has none. */
  readonly codebook: Codebook | null
  readonly articles: number
  /** Articles that were read with another codebook, or not at all. */
  readonly stale: number
}

/** @throws AFFAIR_UNKNOWN */
export async function affairCodebook(db: Kysely<Database>, id: string): Promise<AffairCodebook> {
  await expectAffair(db, id)
  const affair = await db
    .selectFrom('affair')
    .select(['id', 'name', 'codebook'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // What the record keeps was parsed at the door when it came in.
  const codebook = affair.codebook === null ? null : (JSON.parse(affair.codebook) as Codebook)
  const hash = codebookHash(codebook)
  const { articles, fresh } = await db
    .selectFrom('affair_article')
    .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('articles'),
      eb.fn.count<number>(eb.case().when('reading.codebook_hash', '=', hash).then(1).end()).as('fresh'),
    ])
    .where('affair_article.affair_id', '=', id)
    .executeTakeFirstOrThrow()
  return { affair: { id, name: affair.name }, codebook, articles, stale: articles - fresh }
}
