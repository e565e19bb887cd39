import type { Kysely } from 'kysely'
import type { Codebook } from '../../read/codebook.js'
import type { Actor, Reading } from '../../read/reading.js'
import { codebookHash } from '../../record/index.js'
import type { Database } from '../../record/schema.js'
import type { Declared, Named } from './profile.js'

/** The actors of a reading, from the reading itself. */
export const namedIn = ({ actors }: Reading, text: string): Named[] =>
  actors.map(({ id, name, kind, country, mentions, roles }) => {
    const names = mentions.flatMap(({ span, form }) => (form === 'name' ? [text.slice(...span)] : []))
    return {
      actor: { id, name, kind, country, mentions: [], roles },
      surfaces: mentions.length > 0 ? [...new Set(names)] : [name],
    }
  })

export interface NamedActors {
  /** Id of the article. */
  readonly article: string
  readonly published: string | null
  readonly named: readonly Named[]
  /** What the codebook names by which the reading was made. */
  readonly declared: Declared
}

/**
 * The actors of a reading with the words by which its article names them. Whom the article does not mention at all, the
 * codebook put there (a member of a group): it goes by its name.
 */
export async function loadNamed(db: Kysely<Database>, readingId: number): Promise<NamedActors> {
  const { id, text, published, codebook_hash } = await db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['article.id', 'article.text', 'article.published', 'reading.codebook_hash'])
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
    declared: await loadDeclared(db, id, codebook_hash),
    named: actors.map(({ local_id, name, kind, country }) => ({
      actor: { id: local_id, name, kind, country, mentions: [], roles: rolesOf.get(local_id) ?? [] },
      surfaces: mentioned.has(local_id) ? [...(surfaces.get(local_id) ?? [])] : [name],
    })),
  }
}

/** Actors and groups of the codebook of an affair that holds the article, if it is still the one by which it was read. */
export async function loadDeclared(db: Kysely<Database>, articleId: string, hash: string): Promise<Declared> {
  if (hash === '') return new Map()
  const affairs = await db
    .selectFrom('affair')
    .innerJoin('affair_article', 'affair_article.affair_id', 'affair.id')
    .select('affair.codebook')
    .where('affair_article.article_id', '=', articleId)
    .execute()
  for (const { codebook } of affairs) {
    if (codebook === null) continue
    // The writer put it there, so it is not checked again.
    const parsed = JSON.parse(codebook) as Codebook
    if (codebookHash(parsed) !== hash) continue
    return new Map([
      ...parsed.groups.map(({ id, name }) => [id, { name, aliases: [] }] as const),
      ...parsed.actors.map(({ id, name, aliases }) => [id, { name, aliases }] as const),
    ])
  }
  return new Map()
}
