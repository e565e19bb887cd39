import type { Problem } from '../ingest/index.js'
import type { Reading } from '../read/reading.js'
import type { ArticleStatus } from '../record/index.js'
import type { Article } from '../text/index.js'
import type { Kept } from './read-batch.js'

/** What became of one article. */
export interface TakenArticle {
  /** Its id in the record. */
  readonly id: string
  readonly source: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** Null of an article that is only read again. */
  readonly status: ArticleStatus | null
  /** Whether it waits in the queue of a PostgreSQL record. */
  readonly waits: boolean
  /** Statements and doubts of the reading that was made now; null when none was. */
  readonly read: { readonly statements: number; readonly doubts: number } | null
  /** Why it has no reading. */
  readonly problem: Problem | null
}

const sizeOf = (reading: Reading | null): TakenArticle['read'] =>
  reading === null ? null : { statements: reading.statements.length, doubts: reading.doubts.length }

export const takenOf = ({ raw, put, reading, problem }: Kept, waits: boolean): TakenArticle => ({
  id: put.id,
  source: raw.source,
  title: raw.title,
  outlet: raw.outlet?.value ?? null,
  published: raw.published?.value ?? null,
  status: put.status,
  waits,
  read: sizeOf(reading),
  problem,
})

/** An article that the record had, read now, or that could not be read. */
export const readAgain = (
  { id, title, outlet, published }: Article,
  reading: Reading | null,
  problem: Problem | null,
): TakenArticle => ({
  ...{ id, source: title ?? id, title, outlet, published },
  ...{ status: null, waits: false, read: sizeOf(reading), problem },
})
