import type { Kysely } from 'kysely'
import type { DialectName } from '../../record/dialect.js'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { remembered } from '../remembered.js'
import { hasDates, heldReadings, type Scope } from '../scope.js'
import { marksAsked } from './marks.js'

/** More readings are held against a list of those that count. PostgreSQL keeps such a list in `work_mem`, or asks row by row. */
const MOST_READINGS: Readonly<Record<DialectName, number>> = { sqlite: 20_000, postgres: 1000 }

/** Whether a scope asks for nothing of statements but an affair, and words perhaps. */
export const asksAllStatements = (scope: Scope): boolean =>
  [scope.article, scope.actors, scope.outlets, scope.kind, scope.class].every((asked) => asked === null) &&
  !hasDates(scope) &&
  !marksAsked(scope.marks)

/**
 * Whether it pays to name the statements that do not count in a scope (`leftOut`) rather than those that do: nearly every
 * reading of a record counts, and full text then need not ask the table for each of its finds.
 */
export async function fewAreLeftOut(db: Kysely<Database>, scope: Scope): Promise<boolean> {
  const { affair, versions, dialect } = scope
  const readings = await remembered(db, `readings left out ${affair} ${versions}`, async () => {
    const { left } = await readingsLeftOut(db, scope)
      .select((eb) => eb.fn.countAll<number>().as('left'))
      .executeTakeFirstOrThrow()
    return Number(left)
  })
  return readings <= MOST_READINGS[dialect]
}

const readingsLeftOut = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('reading')
    .where('reading.id', 'not in', db.selectFrom(heldReadings(db, scope).as('held')).select('held.reading_id'))

/** `seq` of the statements that do not count in a scope which `asksAllStatements`: of other readings, or rejected. */
export function leftOut(db: Kysely<Database>, scope: Scope) {
  const ofOthers = db
    .selectFrom('statement as other')
    .where('other.reading_id', 'in', readingsLeftOut(db, scope).select('reading.id'))
    .select('other.seq')
  const { statement: rejected } = scope.rejected
  if (rejected.size === 0) return ofOthers
  return ofOthers.unionAll(
    db
      .selectFrom('statement as other')
      .where((eb) => among(eb.ref('other.id'), [...rejected]))
      .select('other.seq'),
  )
}
