import { type Kysely, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { isCounted } from '../counted.js'
import { listOf } from '../list-of.js'
import { asksAllStatements } from '../statements/left-out.js'
import { type Carrier, carriersIn, carriersOf } from './carriers.js'
import { type Counts, MOST_ACTORS } from './facet-counts.js'
import { found, matched, type Search } from './found.js'
import { columnsAreKept, statementColumns } from './statement-columns.js'
import { Tally } from './tally.js'

export interface StatementCounts extends Counts {
  readonly carriers: readonly Carrier[]
}

/** So many are looked up in less time than it takes to load the columns of all statements of an affair. */
const FEW = 3000

/** Who has asked before: a program that asks but once is not made to wait for what pays from the second time on. */
const hasAsked = new WeakSet<Kysely<Database>>()

/** Which articles hold the statements found, who makes these, on which issues they take a side, and their kinds. */
export async function statementCounts(db: Kysely<Database>, asked: Search, few = FEW): Promise<StatementCounts> {
  const { scope } = asked
  if (!(await isCounted(db, scope))) return lookedUp(db, asked)
  const hits = await hitsOf(db, asked)
  if (columnsAreKept(db, scope) || (hits.length > few && hasAsked.has(db))) return counted(db, asked, hits)
  if (hits.length > few) hasAsked.add(db)
  return lookedUp(db, asked)
}

/** Numbers of the statements found: of an affair's, where nothing else is asked, also some that do not count in it. */
async function hitsOf(db: Kysely<Database>, asked: Search): Promise<readonly number[]> {
  const { scope, issues, language } = asked
  const isOfAll = issues === null && language === null && asksAllStatements(scope)
  const { seqs } = isOfAll
    ? await db
        .selectFrom(matched(asked))
        .select(listOf(scope.dialect, 'matched.seq').as('seqs'))
        .executeTakeFirstOrThrow()
    : await found(db, asked).select(listOf(scope.dialect, 'hit.seq').as('seqs')).executeTakeFirstOrThrow()
  return JSON.parse(seqs) as number[]
}

/** By the columns of all statements that count. */
async function counted(db: Kysely<Database>, { scope }: Search, hits: readonly number[]): Promise<StatementCounts> {
  const isHit = new Uint8Array(hits.reduce((most, seq) => Math.max(most, seq), 0) + 1)
  for (const seq of hits) isHit[seq] = 1
  const [articles, actors, issues, kinds] = [new Tally(), new Tally(), new Tally(), new Tally()]
  for (const [article, own] of await statementColumns(db, scope)) {
    for (const [at, seq] of own.seqs.entries()) {
      if (isHit[seq] !== 1) continue
      articles.add(article)
      kinds.add(own.kinds[at] ?? '')
      for (const speaker of own.speakers[at] ?? []) actors.add(speaker)
      for (const issue of own.issues[at] ?? []) issues.add(issue)
    }
  }
  return {
    carriers: await carriersIn(db, scope.affair ?? '', articles.counts),
    ...{ actors: actors.most(MOST_ACTORS), issues: issues.list(), kinds: kinds.list() },
  }
}

/** Hit by hit. */
async function lookedUp(db: Kysely<Database>, asked: Search): Promise<StatementCounts> {
  const hits = sql<number>`count(distinct hit.seq)`.as('hits')
  return {
    carriers: await carriersOf(db, asked),
    actors: await found(db, asked)
      .innerJoin('statement_actor', 'statement_actor.statement_id', 'hit.id')
      .where('statement_actor.part', '=', 'speaker')
      .select(['statement_actor.actor_id as value', hits])
      .groupBy('statement_actor.actor_id')
      .execute(),
    issues: await found(db, asked)
      .innerJoin('position', 'position.statement_id', 'hit.id')
      .select(['position.issue_id as value', hits])
      .groupBy('position.issue_id')
      .execute(),
    kinds: await found(db, asked)
      .innerJoin('statement as told', 'told.seq', 'hit.seq')
      .select(['told.kind as value', sql<number>`count(*)`.as('hits')])
      .groupBy('told.kind')
      .execute(),
  }
}
