import { agree, type Size } from '../../join/figures/range.js'
import { type Teller, tellersDiffer } from './tellers.js'

/** A figure as far as it may be a rival of others. */
export interface Rival extends Size, Teller {
  readonly said: string | null
  /** Whether what is counted only grows. */
  readonly grows: boolean
}

/** Rivals are said within so many days. */
const RIVAL_DAYS = 31
const DAY_MS = 86_400_000

/**
 * Whether two that do not agree are told by different ones, at about one time: a teller who counts anew does not dispute
 * itself, and a toll that rises with the days is brought up to date, not disputed; one that is told lower later is. What a
 * text itself sets side by side is of one time.
 */
export const isDisputed = (figures: readonly Rival[]): boolean =>
  figures.some((one) =>
    figures.some((other) => !agree(one, other) && tellersDiffer(one, other) && areOfOneTime(one, other)),
  )

/** Whether two are told of one time: within a month, and not the later one a toll that has risen since. */
export function areOfOneTime(one: Omit<Rival, 'speakers'>, other: Omit<Rival, 'speakers'>): boolean {
  if (one.article.id === other.article.id || one.said === null || other.said === null) return true
  const [earlier, later] = one.said <= other.said ? [one, other] : [other, one]
  if (Date.parse(later.said!) - Date.parse(earlier.said!) > RIVAL_DAYS * DAY_MS) return false
  const isUpdate = earlier.said !== later.said && later.value > earlier.value
  return !(isUpdate && (one.grows || other.grows))
}
