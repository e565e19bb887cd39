import type { Kysely } from 'kysely'
import type { RawArticle } from '../ingest/item.js'
import { settleCounts } from './counts/index.js'
import { hasReading } from './find-reading.js'
import type { Joiner } from './joiner.js'
import { type AffairInput, putAffair } from './put-affair.js'
import { identifyArticle, putArticle } from './put-article.js'
import { type DecisionInput, putDecision } from './put-decision.js'
import { putArticleWithReading, putReading, type ReadingInput } from './put-reading.js'
import type { ReadingKey } from './reading-key.js'
import type { Database } from './schema.js'
import { takeTurn } from './turn.js'
import { untilAlone } from './until-alone.js'

/** What the writer can be asked to look up; nothing is locked for it. */
const LOOKUPS = {
  identify: (db: Kysely<Database>, _joiner: Joiner | null, raw: RawArticle, key: ReadingKey) =>
    identifyArticle(db, raw, key),
  hasReading: (db: Kysely<Database>, _joiner: Joiner | null, articleId: string, key: ReadingKey) =>
    hasReading(db, articleId, key),
} as const

/** What it can be asked to change; each runs in one transaction of its own, wholly or not at all. */
const CHANGES = {
  putAffair: (db: Kysely<Database>, _joiner: Joiner | null, affair: AffairInput) => putAffair(db, affair),
  putArticle: (db: Kysely<Database>, _joiner: Joiner | null, raw: RawArticle, affairId: string, key?: ReadingKey) =>
    putArticle(db, raw, affairId, key ?? null),
  putReading: (db: Kysely<Database>, joiner: Joiner | null, articleId: string, affairId: string, input: ReadingInput) =>
    putReading(db, articleId, affairId, input, joiner),
  putArticleWithReading: (
    db: Kysely<Database>,
    joiner: Joiner | null,
    raw: RawArticle,
    affairId: string,
    input: ReadingInput,
  ) => putArticleWithReading(db, raw, affairId, input, joiner),
  joinAgain: async (db: Kysely<Database>, joiner: Joiner | null, readingIds: readonly number[]) => {
    await takeTurn(db)
    await joiner?.again(db, readingIds)
  },
  putDecision: (db: Kysely<Database>, joiner: Joiner | null, decision: DecisionInput) =>
    putDecision(db, decision, joiner),
} as const

/** Runs a call; its values have been checked against the method's type by the one who asked. */
export function runCall(
  db: Kysely<Database>,
  joiner: Joiner | null,
  method: WriterMethod,
  values: readonly unknown[],
): Promise<unknown> {
  const call = { ...LOOKUPS, ...CHANGES }[method] as (
    db: Kysely<Database>,
    joiner: Joiner | null,
    ...values: unknown[]
  ) => Promise<unknown>
  if (!(method in CHANGES)) return call(db, joiner, ...values)
  return untilAlone(() =>
    db.transaction().execute(async (transaction) => {
      const answer = await call(transaction, joiner, ...values)
      await joiner?.settle(transaction)
      await settleCounts(transaction)
      return answer
    }),
  )
}

type WriterCalls = typeof LOOKUPS & typeof CHANGES
export type WriterMethod = keyof WriterCalls

type Asked<Method extends WriterMethod> = WriterCalls[Method] extends (
  db: Kysely<Database>,
  joiner: Joiner | null,
  ...values: infer Values
) => infer Answer
  ? { readonly values: Values; readonly answer: Awaited<Answer> }
  : never

export type Values<Method extends WriterMethod> = Asked<Method>['values']
export type Answer<Method extends WriterMethod> = Asked<Method>['answer']

/** To the worker. */
export type Request =
  | { readonly id: number; readonly method: WriterMethod; readonly values: readonly unknown[] }
  | { readonly id: number; readonly method: 'close' }

/** From the worker: with id 0 once, when the record is open or could not be opened. */
export type Response =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: PlainError }

/** An error that can cross threads. */
export interface PlainError {
  /** Code of a StandpointError; null for a fault of the program. */
  readonly code: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly message: string
  readonly stack: string | undefined
}
