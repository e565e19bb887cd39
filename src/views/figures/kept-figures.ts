import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { isCounted } from '../counted.js'
import { keptByArticle, keptState } from '../kept.js'
import { saidOn } from '../ledger/day-of.js'
import { scopeOf } from '../scope.js'

/** A figure without its words, in its place in the order of the list. */
export interface Placed {
  readonly id: string
  readonly reading_id: number
  readonly ordinal: number
  readonly article_id: string
  readonly start: number
  /** Day on which it was said; null when it is not known. */
  readonly said: string | null
  readonly told: string | null
  readonly published: string | null
}

/**
 * All figures of an affair in their order, those that people rejected among them: loaded once, then for the articles that
 * changed. Null where its counts wait to be brought up to date.
 */
export async function keptFigures(db: Kysely<Database>, affair: string): Promise<readonly Placed[] | null> {
  if (db.isTransaction || !(await isCounted(db, await scopeOf(db, { affair })))) return null
  const kept = await keptByArticle(db, affair, `figures of ${affair}`, (articles) => load(db, affair, articles))
  return keptState<readonly Placed[]>(db, `order of figures ${affair}`, async (before = []) => {
    const all = new Set([...kept.values()].flat())
    // What is nearly in order is soon put in order.
    const order = before.filter((figure) => all.delete(figure))
    return [...order, ...all].sort(inOrder)
  })
}

async function load(db: Kysely<Database>, affair: string, articles: readonly string[] | null) {
  const rows = await db
    .selectFrom('affair_article as held')
    .innerJoin('figure', (join) => join.onRef('figure.reading_id', '=', 'held.reading_id'))
    .innerJoin('reading', 'reading.id', 'figure.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .leftJoin('statement', 'statement.id', 'figure.statement_id')
    .where('held.affair_id', '=', affair)
    .where('held.superseded_by', 'is', null)
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('held.article_id'), articles ?? [])))
    .select(['figure.reading_id', 'figure.ordinal', 'figure.start', 'statement.date as told'])
    .select(['reading.label', 'held.article_id', 'article.published'])
    .execute()
  return grouped(rows.map(placing()), ({ article_id }) => article_id)
}

/** A figure as it is found, without what follows from that. */
type Found = Omit<Placed, 'id' | 'said'> & { readonly label: string }

/** What puts figures into their places; of each pair of dates the day is worked out once. */
export function placing(): (found: Found) => Placed {
  const daysOf = new Map<string, string | null>()
  return ({ reading_id, ordinal, article_id, start, told, published, label }) => {
    const key = `${told} ${published}`
    if (!daysOf.has(key)) daysOf.set(key, saidOn(told, published))
    const said = daysOf.get(key)!
    return { id: idOf({ label, ordinal }), reading_id, ordinal, article_id, start, told, published, said }
  }
}

/** By the day on which they were said, undated ones last; then by article and place. */
export const inOrder = (one: Placed, other: Placed): number =>
  compare(one.said ?? '~', other.said ?? '~') ||
  compare(one.published ?? '~', other.published ?? '~') ||
  compare(one.article_id, other.article_id) ||
  one.start - other.start ||
  one.ordinal - other.ordinal

export const idOf = ({ label, ordinal }: { label: string; ordinal: number }): string => `${label}:f${ordinal + 1}`

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
