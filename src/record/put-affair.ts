import type { Kysely } from 'kysely'
import type { Codebook } from '../read/codebook.js'
import type { AffairTable, Database } from './schema.js'

export interface AffairInput {
  /** Slug: "harbour-games". */
  readonly id: string
  /** Left out: the name stays; of a new affair it is the id. */
  readonly name?: string | undefined
  /** Left out: the codebook stays; null takes it away. */
  readonly codebook?: Codebook | null | undefined
}

/** Makes an affair or changes its name and codebook; answers the affair as it is then. */
export async function putAffair(db: Kysely<Database>, affair: AffairInput): Promise<AffairTable> {
  const codebook = affair.codebook === undefined || affair.codebook === null ? null : JSON.stringify(affair.codebook)
  const row = { id: affair.id, name: affair.name ?? affair.id, codebook, created_at: new Date().toISOString() }
  return db
    .insertInto('affair')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: affair.name === undefined ? eb.ref('affair.name') : row.name,
        codebook: affair.codebook === undefined ? eb.ref('affair.codebook') : codebook,
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}
