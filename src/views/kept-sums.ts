import { type Kysely, sql } from 'kysely'
import type { Database } from '../record/schema.js'
import { among } from './among.js'
import { isKept, keptByArticle } from './kept.js'
import { hasDates, type Scope, UNKNOWN } from './scope.js'

/** How many statements an article holds. */
export interface Sums {
  readonly outlet: string | null
  readonly statements: number
  /** Those of which it names no source. */
  readonly unnamed: number
}

const nameOf = (affair: string): string => `statements by article of ${affair}`

/** Of all articles of an affair whose counts may be used (`isCounted`): those without a statement are left out. */
export const keptSums = (db: Kysely<Database>, affair: string): Promise<ReadonlyMap<string, Sums>> =>
  keptByArticle(db, affair, nameOf(affair), async (articles) => {
    const sum = (measure: 'statements' | 'unnamed') => sql<number>`sum(${sql.ref(`statement_count.${measure}`)})`
    const rows = await db
      .selectFrom('statement_count')
      .where('affair_id', '=', affair)
      .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('article_id'), articles ?? [])))
      .select(['article_id', 'outlet_id as outlet', sum('statements').as('statements'), sum('unnamed').as('unnamed')])
      .groupBy(['article_id', 'outlet_id'])
      .execute()
    return new Map(
      rows.map(({ article_id, outlet, statements, unnamed }) => [
        article_id,
        { outlet, statements: Number(statements), unnamed: Number(unnamed) },
      ]),
    )
  })

export const sumsAreKept = (db: Kysely<Database>, affair: string): boolean => isKept(db, nameOf(affair))

/** Whether the sums of articles answer a scope of which `measureOf` names what it counts: it asks for outlets at most. */
export const areSummed = (scope: Scope): boolean => scope.kind === null && scope.class === null && !hasDates(scope)

/** Those of the scope's outlets. */
export function sumsOf(sums: ReadonlyMap<string, Sums>, { outlets }: Scope): readonly Sums[] {
  const all = [...sums.values()]
  if (outlets === null) return all
  if (outlets === UNKNOWN) return all.filter(({ outlet }) => outlet === null)
  return all.filter(({ outlet }) => outlet !== null && outlets.includes(outlet))
}
