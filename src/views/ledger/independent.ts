import type { ArticleRef } from '../rows.js'

/** A report as far as its independence goes. */
export interface Told {
  readonly article: Pick<ArticleRef, 'id' | 'outlet'>
  /** The words that it rests on. */
  readonly words: string
}

/** The group of copies that an article belongs to, whatever names it; null for one that is no copy of another. */
export type CopyGroups = (articleId: string) => string | null

/**
 * How many of `reports` do not rest on each other. Two count once when they stand in one article, come from one outlet, or
 * have the same words but for case, punctuation and white space (a dispatch that two outlets ran); so do those of
 * articles that `copies` puts into one group, and all that hangs together by these.
 */
export function independentReports(reports: readonly Told[], copies: CopyGroups = () => null): number {
  const parents = reports.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]!
    return root
  }
  const firstWith = new Map<string, number>()
  for (const [index, { article, words }] of reports.entries()) {
    const folded = foldWords(words)
    const copied = copies(article.id)
    const ties = [
      `article ${article.id}`,
      article.outlet === null ? null : `outlet ${article.outlet}`,
      folded === '' ? null : `words ${folded}`,
      copied === null ? null : `copies ${copied}`,
    ]
    for (const tie of ties) {
      if (tie === null) continue
      const other = firstWith.get(tie)
      if (other === undefined) firstWith.set(tie, index)
      else parents[rootOf(index)] = rootOf(other)
    }
  }
  return parents.filter((parent, index) => parent === index).length
}

/** Letters and digits in lower case, one space between words. */
export const foldWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
