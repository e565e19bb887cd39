import type { Kysely } from 'kysely'
import type { DecisionInput } from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import { StandpointError, slug } from '../../text/index.js'
import { MERGE, type MergeBody, SPLIT, type SplitBody } from './actor-rulings.js'

/** A decision about actors, before it is put into the record. */
export type DecidedActor = Omit<DecisionInput, 'coder'>

/** That two actors of the record, by id, are one. @throws ACTORS_SAME */
export async function mergeOf(
  db: Kysely<Database>,
  one: string,
  other: string,
  reason: string | null,
): Promise<DecidedActor> {
  if (one === other) throw new StandpointError('ACTORS_SAME', { actor: one })
  const body: MergeBody = { one: await memberOf(db, one), other: await memberOf(db, other), reason }
  return { ...(await placeOf(db, one)), kind: MERGE, body, undoes: null }
}

/**
 * That a part of an actor is somebody else: one of its names, or what the article with this beginning of an id calls so.
 * @throws ACTOR_PART_UNKNOWN
 */
export async function splitOf(
  db: Kysely<Database>,
  actor: string,
  part: string,
  reason: string | null,
): Promise<DecidedActor> {
  const aliases = await db
    .selectFrom('alias')
    .select(['id', 'name'])
    .where('actor_id', '=', actor)
    .orderBy('id')
    .execute()
  const units = await db
    .selectFrom('reading_actor')
    .innerJoin('reading', 'reading.id', 'reading_actor.reading_id')
    .select(['reading.article_id', 'reading_actor.local_id'])
    .where('actor_id', '=', actor)
    .execute()
  const named = aliases.filter(({ id, name }) => id === part || slug(name) === slug(part)).map(({ id }) => id)
  const inArticle = units
    .filter(({ article_id, local_id }) => article_id.startsWith(part) || `${article_id}:${local_id}` === part)
    .map(({ article_id, local_id }) => `${article_id}:${local_id}`)
  const members = [...new Set(named.length > 0 ? named : inArticle)]
  const others = aliases.map(({ id }) => id).filter((id) => !members.includes(id))
  if (members.length === 0 || (named.length > 0 && others.length === 0)) {
    const known = [...new Set(aliases.map(({ name }) => name))].join(', ')
    throw new StandpointError('ACTOR_PART_UNKNOWN', { actor, wanted: part, known: known === '' ? 'none' : known })
  }
  const body: SplitBody = { members, others: others.length > 0 ? others : [actor], reason }
  return { ...(await placeOf(db, actor)), kind: SPLIT, body, undoes: null }
}

/** What decisions name an actor by: one of its names, else the actor of the one article that knows it. */
async function memberOf(db: Kysely<Database>, actor: string): Promise<string> {
  const alias = await db
    .selectFrom('alias')
    .select('id')
    .where('actor_id', '=', actor)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return alias?.id ?? actor
}

/** Decisions belong to an affair: that of which most articles name the actor. */
async function placeOf(db: Kysely<Database>, actor: string): Promise<Pick<DecisionInput, 'affairId' | 'articleId'>> {
  const affair = await db
    .selectFrom('reading_actor')
    .innerJoin('affair_article', 'affair_article.reading_id', 'reading_actor.reading_id')
    .select((eb) => ['affair_article.affair_id', eb.fn.countAll<number>().as('articles')])
    .where('reading_actor.actor_id', '=', actor)
    .groupBy('affair_article.affair_id')
    .orderBy('articles', 'desc')
    .orderBy('affair_article.affair_id')
    .limit(1)
    .executeTakeFirst()
  if (affair === undefined) throw new StandpointError('ACTOR_UNKNOWN', { wanted: actor })
  return { affairId: affair.affair_id, articleId: null }
}
