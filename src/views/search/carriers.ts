import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { remembered } from '../remembered.js'
import { found, type Search } from './found.js'

/** What an article says of itself, and how many of the hits it holds. */
export interface Carrier extends ArticleFacts {
  readonly hits: number
}

interface ArticleFacts {
  readonly article: string
  readonly outlet: string | null
  /** YYYY-MM, or what of it is known. */
  readonly month: string | null
  readonly language: string | null
}

const MONTH = sql<string | null>`substr(carrier.published, 1, 7)`.as('month')

/** The articles of all hits, in one question. */
export async function carriersOf(db: Kysely<Database>, asked: Search): Promise<readonly Carrier[]> {
  const carried = found(db, asked).innerJoin('article as carrier', 'carrier.id', 'hit.article')
  if (asked.searched === 'article') {
    const rows = await carried
      .select(['carrier.id as article', 'carrier.outlet_id as outlet', MONTH, 'carrier.language'])
      .execute()
    return rows.map((row) => ({ ...row, hits: 1 }))
  }
  return carried
    .select(['carrier.id as article', 'carrier.outlet_id as outlet', MONTH, 'carrier.language'])
    .select(sql<number>`count(*)`.as('hits'))
    .groupBy(['carrier.id', 'carrier.outlet_id', 'carrier.published', 'carrier.language'])
    .execute()
}

/** More articles than this are looked up among all that the affair has. */
const FEW = 500

/** The articles of an affair that hold hits, by how many each of them holds. */
export async function carriersIn(
  db: Kysely<Database>,
  affair: string,
  hits: ReadonlyMap<string, number>,
): Promise<readonly Carrier[]> {
  const ids = [...hits.keys()]
  const facts = await (ids.length > FEW
    ? remembered(db, `what articles say of themselves ${affair}`, () => factsIn(db, affair, null))
    : factsIn(db, affair, ids))
  return ids.flatMap((id) => {
    const own = facts.get(id)
    return own === undefined ? [] : [{ ...own, hits: hits.get(id) ?? 0 }]
  })
}

async function factsIn(db: Kysely<Database>, affair: string, articles: readonly string[] | null) {
  const rows = await db
    .selectFrom('affair_article')
    .innerJoin('article as carrier', 'carrier.id', 'affair_article.article_id')
    .where('affair_article.affair_id', '=', affair)
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('affair_article.article_id'), articles ?? [])))
    .select(['carrier.id as article', 'carrier.outlet_id as outlet', MONTH, 'carrier.language'])
    .execute()
  return new Map(rows.map((row): [string, ArticleFacts] => [row.article, row]))
}
