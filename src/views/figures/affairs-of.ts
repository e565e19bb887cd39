import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { expectAffair } from '../scope.js'

/** The affair that is asked for, or all. @throws AFFAIR_UNKNOWN */
export async function affairsOf(db: Kysely<Database>, affair: string | undefined): Promise<readonly string[]> {
  if (affair === undefined || affair.trim() === '') {
    return (await db.selectFrom('affair').select('id').orderBy('id').execute()).map(({ id }) => id)
  }
  await expectAffair(db, affair)
  return [affair]
}
