import type { Kysely } from 'kysely'
import { type Evidence, isAliasId, membersOf, RULES, type Rule } from '../../join/index.js'
import { inForce } from '../../record/decisions/index.js'
import type { Database } from '../../record/schema.js'
import { inBatches } from '../batches.js'
import { loadArticleRefs } from '../parts.js'
import type { ActorDecision, ActorWhy, JoinReason } from '../rows.js'
import type { UnitLink } from './unit-links.js'

/**
 * Why the names and the actors of articles (`units`) that make up this actor are one, the first `most` of the reasons, and what people
 * decided about any of them.
 */
export async function actorWhy(
  db: Kysely<Database>,
  id: string,
  units: readonly UnitLink[],
  most?: number,
): Promise<ActorWhy> {
  const names = await namesOf(db, id)
  const members = [id, ...names.map(({ member }) => member), ...units.map(({ unit_id }) => unit_id)]
  const decisions = await decisionsOn(db, new Set(members))
  const shown = most === undefined ? units : units.slice(0, Math.max(most - names.length, 0))
  const reasons = [...names.slice(0, most), ...(await reasonsOf(db, shown))]
  return { reasons, total: names.length + units.length, decisions }
}

/** By name, most widely used first. */
async function namesOf(db: Kysely<Database>, id: string): Promise<JoinReason[]> {
  const rows = await db
    .selectFrom('alias')
    .leftJoin('alias_fact', (join) =>
      join.onRef('alias_fact.alias_id', '=', 'alias.id').on('alias_fact.fact', '=', 'seen'),
    )
    .select(['alias.id', 'alias.name', 'rule', 'score', 'evidence', 'alias_fact.readings'])
    .where('actor_id', '=', id)
    .orderBy('readings', 'desc')
    .orderBy('alias.id')
    .execute()
  return rows.map(({ id: member, name, rule, score, evidence, readings }) => ({
    ...{ member, name, article: null, rule, because: inWords(rule), score },
    ...{ evidence: evidenceOf(evidence), articles: readings ?? 0 },
  }))
}

/** The reasons for some of them, in their order. */
async function reasonsOf(db: Kysely<Database>, units: readonly UnitLink[]): Promise<readonly JoinReason[]> {
  const found = await inBatches(
    units.map(({ unit_id }) => unit_id),
    (batch) =>
      db
        .selectFrom('actor_link')
        .innerJoin('reading_actor', (join) =>
          join
            .onRef('reading_actor.reading_id', '=', 'actor_link.reading_id')
            .onRef('reading_actor.local_id', '=', 'actor_link.local_id'),
        )
        .innerJoin('reading', 'reading.id', 'actor_link.reading_id')
        .where('unit_id', 'in', batch)
        .select(['unit_id', 'actor_link.reading_id', 'name', 'reading.article_id', 'rule', 'score', 'evidence'])
        .execute(),
  )
  const known = new Map(found.map((row) => [`${row.reading_id} ${row.unit_id}`, row]))
  const rows = units.flatMap(({ reading_id, unit_id }) => known.get(`${reading_id} ${unit_id}`) ?? [])
  const articles = await loadArticleRefs(
    db,
    rows.map(({ article_id }) => article_id),
  )
  return rows.map(({ unit_id: member, name, article_id, rule, score, evidence }) => ({
    ...{ member, name, article: articles.get(article_id) ?? null, rule, because: inWords(rule), score },
    ...{ evidence: evidenceOf(evidence), articles: 1 },
  }))
}

async function decisionsOn(db: Kysely<Database>, members: ReadonlySet<string>): Promise<ActorDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('kind', 'in', ['actor-merge', 'actor-split', 'undo'])
    .orderBy('id')
    .execute()
  const standing = new Set(inForce(rows).map(({ id }) => id))
  return rows.flatMap(({ id, kind, body, coder, made_at: madeAt }) => {
    const { reason, named } = membersOf({ kind, body })
    if (!named.some((member) => members.has(member))) return []
    return [{ id, kind, coder, madeAt, reason, members: named, undone: !standing.has(id) }]
  })
}

const inWords = (rule: string): string => RULES[rule as Rule] ?? rule
// The writer put it there, so it is not checked again.
const evidenceOf = (json: string): Evidence[] => JSON.parse(json) as Evidence[]

/** The actor of the record that an id stands for: its own, or that of a name which is now counted with another. */
export async function actorOfId(db: Kysely<Database>, id: string): Promise<string | null> {
  const actor = await db.selectFrom('actor').select('id').where('id', '=', id).executeTakeFirst()
  if (actor !== undefined) return actor.id
  if (!isAliasId(id)) return null
  const alias = await db.selectFrom('alias').select('actor_id').where('id', '=', id).executeTakeFirst()
  return alias?.actor_id ?? null
}
