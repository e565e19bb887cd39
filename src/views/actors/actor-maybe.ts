import type { Kysely } from 'kysely'
import { type Evidence, RULES, type Rule } from '../../join/index.js'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { loadActors, loadArticleRefs } from '../parts.js'
import type { MaybeSame } from '../rows.js'
import type { UnitLink } from './unit-links.js'

const DOUBTS = ['unclear', 'unsure']

/**
 * Actors of the record that this one may be, or that may be this one: joins that were left undone because several came close or
 * too little spoke for them. Likeliest first.
 */
export async function actorMaybe(db: Kysely<Database>, id: string, units: readonly UnitLink[]): Promise<MaybeSame[]> {
  const doubts = [...(await ofUnits(db, units)), ...(await ofNames(db, id)), ...(await withUnits(db, id))]
  const best = [...grouped(doubts, ({ actor }) => actor).values()].map(
    (group) => group.toSorted((a, b) => b.score - a.score)[0]!,
  )
  const actors = await loadActors(
    db,
    best.map(({ actor }) => actor),
  )
  const articles = await loadArticleRefs(
    db,
    best.flatMap(({ article }) => article ?? []),
  )
  return best
    .flatMap(({ actor, article, rule, score }): MaybeSame[] => {
      const ref = actors.get(actor)
      if (ref === undefined || actor === id) return []
      const because = RULES[rule as Rule] ?? rule
      return [{ actor: ref, article: article === null ? null : (articles.get(article) ?? null), because, score }]
    })
    .sort((a, b) => b.score - a.score || (a.actor.id < b.actor.id ? -1 : 1))
}

interface Doubtful {
  readonly actor: string
  /** The article whose actor is in doubt; null for a name that any article may use. */
  readonly article: string | null
  readonly rule: string
  readonly score: number
}

const links = (db: Kysely<Database>) =>
  db
    .selectFrom('actor_link')
    .innerJoin('reading_actor', (join) =>
      join
        .onRef('actor_link.reading_id', '=', 'reading_actor.reading_id')
        .onRef('actor_link.local_id', '=', 'reading_actor.local_id'),
    )
    .innerJoin('reading', 'reading.id', 'actor_link.reading_id')
    .select(['reading_actor.actor_id', 'reading.article_id', 'actor_link.rule', 'actor_link.score'])
    .select('actor_link.evidence')
    .where('actor_link.rule', 'in', DOUBTS)

/** Whom its own articles may mean. */
async function ofUnits(db: Kysely<Database>, units: readonly UnitLink[]): Promise<Doubtful[]> {
  const doubted = units.filter(({ rule }) => DOUBTS.includes(rule))
  const own = new Set(doubted.map(({ reading_id, unit_id }) => `${reading_id} ${unit_id}`))
  const rows = await inBatches(
    doubted.map(({ unit_id }) => unit_id),
    (batch) => links(db).select(['actor_link.reading_id', 'unit_id']).where('unit_id', 'in', batch).execute(),
  )
  const ofOwn = rows.filter(({ reading_id, unit_id }) => own.has(`${reading_id} ${unit_id}`))
  return ofOwn.flatMap(({ article_id: article, rule, score, evidence }) =>
    candidatesIn(evidence).map((actor) => ({ actor, article, rule, score })),
  )
}

/** Whom its names may be names of. */
async function ofNames(db: Kysely<Database>, id: string): Promise<Doubtful[]> {
  const rows = await db
    .selectFrom('alias')
    .select(['rule', 'score', 'evidence'])
    .where('actor_id', '=', id)
    .where('rule', 'in', DOUBTS)
    .execute()
  const named = rows.flatMap(({ rule, score, evidence }) =>
    candidatesIn(evidence).map((alias) => ({ alias, rule, score })),
  )
  if (named.length === 0) return []
  const aliases = await db
    .selectFrom('alias')
    .select(['id', 'actor_id'])
    .where('id', 'in', [...new Set(named.map(({ alias }) => alias))])
    .execute()
  const actorOf = new Map(aliases.map((row) => [row.id, row.actor_id]))
  return named.map(({ alias, rule, score }) => ({ actor: actorOf.get(alias) ?? alias, article: null, rule, score }))
}

/** Actors of articles that may be this one: they wait under the keys of its names. */
async function withUnits(db: Kysely<Database>, id: string): Promise<Doubtful[]> {
  // Most wait under several keys: each is looked at once.
  const waiting = db
    .selectFrom('alias')
    .innerJoin('alias_key', 'alias_key.alias_id', 'alias.id')
    .innerJoin('open_key', 'open_key.key', 'alias_key.key')
    .where('alias.actor_id', '=', id)
    .select(['open_key.reading_id', 'open_key.local_id'])
    .distinct()
  const rows = await links(db)
    .innerJoin(waiting.as('waiting'), (join) =>
      join
        .onRef('waiting.reading_id', '=', 'actor_link.reading_id')
        .onRef('waiting.local_id', '=', 'actor_link.local_id'),
    )
    .execute()
  return rows
    .filter(({ evidence }) => candidatesIn(evidence).includes(id))
    .map(({ actor_id: actor, article_id: article, rule, score }) => ({ actor, article, rule, score }))
}

// The writer put it there, so it is not checked again.
const candidatesIn = (json: string): string[] =>
  (JSON.parse(json) as Evidence[]).flatMap(({ what, value }) => (what === 'candidates' ? value.split('; ') : []))
