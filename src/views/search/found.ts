import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { among } from '../among.js'
import { affairMeant } from '../ledger/affair-meant.js'
import { issuesMeant, issuesOf } from '../ledger/issues.js'
import { articlesOf, counts, type Scope, scopeOf, statementsOf, UNKNOWN, UNNAMED } from '../scope.js'
import { matches, type Searched } from './matching.js'
import type { SearchQuery } from './query.js'
import type { SearchQuestion } from './rows.js'

/** A question whose words have become ids of the record. */
export interface Search {
  readonly query: SearchQuery
  readonly searched: Searched
  /** All else that is asked. */
  readonly scope: Scope
  readonly issues: readonly string[] | null
  /** Small letters, without the country; null for all. */
  readonly language: string | null
}

/** @throws OPTION_INVALID when no word is asked for, and what scopeOf and issuesMeant throw */
export async function searchOf(db: Kysely<Database>, question: SearchQuestion): Promise<Search> {
  const { issue, language, in: searched = 'article', ...filter } = question
  const { query, ...scope } = await scopeOf(db, filter)
  if (query === null) {
    throw new StandpointError('OPTION_INVALID', {
      ...{ option: 'search', value: question.search },
      expected: 'one word at least, "a phrase" or begin*',
    })
  }
  return {
    ...{ query, searched, scope: { ...scope, query: null } },
    issues: issue === undefined || issue.trim() === '' ? null : await issueIds(db, filter.affair, issue),
    language: languageOf(language ?? null),
  }
}

/** "pt" of "pt-BR"; null where nothing is stated. */
export const languageOf = (stated: string | null): string | null =>
  stated === null || stated.trim() === '' ? null : (stated.trim().toLowerCase().split(/[-_]/)[0] ?? null)

async function issueIds(db: Kysely<Database>, affair: string | undefined, wanted: string): Promise<readonly string[]> {
  const meant = await affairMeant(db, affair)
  const { issues } = await issuesOf(db, meant)
  return issuesMeant(issues, wanted, meant)
}

/** What full text finds, whatever else is asked: `seq`, and the database's own `rank`: the better, the lower. */
export const matched = ({ query, searched, scope }: Search) =>
  sql<{ seq: number; rank: number }>`${matches(scope.dialect, searched, query)}`.as<'matched'>(sql.ref('matched'))

/** The hits as `hit`, with their articles and the database's own `rank`: the better, the lower. */
export function found(db: Kysely<Database>, asked: Search) {
  const { searched, scope, issues, language } = asked
  if (searched === 'article') {
    const articles = db
      .selectFrom('article')
      .innerJoin(matched(asked), 'matched.seq', 'article.seq')
      .where(articlesAsked(scope, issues))
      .where(inLanguage(language))
      .select(['article.id', 'article.id as article', 'matched.rank', 'article.seq'])
    return db.selectFrom(articles.as('hit'))
  }
  const statements = db
    .selectFrom('article')
    .innerJoin('statement', 'statement.article_id', 'article.id')
    .innerJoin(matched(asked), 'matched.seq', 'statement.seq')
    .where(statementsOf(scope))
    .where(inLanguage(language))
    .$if(issues !== null, (asked) =>
      asked.where((eb) =>
        eb(
          'statement.id',
          'in',
          eb
            .selectFrom('position')
            .select(sql<string>`position.statement_id`.as('id'))
            .where('position.statement_id', 'is not', null)
            .where((on) => among(on.ref('position.issue_id'), issues ?? [])),
        ),
      ),
    )
    .select(['statement.id', 'article.id as article', 'matched.rank', 'statement.seq'])
  return db.selectFrom(statements.as('hit'))
}

/** Whether an article states the language; with UNKNOWN, whether it states none. */
const inLanguage =
  (language: string | null) =>
  (eb: ExpressionBuilder<Database, 'article'>): Expression<SqlBool> => {
    if (language === null) return eb.lit(true)
    const stated = eb.ref('article.language')
    if (language === UNKNOWN) return sql<SqlBool>`(${stated} is null or trim(${stated}) = '')`
    const small = sql<string>`replace(lower(trim(${stated})), '_', '-')`
    return sql<SqlBool>`(${small} = ${language} or ${small} like ${`${language}-%`})`
  }

/** Articles of the scope that name its actor, hold a statement of its kind and class, and a position on one of the issues. */
const articlesAsked =
  (scope: Scope, issues: readonly string[] | null) =>
  (eb: ExpressionBuilder<Database, 'article'>): Expression<SqlBool> => {
    const clauses: Expression<SqlBool>[] = [articlesOf(scope)(eb)]
    const { actors } = scope
    if (scope.kind !== null || scope.class !== null || actors === UNNAMED) {
      const holding = eb
        .selectFrom('statement')
        .innerJoin('article as holder', 'holder.id', 'statement.article_id')
        .where((on) => counts(on.ref('statement.reading_id'), scope))
        .$if(scope.kind !== null, (asked) => asked.where('statement.kind', '=', scope.kind ?? ''))
        .$if(scope.class !== null, (asked) => asked.where('statement.class', '=', scope.class ?? ''))
        .$if(actors === UNNAMED, (asked) =>
          asked.where((on) =>
            on(
              'statement.id',
              'not in',
              on.selectFrom('statement_actor').select('statement_id').where('part', '=', 'speaker'),
            ),
          ),
        )
        .select('statement.article_id')
      clauses.push(eb('article.id', 'in', holding))
    }
    if (actors !== null && actors !== UNNAMED) {
      const naming = eb
        .selectFrom('reading_actor')
        .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
        .where((on) => among(on.ref('reading_actor.actor_id'), actors))
        .where((on) => counts(on.ref('reading.id'), scope))
        .select('reading.article_id')
      clauses.push(eb('article.id', 'in', naming))
    }
    if (issues !== null) {
      const holding = eb
        .selectFrom('position')
        .innerJoin('reading', 'reading.id', 'position.reading_id')
        .where((on) => among(on.ref('position.issue_id'), issues))
        .where((on) => counts(on.ref('reading.id'), scope))
        .select('reading.article_id')
      clauses.push(eb('article.id', 'in', holding))
    }
    return eb.and(clauses)
  }
