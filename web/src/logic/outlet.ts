import type { Facet, OutletRow } from '../api/types.js'

/** The outlet of an address: by id, `unknown`, or its name; undefined where the affair has none such. */
export const outletAt = (outlets: readonly OutletRow[], asked: string): OutletRow | undefined =>
  outlets.find(({ id }) => (id ?? 'unknown') === asked) ??
  outlets.find(({ name }) => name !== null && name.toLowerCase() === asked.toLowerCase())

/** How much of all statements some kinds are; null where there are none. */
export function shareOfKinds(kinds: readonly Facet[], counted: readonly string[]): number | null {
  const sum = (rows: readonly Facet[]): number => rows.reduce((all, { statements }) => all + statements, 0)
  const all = sum(kinds)
  return all === 0 ? null : sum(kinds.filter(({ value }) => counted.includes(value))) / all
}

/** How large a part of the statements of one outlet, and of all, a speaker has. */
export interface VoiceShare {
  /** As in the filter: an id, or `unnamed`. */
  readonly actor: string
  readonly name: string | null
  readonly statements: number
  /** 0..1 */
  readonly here: number
  readonly everywhere: number
}

/** Who speaks in an outlet, most first, each with its share there and everywhere. */
export function voiceShares(here: readonly Facet[], everywhere: readonly Facet[], most: number): VoiceShare[] {
  const [ofHere, ofAll] = [here, everywhere].map((facets) =>
    facets.reduce((sum, { statements }) => sum + statements, 0),
  )
  const all = new Map(everywhere.map(({ value, statements }) => [value, statements]))
  return here.slice(0, most).map(({ value, name, statements }) => ({
    actor: value,
    name,
    statements,
    here: statements / Math.max(1, ofHere ?? 0),
    everywhere: (all.get(value) ?? 0) / Math.max(1, ofAll ?? 0),
  }))
}

/** First and last day of what was read; null for both where nothing is dated. */
export function periodOf(articles: readonly { readonly published: string | null }[]): [string | null, string | null] {
  const days = articles.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).sort()
  return [days[0] ?? null, days.at(-1) ?? null]
}

/** "26 %"; of what is there but rounds to nothing "< 1 %". */
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? '< 1 %' : `${Math.round(100 * share)} %`
