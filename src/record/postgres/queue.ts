import { CompiledQuery, type Kysely, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { RawArticle } from '../../ingest/item.js'
import { type Article, StandpointError } from '../../text/index.js'
import { articlesToRead } from '../articles-to-read.js'
import { settleCounts } from '../counts/index.js'
import { hasReading } from '../find-reading.js'
import type { Joiner } from '../joiner.js'
import { openRecord } from '../open-record.js'
import { type AffairInput, putAffair } from '../put-affair.js'
import { type PutArticle, putArticle } from '../put-article.js'
import { putReading, type ReadingInput } from '../put-reading.js'
import type { ReadingKey } from '../reading-key.js'
import type { AffairTable, Database } from '../schema.js'
import { untilAlone } from '../until-alone.js'
import { explain } from './errors.js'
import { transact } from './transact.js'

/** An article that waits to be read for an affair. */
export interface ReadingJob {
  readonly id: string
  readonly affairId: string
  /** The affair's codebook as JSON; null when it has none. */
  readonly codebook: string | null
  readonly article: Article
  /** How often it has been taken, this time included. */
  readonly tries: number
}

/**
 * The queue of articles to be read, in the record's own database: any number of programs may put articles there and take
 * them away. A reading and the end of its job are one transaction: what is read is read once, whoever is killed when.
 */
export interface ReadingQueue {
  /** The record's address, without a password. */
  readonly path: string
  readonly putAffair: (affair: AffairInput) => Promise<AffairTable>
  /** Puts an article into the record and, unless it has been read under `key`, into the queue: both or neither. */
  readonly offer: (
    raw: RawArticle,
    affairId: string,
    key: ReadingKey,
  ) => Promise<PutArticle & { readonly job: boolean }>
  /** At most so many jobs, which nobody else gets for a minute. */
  readonly take: (count: number) => Promise<readonly ReadingJob[]>
  /** When fulfilled, all others see it; it outlives the server once the queue is closed, or half a second has passed. */
  readonly keep: (job: ReadingJob, input: ReadingInput) => Promise<void>
  /** Says whether the job is given up: after some tries it is, and its article stays unread. */
  readonly fail: (job: ReadingJob, reason: string) => Promise<boolean>
  /** Jobs that wait or are in work. */
  readonly left: () => Promise<number>
  /** Articles without any reading, for which no job waits or is in work. */
  readonly givenUp: () => Promise<number>
  readonly close: () => Promise<void>
}

const NAME = 'read-article'
/** Reading takes a tenth of a second: whoever has had a batch for a minute has been killed. */
const EXPIRES_SECONDS = 60
/** How often an article that the engine fails on is tried. */
const TRIES = 5
/** How often it is given out again when whoever had it was killed: most killed for others' faults, but some die of an article. */
const TRIES_OF_KILLED = 50
const CHECK_SECONDS = 15

/**
 * Opens the queue of the record at `url`, and makes both when there are none.
 * @throws what `openRecord` throws
 */
export async function openQueue(url: string, joiner: Joiner | null): Promise<ReadingQueue> {
  const record = await openRecord(url, { mode: 'write' })
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'standpoint-queue',
    max: 2,
    schedule: false,
    maintenanceIntervalSeconds: CHECK_SECONDS,
  })
  // What goes wrong behind the scenes goes wrong for the next call too, and is said there.
  boss.on('error', () => {})
  try {
    await boss.start()
    await boss.createQueue(NAME, { name: NAME, retryLimit: TRIES_OF_KILLED, expireInSeconds: EXPIRES_SECONDS })
  } catch (error) {
    await record.close()
    throw explain(record.path, error)
  }
  let hasKept = false
  const change = <Result>(work: (transaction: Kysely<Database>) => Promise<Result>): Promise<Result> =>
    untilAlone(() =>
      transact(record.db, async (transaction) => {
        const answer = await work(transaction)
        await joiner?.settle(transaction)
        await settleCounts(transaction)
        return answer
      }),
    )

  return {
    path: record.path,
    putAffair: (affair) => change((db) => putAffair(db, affair)),
    offer: (raw, affairId, key) =>
      change(async (db) => {
        const put = await putArticle(db, raw, affairId, key)
        if (await hasReading(db, put.id, key)) return { ...put, job: false }
        await boss.send(NAME, { affairId, articleId: put.id }, { db: within(db), retryLimit: TRIES_OF_KILLED })
        return { ...put, job: true }
      }),
    take: async (count) => {
      await refreshStatistics(record.db)
      return jobsOf(record.db, await boss.fetch<Wanted>(NAME, { batchSize: count, includeMetadata: true }))
    },
    keep: (job, input) =>
      change(async (db) => {
        await KEEPING.execute(db)
        await boss.complete(NAME, job.id, {}, { db: within(db) })
        await putReading(db, job.article.id, job.affairId, input, joiner)
        hasKept = true
      }),
    fail: async (job, reason) => {
      const isLast = job.tries >= TRIES
      await (isLast ? boss.cancel(NAME, job.id) : boss.fail(NAME, job.id, { reason }))
      return isLast
    },
    left: () => boss.getQueueSize(NAME, { before: 'completed' }),
    givenUp: () => givenUp(record.db),
    close: async () => {
      await boss.stop({ graceful: false, wait: true })
      if (hasKept) await onDisk(record.db)
      await record.close()
    },
  }
}

/**
 * Settings of a transaction that keeps a reading. It looks up by keys alone, row by row: a plan that was made while the tables
 * were small must not go on to read them from end to end, and each is made but once. And nobody waits for the disk while others
 * wait for their turn: what a server that fails has not yet written is, with its job, in the queue again.
 */
const KEEPING = sql`select set_config(name, value, true) from (values ('enable_seqscan', 'off'), ('enable_hashjoin', 'off'),
  ('enable_mergejoin', 'off'), ('plan_cache_mode', 'force_generic_plan'), ('jit', 'off'), ('synchronous_commit', 'off'))
  as setting (name, value)`

/**
 * Lets the server look at its tables when there is so many times what there was when it last did. By itself it looks once a minute,
 * and until then plans for empty tables: a record that fills up costs it more than twice the time. One program does it for all, and
 * waits for no disk.
 */
const refreshStatistics = (db: Kysely<Database>): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ due: boolean }>`
      select n_live_tup >= ${FEWEST_TO_LOOK_AT} and n_live_tup >= ${GROWN} * reltuples
        and pg_try_advisory_xact_lock('reading'::regclass::oid::bigint) as due
      from pg_stat_user_tables join pg_class on pg_class.oid = relid where relid = 'reading'::regclass
    `.execute(transaction)
    if (rows[0]?.due !== true) return
    await sql`set local synchronous_commit = off`.execute(transaction)
    await sql`analyze`.execute(transaction)
  })

/** Readings from which on it is worth it. */
const FEWEST_TO_LOOK_AT = 16
/** Plans hang on the order of sizes; to look costs a second in a record of some hundred articles. */
const GROWN = 4

/** The transaction, as the queue's library asks for it. */
const within = (db: Kysely<Database>): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: (await db.executeQuery<object>(CompiledQuery.raw(text, values))).rows }),
})

/** The disk gets all in order: when this is there, so is what was kept before. A server that is gone was said to be by others. */
const onDisk = (db: Kysely<Database>): Promise<unknown> =>
  sql`select pg_logical_emit_message(true, 'standpoint', '')`.execute(db).catch(() => null)

/** The states of the queue's library in which nobody will take a job again are `completed` and those after it. */
async function givenUp(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from article
    where not exists (select from reading where reading.article_id = article.id)
      and not exists (select from pgboss.job where name = ${NAME} and state < 'completed' and data->>'articleId' = article.id)
  `.execute(db)
  return Number(rows[0]?.count ?? 0)
}

interface Wanted {
  readonly affairId: string
  readonly articleId: string
}

/** @throws ARTICLE_UNKNOWN */
async function jobsOf(
  db: Kysely<Database>,
  wanted: readonly { readonly id: string; readonly data: Wanted; readonly retryCount: number }[],
): Promise<readonly ReadingJob[]> {
  if (wanted.length === 0) return []
  const articles = await articlesToRead(
    db,
    wanted.map(({ data }) => data.articleId),
  )
  const affairs = await db
    .selectFrom('affair')
    .select(['id', 'codebook'])
    .where('id', 'in', [...new Set(wanted.map(({ data }) => data.affairId))])
    .execute()
  const codebooks = new Map(affairs.map(({ id, codebook }) => [id, codebook]))
  return wanted.map(({ id, data: { affairId, articleId }, retryCount }) => {
    const article = articles.get(articleId)
    if (article === undefined) throw new StandpointError('ARTICLE_UNKNOWN', { wanted: articleId })
    return { id, affairId, codebook: codebooks.get(affairId) ?? null, article, tries: retryCount + 1 }
  })
}
