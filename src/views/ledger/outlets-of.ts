import type { ArticleRef } from '../rows.js'

/** Names of the outlets of some reports, each once, sorted; null, last, for articles whose outlet nobody states. */
export function outletsOf(reports: readonly { readonly article: Pick<ArticleRef, 'outlet'> }[]): (string | null)[] {
  const outlets = new Set(reports.map(({ article }) => article.outlet))
  const named = [...outlets].filter((outlet) => outlet !== null).sort((one, other) => one.localeCompare(other, 'en'))
  return outlets.has(null) ? [...named, null] : named
}
