import type { Kysely } from 'kysely'
import { isFormer, officeOf } from '../../join/index.js'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { grouped } from '../batches.js'
import { loadArticles, loadSentences, sentenceAt } from '../parts.js'
import type { Place, RolePeriod } from '../rows.js'
import { heldReadings, publishedIn, type Scope } from '../scope.js'

/** The offices of one actor, each with the days between which articles report it; the one reported last comes first. */
export async function actorHistory(db: Kysely<Database>, scope: Scope, id: string): Promise<RolePeriod[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin(heldReadings(db, scope).as('held'), 'held.reading_id', 'role.reading_id')
    .innerJoin('article', 'article.id', 'held.article_id')
    .leftJoin('actor as owner', 'owner.id', 'role.of_actor_id')
    .select([
      'role.role',
      'role.reading_id',
      'role.start',
      'role.end',
      'owner.name as of',
      'article.id as article',
      'article.published',
    ])
    .where('role.actor_id', '=', id)
    .where(publishedIn(scope))
    .orderBy('article.published', (order) => order.asc().nullsLast())
    .orderBy('article.id')
    .orderBy('role.start')
    .execute()
  const told = rows.flatMap((row) => {
    const office = officeOf(row.role)
    return office === '' ? [] : [{ ...row, office, isFormer: isFormer(row.role) }]
  })
  // "foreign minister" without an owner is the office that others give one.
  const owners = new Map<string, Set<string>>()
  for (const { office, of } of told) if (of !== null) owners.set(office, (owners.get(office) ?? new Set()).add(of))
  const ownerOf = ({ office, of }: (typeof told)[number]): string | null => {
    const known = [...(owners.get(office) ?? [])]
    return of ?? (known.length === 1 ? known[0]! : null)
  }
  const groups = [...grouped(told, (row) => JSON.stringify([row.office, ownerOf(row)])).values()]
  const shown = groups.map((group) => ({
    group,
    held: group.find((row) => !row.isFormer),
    former: group.find((row) => row.isFormer),
  }))
  const places = shown.flatMap(({ held, former }) => [held, former].flatMap((row) => row ?? []))
  const articles = await loadArticles(
    db,
    places.map(({ article }) => article),
  )
  const sentences = await loadSentences(
    db,
    places.map(({ reading_id }) => reading_id),
  )
  const placeOf = (row: (typeof told)[number] | undefined): Place | null => {
    if (row === undefined) return null
    const { ref, text } = articles.get(row.article)!
    const span: Span = [row.start, row.end]
    return { article: ref, sentence: sentenceAt(text, sentences.get(row.reading_id) ?? [], span), span }
  }
  return shown
    .map(({ group, held, former }): RolePeriod => {
      const days = group.flatMap(({ isFormer: ended, published }) => (ended || published === null ? [] : [published]))
      return {
        role: group[0]!.office,
        of: ownerOf(group[0]!),
        first: dayOf(days[0]),
        last: dayOf(days.at(-1)),
        former: dayOf(former?.published),
        articles: new Set(group.map(({ article }) => article)).size,
        evidence: placeOf(held),
        formerEvidence: placeOf(former),
      }
    })
    .sort(
      (a, b) =>
        compare(b.last ?? b.former ?? '', a.last ?? a.former ?? '') ||
        b.articles - a.articles ||
        compare(a.role, b.role),
    )
}

const dayOf = (published: string | null | undefined): string | null => published?.slice(0, 10) ?? null
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
