import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { cut } from '../batches.js'
import { countNamed, isCounted, statementCounts, sumOf } from '../counted.js'
import { keptSums, sumsAreKept } from '../kept-sums.js'
import { dayOf } from '../period.js'
import type { AffairRow, Filter, Listing, Page } from '../rows.js'
import { counts, expectAffair, isLatest, type Scope, scopeOf, statementsOf } from '../scope.js'

/**
 * The affairs of the record by id. Only `affair` of the filter is heeded.
 * @throws AFFAIR_UNKNOWN
 */
export async function listAffairs(
  db: Kysely<Database>,
  filter: Filter = {},
  page: Page = {},
): Promise<Listing<AffairRow>> {
  if (filter.affair !== undefined) await expectAffair(db, filter.affair)
  const affairs = await db.selectFrom('affair').select(['id', 'name']).orderBy('id').execute()
  const wanted = affairs.filter(({ id }) => filter.affair === undefined || id === filter.affair)
  const rows: AffairRow[] = []
  for (const affair of cut(wanted, page.limit, page.offset)) rows.push(await affairRow(db, affair))
  return { total: wanted.length, rows }
}

/** A few counts: affairs are few. */
async function affairRow(db: Kysely<Database>, affair: Pick<AffairRow, 'id' | 'name'>): Promise<AffairRow> {
  const inAffair = db.selectFrom('affair_article').where('affair_article.affair_id', '=', affair.id).where(isLatest)
  const articles = await inAffair
    .innerJoin('article', 'article.id', 'affair_article.article_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('articles'),
      eb.fn.count<number>('article.outlet_id').distinct().as('outlets'),
      eb.fn.min('article.published').as('from'),
      eb.fn.max('article.published').as('to'),
    ])
    .executeTakeFirstOrThrow()
  const { actors, statements } = await countsOf(db, await scopeOf(db, { affair: affair.id }))
  return { ...affair, ...articles, statements, actors, from: dayOf(articles.from), to: dayOf(articles.to) }
}

/** Added up where the sums of all articles are at hand: to add up what is not would take longer than to count. */
async function countStatements(db: Kysely<Database>, scope: Scope): Promise<number> {
  const affair = scope.affair ?? ''
  if (sumsAreKept(db, affair)) {
    return [...(await keptSums(db, affair)).values()].reduce((sum, { statements }) => sum + statements, 0)
  }
  const said = await statementCounts(db, scope).select(sumOf('statements').as('statements')).executeTakeFirstOrThrow()
  return said.statements
}

async function countsOf(db: Kysely<Database>, scope: Scope): Promise<Pick<AffairRow, 'statements' | 'actors'>> {
  if (await isCounted(db, scope)) {
    return { statements: await countStatements(db, scope), actors: await countNamed(db, scope.affair ?? '') }
  }
  const said = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .where(statementsOf(scope))
    .select((eb) => eb.fn.countAll<number>().as('statements'))
    .executeTakeFirstOrThrow()
  const named = await db
    .selectFrom('reading_actor')
    .where((eb) => counts(eb.ref('reading_actor.reading_id'), scope))
    .select((eb) => eb.fn.count<number>('reading_actor.actor_id').distinct().as('actors'))
    .executeTakeFirstOrThrow()
  return { ...said, ...named }
}
