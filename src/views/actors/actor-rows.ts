import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { loadActors, loadArticleRefs, loadArticles, loadSentences, sentenceAt } from '../parts.js'
import { remembered } from '../remembered.js'
import type { ActorRow, Sentence } from '../rows.js'
import type { Scope } from '../scope.js'
import type { ActorTold } from './actor-told.js'
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
  const rows = counted.flatMap(({ id, ...figures }): ActorRow[] => {
    const details = known.get(id)
    if (details === undefined) return []
    const { outlets, unnamed, first, ...named } = details
    return [{ ...named, ...figures, outlets, unnamed, first }]
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
  const actors = await loadActors(db, ids)
  const told = await keptTold(db, scope, ids)
  const firsts = await firstsOf(
    db,
    [...told.values()].flatMap(({ first }) => first ?? []),
  )
  const unnamed = await loadUnnamed(
    db,
    actors.values(),
    new Set([...told].flatMap(([id, { named }]) => (named ? [id] : []))),
  )
  return [...actors.values()].map((actor): Details => {
    const { names, roles, outlets, first } = told.get(actor.id) ?? NOTHING_TOLD
    return {
      ...actor,
      aliases: names.filter((name) => name !== actor.name),
      roles: roles.map(({ role, of, articles }) => ({ role, of, articles })),
      outlets,
      unnamed: unnamed.has(actor.id),
      first: first === null ? null : (firsts.get(first) ?? null),
    }
  })
}

const NOTHING_TOLD: ActorTold = { names: [], roles: [], outlets: [], first: null, named: false }

/** Sentences of mentions: what an article says in a reading never changes. */
const sentences = new WeakMap<Mention, Sentence>()

/** Mentions as they are shown. */
async function firstsOf(
  db: Kysely<Database>,
  mentions: readonly Mention[],
): Promise<Map<Mention, NonNullable<ActorRow['first']>>> {
  const lacking = mentions.filter((mention) => !sentences.has(mention))
  const texts = await loadArticles(
    db,
    lacking.map(({ article }) => article),
  )
  const spans = await loadSentences(
    db,
    lacking.map(({ reading }) => reading),
  )
  for (const mention of lacking) {
    const text = texts.get(mention.article)?.text ?? ''
    sentences.set(mention, sentenceAt(text, spans.get(mention.reading) ?? [], [mention.start, mention.end]))
  }
  const refs = await loadArticleRefs(
    db,
    mentions.map(({ article }) => article),
  )
  return new Map(
    mentions.flatMap((mention) => {
      const [article, sentence] = [refs.get(mention.article), sentences.get(mention)]
      if (article === undefined || sentence === undefined) return []
      return [[mention, { article, sentence, span: [mention.start, mention.end] as const }]]
    }),
  )
}
