/** Who tells a figure. */
export interface Teller {
  readonly article: { readonly id: string; readonly outlet: string | null }
  readonly speakers: readonly { readonly id: string }[]
}

/**
 * Whether different ones tell: different speakers, or different outlets, or a speaker and the article itself. An outlet
 * that counts anew, or quotes its own earlier version, is one.
 */
export function tellersDiffer(one: Teller, other: Teller): boolean {
  const [mine, theirs] = [speakersOf(one), speakersOf(other)]
  if (mine !== '' && theirs !== '') return mine !== theirs
  if (mine !== '' || theirs !== '') return true
  return one.article.outlet === null ? one.article.id !== other.article.id : one.article.outlet !== other.article.outlet
}

const speakersOf = ({ speakers }: Teller): string =>
  speakers
    .map(({ id }) => id)
    .sort()
    .join(' ')
