import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { among } from '../among.js'
import { grouped } from '../batches.js'
import { isCounted } from '../counted.js'
import { keptByArticle } from '../kept.js'
import { dayOf, meets } from '../period.js'
import { remembered } from '../remembered.js'
import { hasDates, type Scope, statementsOf, UNKNOWN, UNNAMED } from '../scope.js'
import { marksAsked } from './marks.js'

/** Statements of speakers who have one office, with all in which a filter may tell them apart. */
interface RoleHeard {
  readonly article: string
  /** In small letters. */
  readonly office: string
  readonly kind: string
  readonly class: string
  readonly date: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly statements: number
}

/** By office in small letters: how many statements of a scope are made by speakers whose own article gives it to them. */
export async function rolesHeard(db: Kysely<Database>, scope: Scope): Promise<ReadonlyMap<string, number>> {
  if (scope.actors === UNNAMED) return new Map()
  if (!isOfAffair(scope)) return sumOf([await rolesIn(db, scope)], () => true)
  return sumOf(await ofAffair(db, scope), meeting(scope))
}

function sumOf(
  lists: Iterable<readonly RoleHeard[]>,
  isMeant: (heard: RoleHeard) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) {
    for (const heard of list) {
      if (isMeant(heard)) counts.set(heard.office, (counts.get(heard.office) ?? 0) + Number(heard.statements))
    }
  }
  return counts
}

/** Whether a scope asks only for what tells the statements of an affair apart here. */
const isOfAffair = ({ affair, article, actors, query, marks }: Scope): boolean =>
  affair !== null && article === null && actors === null && query === null && !marksAsked(marks)

/** Offices are as many as articles give, and counted by nobody as they change: each article's are found once. */
async function ofAffair(db: Kysely<Database>, scope: Scope): Promise<Iterable<readonly RoleHeard[]>> {
  const whole: Scope = { ...scope, outlets: null, since: null, until: null, kind: null, class: null }
  if (!(await isCounted(db, scope))) {
    return [await remembered(db, `roles heard ${scope.affair} ${scope.versions}`, () => rolesIn(db, whole))]
  }
  const kept = await keptByArticle(db, scope.affair ?? '', `roles heard ${scope.affair}`, async (articles) =>
    grouped(await rolesIn(db, whole, articles), ({ article }) => article),
  )
  return kept.values()
}

/** Null: in all articles of the scope. */
const rolesIn = (
  db: Kysely<Database>,
  scope: Scope,
  articles: readonly string[] | null = null,
): Promise<readonly RoleHeard[]> =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .innerJoin('statement_actor', 'statement_actor.statement_id', 'statement.id')
    .innerJoin('role', (on) =>
      on
        .onRef('role.reading_id', '=', 'statement_actor.reading_id')
        .onRef('role.local_id', '=', 'statement_actor.local_id'),
    )
    .where(statementsOf(scope))
    .where('statement_actor.part', '=', 'speaker')
    .$if(articles !== null, (query) => query.where((eb) => among(eb.ref('statement.article_id'), articles ?? [])))
    .select([
      'article.id as article',
      sql<string>`lower(role.role)`.as('office'),
      'statement.kind',
      'statement.class',
      'statement.date',
      'article.outlet_id as outlet',
      'article.published',
      sql<number>`count(distinct statement.seq)`.as('statements'),
    ])
    .groupBy([
      'article.id',
      'office',
      'statement.kind',
      'statement.class',
      'statement.date',
      'article.outlet_id',
      'article.published',
    ])
    .execute()

const meeting = (scope: Scope) => {
  const { kind, class: ofClass, outlets, byDay, since, until } = scope
  const [asksDates, carried] = [hasDates(scope), typeof outlets === 'object' ? new Set(outlets) : null]
  return (heard: RoleHeard): boolean =>
    (kind === null || heard.kind === kind) &&
    (ofClass === null || heard.class === ofClass) &&
    (outlets === null || (outlets === UNKNOWN ? heard.outlet === null : carried?.has(heard.outlet ?? '') === true)) &&
    (!asksDates ||
      meets(byDay ? (dayOf(heard.date) ?? dayOf(heard.published)) : (heard.date ?? heard.published), since, until))
}
