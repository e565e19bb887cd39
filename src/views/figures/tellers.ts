import type { FigureRow } from './rows.js'

type Told = Pick<FigureRow, 'article' | 'speakers' | 'source'>

/** Whether one voice tells both in one article: the same speakers, or the article itself, or the same source's words. */
export const isOneTelling = (one: Told, other: Told): boolean =>
  one.article.id === other.article.id && voiceOf(one) === voiceOf(other)

const voiceOf = ({ speakers, source }: Told): string =>
  speakers.length > 0 ? speakers.map(({ id }) => id).join(' ') : source.toLowerCase()

/**
 * Whether different ones tell: different speakers, or different outlets, or a speaker and the article itself. An outlet
 * that counts anew, or quotes its own earlier version, is one.
 */
export function tellersDiffer(one: Told, other: Told): boolean {
  const [mine, theirs] = [speakersOf(one), speakersOf(other)]
  if (mine !== '' && theirs !== '') return mine !== theirs
  if (mine !== '' || theirs !== '') return true
  return one.article.outlet === null ? one.article.id !== other.article.id : one.article.outlet !== other.article.outlet
}

const speakersOf = ({ speakers }: Told): string =>
  speakers
    .map(({ id }) => id)
    .sort()
    .join(' ')
