import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadArticleRefs, loadArticles, loadSentences, sentenceAt } from '../parts.js'
import { remembered } from '../remembered.js'
import type { ActorRow } from '../rows.js'
import type { Scope } from '../scope.js'
import type { Mention } from './first-mentions.js'
import { keptTold } from './kept-told.js'
import type { ActorCounts } from './list-actors.js'
import { loadUnnamed } from './load-unnamed.js'

/** What an actor's row says of it besides its counts. */
type Details = Omit<ActorRow, 'statements' | 'mentions' | 'articles'>

/** Most that are remembered of one scope. */
const MOST_REMEMBERED = 5000

/** Names, roles, outlets and first mention of counted actors, in their order. */
export async function actorRows(
  db: Kysely<Database>,
  scope: Scope,
  counted: readonly ActorCounts[],
): Promise<ActorRow[]> {
  const known = await knownDetails(db, scope)
  const lacking = counted.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  for (const details of await detailsOf(db, scope, lacking)) known.set(details.id, details)
  const rows = counted.flatMap(({ id, statements, mentions, articles }): ActorRow[] => {
    const details = known.get(id)
    if (details === undefined) return []
    const { name, kind, country, aliases, roles, outlets, unnamed, first } = details
    return [{ id, name, kind, country, aliases, roles, statements, mentions, articles, outlets, unnamed, first }]
  })
  if (known.size > MOST_REMEMBERED) known.clear()
  return rows
}

/**
 * What is known of actors until the record changes: the same few come first in nearly every list. They hang on affair, article
 * and outlets alone.
 */
const knownDetails = (
  db: Kysely<Database>,
  { affair, article, versions, outlets }: Scope,
): Promise<Map<string, Details>> =>
  article === null
    ? remembered(db, `actors ${JSON.stringify([affair, versions, outlets])}`, async () => new Map())
    : Promise.resolve(new Map())

async function detailsOf(db: Kysely<Database>, scope: Scope, ids: readonly string[]): Promise<readonly Details[]> {
  if (ids.length === 0) return []
  const told = await keptTold(db, scope, ids)
  const firsts = await firstsOf(
    db,
    [...told.values()].flatMap(({ first }) => first ?? []),
  )
  const unnamed = await loadUnnamed(
    db,
    [...told.values()].map(({ actor }) => actor),
    new Set([...told].flatMap(([id, { named }]) => (named ? [id] : []))),
  )
  return [...told.values()].map(
    ({ actor: { id, name, kind, country }, names, roles, outlets, first }): Details => ({
      ...{ id, name, kind, country, roles, outlets },
      aliases: names.filter((alias) => alias !== name),
      unnamed: unnamed.has(id),
      first: first === null ? null : (firsts.get(first) ?? null),
    }),
  )
}

type First = NonNullable<ActorRow['first']>

/** Mentions as they are shown: what an article says in a reading never changes, and where its outlet or date does it is found anew. */
const shown = new WeakMap<Mention, First>()

async function firstsOf(db: Kysely<Database>, mentions: readonly Mention[]): Promise<ReadonlyMap<Mention, First>> {
  const lacking = mentions.filter((mention) => !shown.has(mention))
  // What is known of an article stays as it is: only what was not may have become known.
  const open = mentions.filter((mention) => isOpen(shown.get(mention)))
  const refs = await loadArticleRefs(
    db,
    open.map(({ article }) => article),
  )
  const articles = await loadArticles(
    db,
    lacking.map(({ article }) => article),
  )
  const spans = await loadSentences(
    db,
    lacking.map(({ reading }) => reading),
  )
  for (const mention of open) {
    const [first, article] = [shown.get(mention), refs.get(mention.article)]
    if (first !== undefined && article !== undefined) shown.set(mention, { ...first, article })
  }
  for (const mention of lacking) {
    const article = articles.get(mention.article)
    if (article === undefined) continue
    const span = [mention.start, mention.end] as const
    const sentence = sentenceAt(article.text, spans.get(mention.reading) ?? [], span)
    shown.set(mention, { article: article.ref, sentence, span })
  }
  const known = (mention: Mention): [Mention, First][] => (shown.has(mention) ? [[mention, shown.get(mention)!]] : [])
  return new Map(mentions.flatMap(known))
}

const isOpen = (first: First | undefined): boolean =>
  first !== undefined && (first.article.title === null || first.article.url === null)
