import { CompiledQuery, type Kysely } from 'kysely'
import PgBoss from 'pg-boss'
import type { RawArticle } from '../../ingest/item.js'
import type { Article } from '../../text/index.js'
import { articleToRead } from '../articles-to-read.js'
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

/** An article that waits to be read for an affair. */
export interface ReadingJob {
  readonly id: string
  readonly affairId: string
  /** The affair's codebook as JSON; null when it has none. */
  readonly codebook: string | null
  readonly article: Article
}

/**
 * The queue of articles to be read, in the record's own database: any number of programs may put articles there and take
 * them away. A reading and the end of its job are one transaction: what is read is read once, whoever is killed when.
 */
export interface ReadingQueue {
  readonly putAffair: (affair: AffairInput) => Promise<AffairTable>
  /** Puts an article into the record and, unless it has been read under `key`, into the queue: both or neither. */
  readonly offer: (
    raw: RawArticle,
    affairId: string,
    key: ReadingKey,
  ) => Promise<PutArticle & { readonly job: boolean }>
  /** At most so many jobs, which nobody else gets for a minute. */
  readonly take: (count: number) => Promise<readonly ReadingJob[]>
  readonly keep: (job: ReadingJob, input: ReadingInput) => Promise<void>
  /** After some tries the job is given up, and its article stays unread. */
  readonly fail: (job: ReadingJob, reason: string) => Promise<void>
  /** Jobs that wait or are in work. */
  readonly left: () => Promise<number>
  readonly close: () => Promise<void>
}

const NAME = 'read-article'
/** Reading takes a tenth of a second: whoever has had a batch for a minute has been killed. */
const EXPIRES_SECONDS = 60
const TRIES = 5
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
    await boss.createQueue(NAME, { name: NAME, retryLimit: TRIES, expireInSeconds: EXPIRES_SECONDS })
  } catch (error) {
    await record.close()
    throw explain(record.path, error)
  }
  const change = <Result>(work: (transaction: Kysely<Database>) => Promise<Result>): Promise<Result> =>
    untilAlone(() =>
      record.db.transaction().execute(async (transaction) => {
        const answer = await work(transaction)
        await joiner?.settle(transaction)
        await settleCounts(transaction)
        return answer
      }),
    )

  return {
    putAffair: (affair) => change((db) => putAffair(db, affair)),
    offer: (raw, affairId, key) =>
      change(async (db) => {
        const put = await putArticle(db, raw, affairId, key)
        if (await hasReading(db, put.id, key)) return { ...put, job: false }
        await boss.send(NAME, { affairId, articleId: put.id }, { db: within(db) })
        return { ...put, job: true }
      }),
    take: async (count) => {
      const jobs = await boss.fetch<{ affairId: string; articleId: string }>(NAME, { batchSize: count })
      return Promise.all(jobs.map(({ id, data }) => jobOf(record.db, id, data)))
    },
    keep: (job, input) =>
      change(async (db) => {
        await putReading(db, job.article.id, job.affairId, input, joiner)
        await boss.complete(NAME, job.id, {}, { db: within(db) })
      }),
    fail: (job, reason) => boss.fail(NAME, job.id, { reason }),
    left: () => boss.getQueueSize(NAME, { before: 'completed' }),
    close: async () => {
      await boss.stop({ graceful: false, wait: true })
      await record.close()
    },
  }
}

/** The transaction, as the queue's library asks for it. */
const within = (db: Kysely<Database>): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: (await db.executeQuery<object>(CompiledQuery.raw(text, values))).rows }),
})

async function jobOf(
  db: Kysely<Database>,
  id: string,
  { affairId, articleId }: { readonly affairId: string; readonly articleId: string },
): Promise<ReadingJob> {
  const affair = await db.selectFrom('affair').select('codebook').where('id', '=', affairId).executeTakeFirst()
  return { id, affairId, codebook: affair?.codebook ?? null, article: await articleToRead(db, articleId) }
}
