import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped } from '../batches.js'
import { isCounted, statementCounts, sumOf } from '../counted.js'
import { timelineDay } from '../period.js'
import type { Coverage } from '../rows.js'
import { type Scope, scopeOf, statementsOf } from '../scope.js'

/**
 * How many statements each outlet reports on each day of an affair: the day of the statement where it is known to the day,
 * else of the article. Statements that neither dates are on no day.
 * @throws AFFAIR_UNKNOWN
 */
export async function coverage(db: Kysely<Database>, affair: string): Promise<Coverage> {
  const scope = await scopeOf(db, { affair })
  const said = [...(await ((await isCounted(db, scope)) ? countedDays : days)(db, scope))]
  const sums = new Map<string | null, number>()
  for (const { outlet, statements } of said) sums.set(outlet, (sums.get(outlet) ?? 0) + Number(statements))
  const outlets = [...sums]
    .sort(([one, ones], [other, others]) => others - ones || (String(one) < String(other) ? -1 : 1))
    .map(([outlet]) => outlet)
  const places = new Map(outlets.map((outlet, place) => [outlet, place]))
  const onDays = [...grouped(said, ({ day }) => day)].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    outlets,
    days: onDays.map(([day]) => day),
    counts: onDays.map(([, own]) =>
      own
        .map(({ outlet, statements }) => [places.get(outlet) ?? 0, Number(statements)] as const)
        .sort(([one], [other]) => one - other)
        .flat(),
    ),
  }
}

interface Said {
  readonly day: string
  readonly outlet: string | null
  readonly statements: number
}

const countedDays = (db: Kysely<Database>, scope: Scope): Promise<readonly Said[]> =>
  db
    .selectFrom(
      statementCounts(db, scope)
        .where('statement_count.day', '<>', '')
        .select(['statement_count.day', 'statement_count.outlet_id', sumOf('statements').as('statements')])
        .groupBy(['statement_count.day', 'statement_count.outlet_id'])
        .as('summed'),
    )
    .leftJoin('outlet', 'outlet.id', 'summed.outlet_id')
    .select(['summed.day', 'outlet.name as outlet', 'summed.statements'])
    .execute()

async function days(db: Kysely<Database>, scope: Scope): Promise<readonly Said[]> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .where(statementsOf(scope))
    .select((eb) => [
      timelineDay(eb.ref('statement.date'), eb.ref('article.published')).as('day'),
      'outlet.name as outlet',
      sql<number>`count(*)`.as('statements'),
    ])
    .groupBy(['day', 'article.outlet_id', 'outlet.name'])
    .execute()
  return rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ day, ...row }]))
}
