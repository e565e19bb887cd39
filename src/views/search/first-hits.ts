import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { asksAllStatements, fewAreLeftOut, leftOut } from '../statements/left-out.js'
import { found, matched, type Search } from './found.js'

export interface Hit {
  readonly id: string
  readonly article: string
}

interface FirstHits {
  /** Of all hits. */
  readonly total: number
  readonly hits: readonly Hit[]
}

/** The first so many hits by the database's own rank, and how many there are. */
export async function firstHits(db: Kysely<Database>, asked: Search, most: number): Promise<FirstHits> {
  if (await isOfAllStatements(db, asked)) return ofAllStatements(db, asked, most)
  const rows = await found(db, asked)
    .select(['hit.id', 'hit.article', sql<number>`count(*) over ()`.as('total')])
    .orderBy('hit.rank')
    .orderBy('hit.seq')
    .limit(most)
    .execute()
  return { total: Number(rows[0]?.total ?? 0), hits: rows }
}

const isOfAllStatements = async (
  db: Kysely<Database>,
  { searched, scope, issues, language }: Search,
): Promise<boolean> =>
  searched === 'statement' &&
  issues === null &&
  language === null &&
  asksAllStatements(scope) &&
  (await fewAreLeftOut(db, scope))

/** Asks the table of statements only for those that are shown: full text finds the others, and counts them. */
async function ofAllStatements(db: Kysely<Database>, asked: Search, most: number): Promise<FirstHits> {
  const counted = db.selectFrom(matched(asked)).where('matched.seq', 'not in', leftOut(db, asked.scope))
  const best = await counted.select('matched.seq').orderBy('matched.rank').orderBy('matched.seq').limit(most).execute()
  const { total } =
    best.length < most
      ? { total: best.length }
      : await counted.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = new Map(best.map(({ seq }, at) => [seq, at]))
  const hits = await db
    .selectFrom('statement')
    .where((eb) => among(eb.ref('statement.seq'), [...order.keys()]))
    .select(['statement.seq', 'statement.id', 'statement.article_id as article'])
    .execute()
  return { total: Number(total), hits: hits.sort((one, other) => order.get(one.seq)! - order.get(other.seq)!) }
}
