import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { CopyGroups } from '../ledger/independent.js'
import { loadCopies } from '../ledger/load-copies.js'
import type { Loaded } from './load-figures.js'

/** The passages that the articles of figures share: a number that one dispatch gives to two outlets is told once. */
export const copiesOf = (db: Kysely<Database>, loaded: readonly Loaded[]): Promise<CopyGroups> =>
  loadCopies(
    db,
    loaded.map(({ row }) => row.article.id),
  )
