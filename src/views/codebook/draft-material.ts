import type { Kysely } from 'kysely'
import type { DraftActor, DraftSource } from '../../read/draft/index.js'
import type { ActorKind } from '../../read/reading.js'
import type { Database } from '../../record/schema.js'
import { grouped, inBatches } from '../batches.js'
import { loadActors, parseSpans } from '../parts.js'
import { counts, scopeOf } from '../scope.js'

/** The articles of an affair with what a codebook is drafted from and checked against, by day of publication; with their actors. */
export interface DraftMaterial {
  readonly affair: string
  readonly sources: readonly DraftSource[]
  readonly actors: readonly DraftActor[]
}

/** @throws AFFAIR_UNKNOWN */
export async function draftMaterial(db: Kysely<Database>, affair: string): Promise<DraftMaterial> {
  const scope = await scopeOf(db, { affair })
  const { name } = await db.selectFrom('affair').select('name').where('id', '=', affair).executeTakeFirstOrThrow()
  const readings = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .leftJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select([
      'reading.id as reading',
      'reading.chrome',
      'article.id',
      'article.text',
      'article.published',
      'article.title',
      'article.url',
      'article.language',
      'outlet.name as outlet',
    ])
    .where((eb) => counts(eb.ref('reading.id'), scope))
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .execute()
  const ids = readings.map(({ reading }) => reading)
  const mentions = grouped(
    await inBatches(ids, (batch) =>
      db
        .selectFrom('mention')
        .select(['reading_id', 'actor_id', 'start', 'end', 'form'])
        .where('reading_id', 'in', batch)
        .orderBy('start')
        .orderBy('end')
        .execute(),
    ),
    (row) => row.reading_id,
  )
  const statements = grouped(
    await inBatches(ids, (batch) =>
      db
        .selectFrom('statement')
        .select(['id', 'reading_id', 'content'])
        .where('reading_id', 'in', batch)
        .orderBy('ordinal')
        .execute(),
    ),
    (row) => row.reading_id,
  )
  const speakers = grouped(
    await inBatches(ids, (batch) =>
      db
        .selectFrom('statement_actor')
        .select(['statement_id', 'actor_id'])
        .where('reading_id', 'in', batch)
        .where('part', '=', 'speaker')
        .orderBy('ordinal')
        .execute(),
    ),
    (row) => row.statement_id,
  )
  const actors = await loadActors(
    db,
    [...mentions.values()].flatMap((rows) => rows.map(({ actor_id }) => actor_id)),
  )
  return {
    affair: name,
    sources: readings.map(({ reading, chrome, ...article }) => ({
      article,
      chrome: parseSpans(chrome),
      mentions: (mentions.get(reading) ?? []).map(({ actor_id, start, end, form }) => ({
        actor: actor_id,
        span: [start, end] as const,
        form,
      })),
      statements: (statements.get(reading) ?? []).map(({ id, content }) => ({
        speakers: (speakers.get(id) ?? []).map(({ actor_id }) => actor_id),
        content: parseSpans(content),
      })),
    })),
    actors: [...actors.values()]
      .map(({ id, name: own, kind, country }) => ({ id, name: own, kind: kind as ActorKind, country }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
