import { baseOf } from './base-of.js'
import { type KindOfCount, kindOfCount } from './kind-of-count.js'
import { type Places, placesOf } from './places-of.js'

/** What a figure counts of, as far as its own sentence says so: where or whose, of what it is a share, and how it is counted. */
export interface Scope extends KindOfCount {
  readonly places: Places
  /** See `baseOf`; empty for most. */
  readonly base: ReadonlySet<string>
}

/**
 * @param before what its sentence says before the figure
 * @param words the figure's own words
 * @param after what it says behind it
 */
export const scopeOf = (before: string, words: string, after: string, isShare: boolean): Scope => ({
  ...kindOfCount(before, after),
  places: placesOf(before, words, after),
  base: baseOf(after, isShare),
})
