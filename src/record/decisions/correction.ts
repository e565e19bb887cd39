import type { Kysely } from 'kysely'
import { COMMITMENTS, type Position, SIDES } from '../../read/reading.js'
import { StandpointError } from '../../text/index.js'
import type { Database } from '../schema.js'
import type { Cell, Said } from './cell.js'
import type { Difference } from './find-cell.js'

/** What a position is instead of what was read of it; fields that are right as they are read are left out. */
export interface CorrectionInput {
  readonly side?: string | undefined
  readonly commitment?: string | undefined
  /** Day, month or year. */
  readonly date?: string | undefined
  /** Id of an actor of the record. */
  readonly actor?: string | undefined
  /** Words of the article, as they stand there, on which it rests. */
  readonly evidence?: string | undefined
}

/** The same as a decision keeps it; at least one field is there. */
export interface Correction {
  readonly side?: Position['side']
  readonly commitment?: Position['commitment']
  readonly date?: string
  readonly actor?: Said
  readonly evidence?: string
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * What is to stand in the place of what was read of a cell.
 * @throws CORRECTION_INVALID where it is no position, nothing is otherwise, or a value cannot be one
 */
export async function correctionOf(
  db: Kysely<Database>,
  cell: Cell,
  text: string,
  { side, commitment, date, actor, evidence }: CorrectionInput,
): Promise<Correction> {
  const fail = (reason: string) => new StandpointError('CORRECTION_INVALID', { cell: cell.id, reason })
  if (cell.kind !== 'position') throw fail(`it is no position but a ${cell.kind}: reject it, with a note`)
  const known = <Value extends string>(values: readonly Value[], value: string, what: string): Value => {
    const found = values.find((one) => one === value)
    if (found === undefined) throw fail(`the ${what} "${value}" is none of ${values.join(', ')}`)
    return found
  }
  if (date !== undefined && !DATE.test(date)) throw fail(`"${date}" is no day, month or year such as 2021-11-23`)
  const words = evidence?.trim()
  if (words !== undefined && (words === '' || !text.includes(words)))
    throw fail(`the article does not hold the words "${words}" as they are written here`)
  const correction: Correction = {
    ...(side === undefined ? {} : { side: known(SIDES, side, 'side') }),
    ...(commitment === undefined ? {} : { commitment: known(COMMITMENTS, commitment, 'commitment') }),
    ...(date === undefined ? {} : { date }),
    ...(actor === undefined ? {} : { actor: await actorMeant(db, actor, fail) }),
    ...(words === undefined ? {} : { evidence: words }),
  }
  const isOther = Object.entries(correction).some(
    ([what, value]) => what === 'evidence' || !fulfils(cell.says[what], value as string | Said),
  )
  if (!isOther) throw fail('that is what was read: give another side, commitment, date or actor, or other evidence')
  return correction
}

async function actorMeant(db: Kysely<Database>, id: string, fail: (reason: string) => StandpointError): Promise<Said> {
  const found = await db.selectFrom('actor').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw fail(`no actor has the id "${id}"`)
  return { words: found.name, id: found.id }
}

const fulfils = (said: Said | undefined, value: string | Said): boolean =>
  said !== undefined && (typeof value === 'string' ? said.words === value : said.id === value.id)

/** What is otherwise than when it was corrected, less what is now read as the correction has it. */
export const stillDiffers = (differs: readonly Difference[], cell: Cell | null, correction: Correction): Difference[] =>
  differs.filter(({ what }) => {
    const value = (correction as Readonly<Record<string, string | Said | undefined>>)[what]
    return value === undefined || !fulfils(cell?.says[what], value)
  })
