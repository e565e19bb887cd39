import type { Kysely } from 'kysely'
import type { Database } from '../record/schema.js'

/** An article that was counted in an affair since a revision: see SettledArticleTable. */
export interface SettledArticle {
  readonly article: string
  /** The reading that counts; null when none does any more. */
  readonly reading: number | null
  readonly outlet: string | null
}

/** The revision of an affair's counts: 0 when nothing was ever counted in the record. */
export async function revisionOf(db: Kysely<Database>): Promise<number> {
  const { last } = await db
    .selectFrom('settled_article')
    .select((eb) => eb.fn.max<number | null>('revision').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** The articles of an affair that were counted after a revision. */
export async function settledSince(
  db: Kysely<Database>,
  affair: string,
  revision: number,
): Promise<readonly SettledArticle[]> {
  return db
    .selectFrom('settled_article')
    .where('revision', '>', revision)
    .where('affair_id', '=', affair)
    .select(['article_id as article', 'reading_id as reading', 'outlet_id as outlet'])
    .execute()
}

/** What is kept of each record: what was asked for last. */
const MOST = 32

const kept = new WeakMap<Kysely<Database>, Map<string, Promise<unknown>>>()

/**
 * Brings what is kept under a name up to date, one asker after the other: each begins with what the one before it left, the
 * first with nothing. What fails is not kept.
 */
export async function keptState<State>(
  db: Kysely<Database>,
  name: string,
  advance: (before: State | undefined) => Promise<State>,
): Promise<State> {
  const known = kept.get(db) ?? new Map<string, Promise<unknown>>()
  kept.set(db, known)
  const former = known.get(name) as Promise<State> | undefined
  const current = (async () => advance(await former?.catch(() => undefined)))()
  known.delete(name)
  known.set(name, current)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  try {
    return await current
  } catch (error) {
    if (known.get(name) === current) known.delete(name)
    throw error
  }
}

/** Whether anything is kept under a name, so that it costs little to be asked for. */
export const isKept = (db: Kysely<Database>, name: string): boolean => kept.get(db)?.has(name) === true

/** When more than this share of the articles changed, all are loaded anew. */
const MOST_CHANGED = 1 / 8

interface ByArticle<Value> {
  readonly revision: number
  readonly of: Map<string, Value>
}

/**
 * What each article of an affair has, loaded once; afterwards only for articles that changed. To be asked where the affair's
 * counts may be used (`isCounted`): what is loaded must change with nothing but what these change with. Who gets it must not
 * change it, and reads it before he waits for anything else.
 * @param load what some articles have, by their ids, or with null all; articles that have nothing may be left out
 */
export async function keptByArticle<Value>(
  db: Kysely<Database>,
  affair: string,
  name: string,
  load: (articles: readonly string[] | null) => Promise<Map<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const { of } = await keptState<ByArticle<Value>>(db, name, async (before) => {
    // Asked first: what comes while it is loaded is loaded again the next time.
    const revision = await revisionOf(db)
    if (before === undefined) return { revision, of: await load(null) }
    if (before.revision === revision) return before
    const changed = await settledSince(db, affair, before.revision)
    if (changed.length > before.of.size * MOST_CHANGED) return { revision, of: await load(null) }
    const articles = changed.map(({ article }) => article)
    const anew = articles.length === 0 ? new Map<string, Value>() : await load(articles)
    for (const article of articles) before.of.delete(article)
    for (const [article, value] of anew) before.of.set(article, value)
    return { revision, of: before.of }
  })
  return of
}
