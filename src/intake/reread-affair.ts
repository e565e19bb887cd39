import { errorAt, type Problem } from '../ingest/index.js'
import { joinerUrl, linkActors } from '../join/index.js'
import { openEngine } from '../model/index.js'
import type { Codebook } from '../read/codebook.js'
import {
  type AffairInput,
  articleToRead,
  codebookHash,
  openRecord,
  openWriter,
  staleArticles,
  type Writer,
} from '../record/index.js'
import { type Article, StandpointError } from '../text/index.js'
import { atStart, type IntakeProgress, withProblem } from './progress.js'
import type { ClosableEngine, IntakeSummary } from './read-affair.js'
import { type Outcome, readAll } from './read-batch.js'
import { readAgain, type TakenArticle } from './taken-article.js'

export interface RereadOptions {
  readonly record: string
  /** An affair of the record; with a codebook where that is to change, null where it is to go. */
  readonly affair: AffairInput
  /** Makes the engine once the codebook is known, and is closed at the end; the trained one, in this thread, when left out. */
  readonly engine?: ((codebook: Codebook | null) => ClosableEngine | Promise<ClosableEngine>) | undefined
  /** How many articles the engine is given at once; default 8. */
  readonly batch?: number | undefined
  readonly onProgress?: ((progress: IntakeProgress) => void) | undefined
  readonly onProblem?: ((problem: Problem) => void) | undefined
  readonly onArticle?: ((article: TakenArticle) => void) | undefined
  /** When aborted, the articles in hand are finished and kept, and nothing more is read: asked again, it goes on. */
  readonly signal?: AbortSignal | undefined
}

const BATCH = 8

/**
 * Reads the articles of an affair again that another engine has read, or with another codebook; each keeps its old
 * reading until the new one is there. What people decided stays. In the summary `found` are the articles to be read again.
 * @throws AFFAIR_UNKNOWN, and what `openWriter` and its calls throw
 */
export async function rereadAffair(options: RereadOptions): Promise<IntakeSummary> {
  const record = await openRecord(options.record, { mode: 'read' })
  let writer: Writer | null = null
  let engine: ClosableEngine | null = null
  let progress = atStart(null)
  const problems: Problem[] = []
  const change = (changed: IntakeProgress): void => {
    progress = changed
    options.onProgress?.(progress)
  }
  try {
    await expectAffair(record.db, options.affair.id)
    writer = await openWriter(options.record, joinerUrl())
    const { id, name, codebook: json } = await writer.putAffair(options.affair)
    // What the record keeps was parsed at the door when it came in.
    const codebook = json === null ? null : (JSON.parse(json) as Codebook)
    engine = await (options.engine ?? defaultEngine)(codebook)
    const key = { engineVersion: engine.version, model: engine.model, codebookHash: codebookHash(codebook) }
    const stale = await staleArticles(record.db, id, key)
    change({ ...progress, found: stale.length })
    const size = options.batch ?? BATCH
    for (let at = 0; at < stale.length && options.signal?.aborted !== true; at += size) {
      const articles = await Promise.all(stale.slice(at, at + size).map((one) => articleToRead(record.db, one)))
      const outcomes = await readAll(engine, articles)
      for (const article of articles) {
        const taken = await keep(writer, article, id, outcomes.get(article.id)!, key.codebookHash)
        options.onArticle?.(taken)
        if (taken.problem !== null) {
          problems.push(taken.problem)
          options.onProblem?.(taken.problem)
        }
        change(withTaken(progress, taken))
      }
    }
    const aborted = options.signal?.aborted ?? false
    return { ...progress, affair: { id, name }, problems, aborted, waiting: 0 }
  } finally {
    await engine?.close?.()
    // That it cannot be closed is no news: what was kept is on the disk.
    await writer?.close().catch(() => undefined)
    await record.close()
  }
}

const defaultEngine = (codebook: Codebook | null): Promise<ClosableEngine> => openEngine({ codebook })

function withTaken(progress: IntakeProgress, { read, problem }: TakenArticle): IntakeProgress {
  const done = { ...progress, done: progress.done + 1 }
  if (problem !== null) return withProblem(done, problem)
  return {
    ...done,
    read: done.read + (read === null ? 0 : 1),
    statements: done.statements + (read?.statements ?? 0),
    doubts: done.doubts + (read?.doubts ?? 0),
  }
}

async function keep(
  writer: Writer,
  article: Article,
  affairId: string,
  outcome: Outcome,
  hash: string,
): Promise<TakenArticle> {
  const failed = (fault: string): TakenArticle =>
    readAgain(article, null, errorAt(article.title ?? article.id, 'ENGINE_FAILED', { fault }))
  if ('fault' in outcome) return failed(outcome.fault)
  const { reading } = outcome
  try {
    await writer.putReading(article.id, affairId, { reading, links: linkActors(reading), codebookHash: hash })
    return readAgain(article, reading, null)
  } catch (error) {
    // The record refuses a reading that does not fit its text; all other errors concern the record itself.
    if (error instanceof StandpointError && error.code === 'READING_INVALID') return failed(error.message)
    throw error
  }
}

async function expectAffair(db: Awaited<ReturnType<typeof openRecord>>['db'], wanted: string): Promise<void> {
  const affairs = await db.selectFrom('affair').select('id').orderBy('id').execute()
  if (affairs.some(({ id }) => id === wanted)) return
  const known = affairs.map(({ id }) => id).join(', ') || 'none'
  throw new StandpointError('AFFAIR_UNKNOWN', { wanted, known })
}
