import type { Span } from '../../text/index.js'
import type { ArticleRef } from '../rows.js'

/** A report as far as its independence goes. */
export interface Told {
  readonly article: Pick<ArticleRef, 'id' | 'outlet'>
  /** The words that it rests on. */
  readonly words: string
  /** Where they stand in the article; left out where that is not known. */
  readonly span?: Span
}

/**
 * The passages that an article shares with others, of those that hold the span: the same name for a passage in each of the
 * articles that have it.
 */
export type CopyGroups = (articleId: string, span: Span) => readonly string[]

/**
 * How many of `reports` do not rest on each other. Two count once when they stand in one article, come from one outlet,
 * have the same words but for case, punctuation and white space, or stand in a passage that their articles share (a
 * dispatch that two outlets ran); and so does all that hangs together by these.
 */
export function independentReports(reports: readonly Told[], copies: CopyGroups = () => []): number {
  const parents = reports.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]!
    return root
  }
  const firstWith = new Map<string, number>()
  for (const [index, { article, words, span }] of reports.entries()) {
    const own = foldWords(words)
    const copied = span === undefined ? [] : copies(article.id, span)
    const ties = [
      `article ${article.id}`,
      article.outlet === null ? null : `outlet ${article.outlet}`,
      own === '' ? null : `words ${own}`,
      ...copied.map((passage) => `passage ${passage}`),
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

const MOST_FOLDED = 20_000
const folded = new Map<string, string>()

/** Letters and digits in lower case, one space between words. The same reports are asked again and again. */
export function foldWords(words: string): string {
  const known = folded.get(words)
  if (known !== undefined) return known
  if (folded.size === MOST_FOLDED) folded.clear()
  const made = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  folded.set(words, made)
  return made
}
