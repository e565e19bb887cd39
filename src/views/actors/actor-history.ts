import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import { loadArticles, loadSentences, sentenceAt } from '../parts.js'
import type { Place, RolePeriod } from '../rows.js'
import type { Scope } from '../scope.js'
import { type OfficeTold, officesTold } from './offices-told.js'

/** The offices of one actor, each with the days between which articles report it; the one reported last comes first. */
export async function actorHistory(db: Kysely<Database>, scope: Scope, id: string): Promise<RolePeriod[]> {
  const told = await officesTold(db, scope, id)
  // "foreign minister" without an owner is the office that others give one.
  const owners = new Map<string, Set<string>>()
  for (const { office, of } of told) if (of !== null) owners.set(office, (owners.get(office) ?? new Set()).add(of))
  const ownerOf = ({ office, of }: OfficeTold): string | null => {
    const known = owners.get(office)
    return of ?? (known?.size === 1 ? ([...known][0] ?? null) : null)
  }
  const periods = new Map<string, Period>()
  for (const row of told) {
    const of = ownerOf(row)
    const key = `${row.office}\n${of ?? ''}`
    const period = periods.get(key) ?? {
      office: row.office,
      of,
      articles: new Set(),
      held: null,
      last: null,
      former: null,
    }
    periods.set(key, period)
    period.articles.add(row.article)
    if (row.isFormer) period.former = earlier(row, period.former)
    else {
      period.held = earlier(row, period.held)
      if (row.published !== null && row.published > (period.last ?? '')) period.last = row.published
    }
  }
  const shown = [...periods.values()].sort((one, other) => comparePlaces(firstOf(one), firstOf(other)))
  const places = shown.flatMap(({ held, former }) => [held, former].flatMap((row) => row ?? []))
  const articles = await loadArticles(
    db,
    places.map(({ article }) => article),
  )
  const sentences = await loadSentences(
    db,
    places.map(({ reading }) => reading),
  )
  const placeOf = (row: OfficeTold | null): Place | null => {
    if (row === null) return null
    const { ref, text } = articles.get(row.article)!
    const span: Span = [row.start, row.end]
    return { article: ref, sentence: sentenceAt(text, sentences.get(row.reading) ?? [], span), span }
  }
  return shown
    .map(
      ({ office, of, articles: ids, held, last, former }): RolePeriod => ({
        role: office,
        of,
        // Where it is known of any when it was published, it is known of the first.
        first: dayOf(held?.published),
        last: dayOf(last),
        former: dayOf(former?.published),
        articles: ids.size,
        evidence: placeOf(held),
        formerEvidence: placeOf(former),
      }),
    )
    .sort(
      (a, b) =>
        compare(b.last ?? b.former ?? '', a.last ?? a.former ?? '') ||
        b.articles - a.articles ||
        compare(a.role, b.role),
    )
}

/** What articles say of one office of somebody. */
interface Period {
  readonly office: string
  readonly of: string | null
  readonly articles: Set<string>
  /** The first place that says he holds it. */
  held: OfficeTold | null
  /** When the last one was published; null: of none is it known. */
  last: string | null
  /** The first place that says he held it. */
  former: OfficeTold | null
}

const firstOf = ({ held, former }: Period): OfficeTold => (held === null ? former! : earlier(held, former))

const earlier = (one: OfficeTold, other: OfficeTold | null): OfficeTold =>
  other === null || comparePlaces(one, other) < 0 ? one : other

/** By date of publication, undated ones last, then by place. */
const comparePlaces = (one: OfficeTold, other: OfficeTold): number =>
  Number(one.published === null) - Number(other.published === null) ||
  compare(one.published ?? '', other.published ?? '') ||
  compare(one.article, other.article) ||
  one.start - other.start

const dayOf = (published: string | null | undefined): string | null => published?.slice(0, 10) ?? null
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
