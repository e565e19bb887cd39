import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import { codebookHash } from '../../record/hash.js'
import type { Database } from '../../record/schema.js'
import { isLatest } from '../scope.js'

/**
 * How many articles of an affair were read with another codebook than it has now, or with none: what they say of its issues
 * is not known. Articles that are not yet read count, too.
 */
export async function readOtherwise(db: Kysely<Database>, affair: string): Promise<number> {
  const { codebook } = await db
    .selectFrom('affair')
    .select('codebook')
    .where('id', '=', affair)
    .executeTakeFirstOrThrow()
  const hash = codebookHash(codebook === null ? null : (JSON.parse(codebook) as Codebook))
  const { count } = await db
    .selectFrom('affair_article')
    .leftJoin('reading', 'reading.id', 'affair_article.reading_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('affair_article.affair_id', '=', affair)
    .where(isLatest)
    .where((eb) => eb.or([eb('reading.id', 'is', null), eb('reading.codebook_hash', '!=', hash)]))
    .executeTakeFirstOrThrow()
  return Number(count)
}
