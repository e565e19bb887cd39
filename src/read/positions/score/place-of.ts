import type { Span } from '../../../text/index.js'
import type { SentenceView } from '../../clauses/sentence-view.js'

/** What a name is in its phrase, where it does nothing. */
export interface PlaceInPhrase {
  /** Behind a verb or a preposition. */
  readonly isObject: boolean
  /** Part of another's name: "the Keldia talks", "a Senate panel". */
  readonly isModifier: boolean
  /** Where something is: "in Keldia", "members inside the Assembly". */
  readonly isLocative: boolean
}

/** The place of the name at `span` of a sentence. */
export function placeOf({ items }: SentenceView, [start, end]: Span): PlaceInPhrase {
  let first = 0
  while (first < items.length && items[first]!.start < start) first += 1
  let next = first
  while (next < items.length && items[next]!.start < end) next += 1
  while (first > 0 && /^(?:DT|JJ|NN|PS|CD)$/.test(items[first - 1]!.tag)) first -= 1
  return {
    isObject: /^(?:IN|TO|V[A-Z]*)$/.test(items[first - 1]?.tag ?? ''),
    isLocative: /^(?:in|at|of|on|across|outside|inside|within|near|around)$/.test(items[first - 1]?.lower ?? ''),
    isModifier: /^NN/.test(items[next]?.tag ?? '') && items[next]!.start <= end + 1,
  }
}
