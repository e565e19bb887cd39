import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { expectAffair } from '../scope.js'

/**
 * The affair that is asked for, else the only one of the record: issues belong to the codebook of one.
 * @throws AFFAIR_UNKNOWN, AFFAIR_UNSTATED
 */
export async function affairMeant(db: Kysely<Database>, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    await expectAffair(db, wanted)
    return wanted
  }
  const affairs = await db.selectFrom('affair').select('id').orderBy('id').execute()
  if (affairs.length === 1) return affairs[0]!.id
  const known = affairs.map(({ id }) => id).join(', ')
  if (affairs.length === 0) throw new StandpointError('AFFAIR_UNKNOWN', { wanted: '', known: 'none' })
  throw new StandpointError('AFFAIR_UNSTATED', { known })
}
