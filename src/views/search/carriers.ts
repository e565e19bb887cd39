import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
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

/** The articles of an affair that hold hits, by how many each of them holds. */
export async function carriersIn(
  db: Kysely<Database>,
  affair: string,
  hits: ReadonlyMap<string, number>,
): Promise<readonly Carrier[]> {
  const facts = await remembered(db, `what articles say of themselves ${affair}`, () => factsIn(db, affair))
  return facts.flatMap((own) => {
    const held = hits.get(own.article)
    return held === undefined ? [] : [{ ...own, hits: held }]
  })
}

const factsIn = (db: Kysely<Database>, affair: string): Promise<readonly ArticleFacts[]> =>
  db
    .selectFrom('affair_article')
    .innerJoin('article as carrier', 'carrier.id', 'affair_article.article_id')
    .where('affair_article.affair_id', '=', affair)
    .select(['carrier.id as article', 'carrier.outlet_id as outlet', MONTH, 'carrier.language'])
    .execute()
