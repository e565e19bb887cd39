import type { Kysely } from 'kysely'
import { type WordingRule, wordingRule } from '../../join/wordings/index.js'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { type Scope, statementsOf } from '../scope.js'

/** Two statements that are one, by id. */
export interface WordingLink {
  readonly one: string
  readonly other: string
  readonly rule: WordingRule
  /** 0..1 */
  readonly score: number
}

/** Statements that hang together, by id. */
export interface LinkedStatements {
  readonly ids: readonly string[]
  readonly links: readonly WordingLink[]
}

/** The statements of a scope that have other wordings in it, put together; those of most articles first. */
export async function groupWordings(db: Kysely<Database>, scope: Scope): Promise<readonly LinkedStatements[]> {
  const groups = groupsOf(await linksIn(db, scope))
  return groups.sort((one, other) => other.ids.length - one.ids.length || (one.ids[0]! < other.ids[0]! ? -1 : 1))
}

async function linksIn(db: Kysely<Database>, scope: Scope): Promise<WordingLink[]> {
  const found = await db.selectFrom('wording').selectAll().execute()
  const seqs = [...new Set(found.flatMap(({ one_seq, other_seq }) => [one_seq, other_seq]))]
  const statements = await inBatches(seqs, (batch) =>
    db
      .selectFrom('statement')
      .innerJoin('article', 'article.id', 'statement.article_id')
      .where('statement.seq', 'in', batch)
      .where(statementsOf(scope, true))
      .select(['statement.seq', 'statement.id', 'article.outlet_id as outlet'])
      .execute(),
  )
  const known = new Map(statements.map((statement) => [statement.seq, statement]))
  const speakers = await speakersOf(
    db,
    statements.map(({ id }) => id),
  )
  return found.flatMap(({ one_seq, other_seq, likeness, score }): WordingLink[] => {
    const [one, other] = [known.get(one_seq), known.get(other_seq)]
    if (one === undefined || other === undefined) return []
    const isOneOutlet = one.outlet !== null && one.outlet === other.outlet
    const rule = wordingRule(likeness, speakers.get(one.id) ?? [], speakers.get(other.id) ?? [], isOneOutlet)
    return rule === null ? [] : [{ one: one.id, other: other.id, rule, score }]
  })
}

async function speakersOf(db: Kysely<Database>, statements: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inBatches(statements, (batch) =>
    db
      .selectFrom('statement_actor')
      .select(['statement_id', 'actor_id'])
      .where('statement_id', 'in', batch)
      .where('part', '=', 'speaker')
      .execute(),
  )
  return new Map(
    [...grouped(rows, ({ statement_id }) => statement_id)].map(([id, own]) => [
      id,
      own.map(({ actor_id }) => actor_id),
    ]),
  )
}

/** What hangs together by links; of one article the statement with the best link stays. */
function groupsOf(links: readonly WordingLink[]): LinkedStatements[] {
  const group = new Map<string, Set<string>>()
  const ordered = links.toSorted(
    (a, b) => b.score - a.score || (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1),
  )
  for (const { one, other } of ordered) {
    const [left, right] = [group.get(one) ?? new Set([one]), group.get(other) ?? new Set([other])]
    if (left === right) continue
    const joined = new Set([...left, ...right])
    // Two statements of one article are two: a chain of links must not make them one.
    if (new Set([...joined].map(articleOf)).size < joined.size) continue
    for (const id of joined) group.set(id, joined)
  }
  const linksOf = grouped(links, ({ one }) => group.get(one))
  return [...new Set(group.values())].map((ids) => ({
    ids: [...ids].sort(),
    links: (linksOf.get(ids) ?? []).filter(({ other }) => ids.has(other)),
  }))
}

/** "ARTICLE:s1" is a statement of ARTICLE. */
const articleOf = (id: string): string => id.slice(0, id.lastIndexOf(':')).replace(/~\w+$/, '')
