import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { grouped, inBatches } from '../batches.js'
import { loadActors, loadArticles, loadSentences, sentenceAt } from '../parts.js'
import type { ActorRow } from '../rows.js'
import { articlesOf, counts, type Scope } from '../scope.js'
import type { ActorCounts } from './list-actors.js'
import { loadUnnamed } from './load-unnamed.js'

/** Names, roles, outlets and first mention of counted actors, in their order. */
export async function actorRows(
  db: Kysely<Database>,
  scope: Scope,
  counted: readonly ActorCounts[],
): Promise<ActorRow[]> {
  const ids = counted.map(({ id }) => id)
  const [actors, names, roles, outlets, firsts, unnamed] = [
    await loadActors(db, ids),
    grouped(await loadNames(db, scope, ids), ({ id }) => id),
    grouped(await loadRoles(db, scope, ids), ({ id }) => id),
    grouped(await loadOutlets(db, scope, ids), ({ id }) => id),
    await loadFirsts(db, scope, ids),
    await loadUnnamed(db, ids),
  ]
  return counted.flatMap(({ id, ...figures }): ActorRow[] => {
    const actor = actors.get(id)
    if (actor === undefined) return []
    return [
      {
        ...actor,
        aliases: (names.get(id) ?? []).map(({ name }) => name).filter((name) => name !== actor.name),
        roles: (roles.get(id) ?? []).map(({ role, of, articles }) => ({ role, of, articles })),
        ...figures,
        outlets: (outlets.get(id) ?? []).map(({ outlet }) => outlet),
        unnamed: unnamed.has(id),
        first: firsts.get(id) ?? null,
      },
    ]
  })
}

/** Readings that count and their articles: where names, roles and mentions are looked for. */
const readingsOf = (db: Kysely<Database>, scope: Scope) =>
  db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .where(articlesOf(scope, 'any'))

const loadNames = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    readingsOf(db, scope)
      .innerJoin('reading_actor', 'reading_actor.reading_id', 'reading.id')
      .where('reading_actor.actor_id', 'in', batch)
      .select(['reading_actor.actor_id as id', 'reading_actor.name'])
      .distinct()
      .orderBy('reading_actor.name')
      .execute(),
  )

/** Most widely reported role first; `of` is the name of the actor that it belongs to. */
export const loadRoles = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    readingsOf(db, scope)
      .innerJoin('role', 'role.reading_id', 'reading.id')
      .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
      .where('role.actor_id', 'in', batch)
      .select((eb) => [
        'role.actor_id as id',
        'role.role',
        'owner.name as of',
        eb.fn.count<number>('article.id').distinct().as('articles'),
      ])
      .groupBy(['role.actor_id', 'role.role', 'owner.name'])
      .orderBy('articles', 'desc')
      .orderBy('role.role')
      .orderBy('owner.name', (order) => order.asc().nullsLast())
      .execute(),
  )

const loadOutlets = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  inBatches(ids, (batch) =>
    readingsOf(db, scope)
      .innerJoin('reading_actor', 'reading_actor.reading_id', 'reading.id')
      .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
      .where('reading_actor.actor_id', 'in', batch)
      .select(['reading_actor.actor_id as id', 'outlet.name as outlet'])
      .distinct()
      .orderBy('outlet.name')
      .execute(),
  )

/** The first mention of each actor, by date of publication; by name where the article names it at all. */
async function loadFirsts(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, NonNullable<ActorRow['first']>>> {
  const mentions = await inBatches(ids, (batch) =>
    db
      .selectFrom(
        readingsOf(db, scope)
          .innerJoin('mention', 'mention.reading_id', 'reading.id')
          .where('mention.actor_id', 'in', batch)
          .select((eb) => [
            'mention.actor_id as id',
            'mention.reading_id',
            'article.id as article_id',
            'mention.start',
            'mention.end',
            eb.fn
              .agg<number>('row_number')
              .over((over) =>
                over
                  .partitionBy('mention.actor_id')
                  .orderBy((eb2) => eb2.case().when('mention.form', '=', 'name').then(0).else(1).end())
                  .orderBy('article.published', (order) => order.asc().nullsLast())
                  .orderBy('article.id')
                  .orderBy('mention.start'),
              )
              .as('nth'),
          ])
          .as('ranked'),
      )
      .selectAll()
      .where('nth', '=', 1)
      .execute(),
  )
  const articles = await loadArticles(
    db,
    mentions.map(({ article_id }) => article_id),
  )
  const sentences = await loadSentences(
    db,
    mentions.map(({ reading_id }) => reading_id),
  )
  return new Map(
    mentions.map((mention) => {
      const { ref, text } = articles.get(mention.article_id)!
      const span: Span = [mention.start, mention.end]
      return [
        mention.id,
        { article: ref, sentence: sentenceAt(text, sentences.get(mention.reading_id) ?? [], span), span },
      ]
    }),
  )
}
