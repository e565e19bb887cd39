import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { countedBy, isCounted } from '../counted.js'
import { carriedBy, heldReadings, type Scope } from '../scope.js'

/** Articles are looked at so many at a time, the earliest first: nearly all name an actor at once. */
const AT_ONCE = 3

/** A place where an article mentions an actor. */
export interface Mention {
  /** Of the actor. */
  readonly id: string
  readonly article: string
  readonly published: string | null
  readonly reading: number
  readonly start: number
  readonly end: number
  readonly form: string
}

/** The first mention of each actor, by date of publication; by name where an article names it at all. */
export async function firstMentions(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Mention>> {
  const mentions = await inBatches(ids, async (batch) => {
    const early = grouped(await mentionsIn(db, scope, batch, AT_ONCE), ({ id }) => id)
    const found = batch.flatMap((id) => {
      const [first] = early.get(id) ?? []
      return first?.form === 'name' || (first !== undefined && first.articles < AT_ONCE) ? [first] : []
    })
    const named = new Set(found.map(({ id }) => id))
    const left = batch.filter((id) => early.has(id) && !named.has(id))
    const late = grouped(await mentionsIn(db, scope, left, null), ({ id }) => id)
    return [...found, ...left.flatMap((id) => late.get(id)?.[0] ?? [])]
  })
  return new Map(mentions.map(({ articles: _, ...mention }) => [mention.id, mention]))
}

/** An article that names an actor, by the reading that counts. */
export interface Naming {
  /** Of the actor. */
  readonly id: string
  readonly article: string
  /** Null or empty where it is not known. */
  readonly published: string | null
  readonly reading: number
}

/** Whether an article may mention an actor no later than where it is first mentioned. */
export const mayComeFirst = ({ article, published }: Naming, first: Mention | null): boolean =>
  first === null || !comesBefore(first, { ...first, article, published, form: 'name' })

/** The first mention of each actor in the articles of which it is known that they name it. */
export async function firstAmong(
  db: Kysely<Database>,
  naming: readonly Naming[],
): Promise<ReadonlyMap<string, Mention>> {
  const found = new Map<string, Mention>()
  if (naming.length === 0) return found
  const keyOf = (id: string, reading: number): string => `${reading} ${id}`
  const articles = new Map(naming.map((row) => [keyOf(row.id, row.reading), row]))
  const [ids, readings] = [naming.map(({ id }) => id), naming.map(({ reading }) => reading)]
  for (const place of await placesIn(db, [...new Set(ids)], [...new Set(readings)])) {
    const known = articles.get(keyOf(place.id, place.reading))
    if (known === undefined) continue
    const mention: Mention = { ...known, ...place }
    const first = found.get(place.id)
    if (first === undefined || comesBefore(mention, first)) found.set(place.id, mention)
  }
  return found
}

/** Whether a mention is rather the first one: by name before others, then by date of publication. */
export function comesBefore(one: Mention, other: Mention): boolean {
  const order =
    Number(one.form !== 'name') - Number(other.form !== 'name') ||
    compare(one.published || UNDATED, other.published || UNDATED) ||
    compare(one.article, other.article) ||
    one.start - other.start ||
    one.end - other.end
  return order < 0
}

/** Where some readings mention some actors. */
const placesIn = (db: Kysely<Database>, ids: readonly string[], readings: readonly number[]) =>
  inBatches(readings, (batch) =>
    db
      .selectFrom('reading_actor')
      .innerJoin('mention', (join) =>
        join
          .onRef('mention.reading_id', '=', 'reading_actor.reading_id')
          .onRef('mention.local_id', '=', 'reading_actor.local_id'),
      )
      .where('reading_actor.reading_id', 'in', batch)
      .where((eb) => sql<SqlBool>`${eb.ref('reading_actor.actor_id')} || '' in (${sql.join(ids)})`)
      .select(['reading_actor.actor_id as id', 'mention.reading_id as reading', 'mention.start', 'mention.end'])
      .select('mention.form')
      .execute(),
  )

interface CountedMention extends Mention {
  /** In how many of the articles that were looked at the actor is named. */
  readonly articles: number
}

/**
 * Mentions of some actors in the first so many articles that name them (null: all of them), of each actor those by name
 * first, then by article and place.
 */
async function mentionsIn(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  most: number | null,
): Promise<CountedMention[]> {
  if (ids.length === 0) return []
  const early = await articlesNaming(db, scope, ids, most)
  const naming = grouped(early, ({ id }) => id)
  const readings = await inBatches(
    early.map(({ article }) => article),
    (batch) =>
      db
        .selectFrom(heldReadings(db, scope).as('held'))
        .where('held.article_id', 'in', batch)
        .select(['held.article_id', 'held.reading_id'])
        .execute(),
  )
  const articleOf = new Map(readings.map(({ reading_id, article_id }) => [reading_id, article_id]))
  const place = new Map(
    [...naming].flatMap(([id, own]) => own.map(({ article }, at): [string, number] => [`${id} ${article}`, at])),
  )
  const mentions = await placesIn(db, ids, [...articleOf.keys()])
  const dates = new Map(early.map(({ article, published }) => [article, published || null]))
  const rank = ({ id, article, form }: CountedMention) =>
    [Number(form !== 'name'), place.get(`${id} ${article}`) ?? 0] as const
  return mentions
    .map((mention): CountedMention => {
      const article = articleOf.get(mention.reading) ?? ''
      const published = dates.get(article) ?? null
      return { ...mention, article, published, articles: naming.get(mention.id)?.length ?? 0 }
    })
    .filter(
      ({ id, article }) =>
        (place.get(`${id} ${article}`) ?? Number.POSITIVE_INFINITY) < (most ?? Number.POSITIVE_INFINITY),
    )
    .sort((one, other) => {
      const [mine, theirs] = [rank(one), rank(other)]
      return mine[0] - theirs[0] || mine[1] - theirs[1] || one.start - other.start || one.end - other.end
    })
}

/** The first so many articles that name each of some actors (null: all), the earliest first; undated ones last. */
async function articlesNaming(
  db: Kysely<Database>,
  scope: Scope,
  ids: readonly string[],
  most: number | null,
): Promise<readonly Omit<Naming, 'reading'>[]> {
  const isByCount = most !== null && (await isCounted(db, scope))
  const rows = await (isByCount ? countedNaming(db, scope, ids, most) : readNaming(db, scope, ids).execute())
  const ordered = rows.toSorted(
    (one, other) =>
      compare(one.published || UNDATED, other.published || UNDATED) || compare(one.article, other.article),
  )
  return most === null ? ordered : [...grouped(ordered, ({ id }) => id).values()].flatMap((own) => own.slice(0, most))
}

const UNDATED = '~'
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** By the order of the index, one actor after the other: of many articles the first few are looked at. */
async function countedNaming(db: Kysely<Database>, scope: Scope, ids: readonly string[], most: number) {
  const found: Omit<Naming, 'reading'>[] = []
  for (const id of ids) {
    const ofActor = db
      .selectFrom('actor_count')
      .where('affair_id', '=', scope.affair ?? '')
      .where('actor_id', '=', id)
      .where(countedBy(scope))
      .select(['actor_id as id', 'article_id as article', 'published'])
      .orderBy('published')
      .orderBy('article_id')
    const dated = await ofActor.where('published', '>', '').limit(most).execute()
    const left = most - dated.length
    found.push(...dated, ...(left === 0 ? [] : await ofActor.where('published', '=', '').limit(left).execute()))
  }
  return found
}

const readNaming = (db: Kysely<Database>, scope: Scope, ids: readonly string[]) =>
  db
    .selectFrom('reading_actor as own')
    .innerJoin(heldReadings(db, scope).as('counted'), 'counted.reading_id', 'own.reading_id')
    .innerJoin('article', 'article.id', 'counted.article_id')
    .where('own.actor_id', 'in', ids)
    .where(carriedBy(scope))
    .select(['own.actor_id as id', 'article.id as article', 'article.published'])
    .distinct()
