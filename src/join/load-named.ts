import type { Kysely } from 'kysely'
import type { Actor } from '../read/reading.js'
import type { Database } from '../record/schema.js'
import type { Named } from './profile.js'

export interface NamedActors {
  /** Id of the article. */
  readonly article: string
  readonly published: string | null
  readonly named: readonly Named[]
}

/**
 * The actors of a reading with the words by which its article names them. Whom the article does not mention at all, the
 * codebook put there (a member of a group): it goes by its name.
 */
export async function loadNamed(db: Kysely<Database>, readingId: number): Promise<NamedActors> {
  const { id, text, published } = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.id', 'article.text', 'article.published'])
    .where('reading.id', '=', readingId)
    .executeTakeFirstOrThrow()
  const actors = await db
    .selectFrom('reading_actor')
    .select(['local_id', 'name', 'kind', 'country'])
    .where('reading_id', '=', readingId)
    .orderBy('ordinal')
    .execute()
  const mentions = await db
    .selectFrom('mention')
    .select(['local_id', 'start', 'end', 'form'])
    .where('reading_id', '=', readingId)
    .orderBy('local_id')
    .orderBy('ordinal')
    .execute()
  const roles = await db
    .selectFrom('role')
    .select(['local_id', 'role', 'of_local_id', 'start', 'end'])
    .where('reading_id', '=', readingId)
    .orderBy('local_id')
    .orderBy('ordinal')
    .execute()
  const surfaces = new Map(actors.map(({ local_id }) => [local_id, new Set<string>()]))
  for (const { local_id, start, end, form } of mentions) {
    if (form === 'name') surfaces.get(local_id)?.add(text.slice(start, end))
  }
  const mentioned = new Set(mentions.map(({ local_id }) => local_id))
  const rolesOf = new Map(actors.map(({ local_id }): [string, Actor['roles'][number][]] => [local_id, []]))
  for (const { local_id, role, of_local_id, start, end } of roles) {
    rolesOf.get(local_id)?.push({ role, of: of_local_id, evidence: [start, end] })
  }
  return {
    article: id,
    published,
    named: actors.map(({ local_id, name, kind, country }) => ({
      actor: { id: local_id, name, kind, country, mentions: [], roles: rolesOf.get(local_id) ?? [] },
      surfaces: mentioned.has(local_id) ? [...(surfaces.get(local_id) ?? [])] : [name],
    })),
  }
}
