import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'
import type { Page } from '../views/rows.js'
import { apiError } from './schema-parts.js'

// What the routes have in common.

export interface RouteOptions {
  readonly db: Kysely<Database>
}

/** What every route may answer besides its own. */
export const failures = { '4xx': apiError, '5xx': apiError }

/** Parts the query of a list into what is asked for and which rows of it. */
export function parted<Query extends Page>({ limit, offset, ...filter }: Query): [Omit<Query, keyof Page>, Page] {
  return [filter, { limit, offset }]
}
