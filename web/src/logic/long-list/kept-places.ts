import type { RowPlace } from './long-list.js'

/** Where a list stood. Pixels throughout. */
export interface ListPlace {
  /** What the list held: another key is another list. */
  readonly key: string
  /** How far the window stood below the upper edge of the list; negative above it. */
  readonly at: number
  readonly anchor: RowPlace | null
  readonly height: number
  /** Heights of rows that were measured, by index. */
  readonly heights: Map<number, number>
}

/** Where the lists of this visit stood, by the entry of the history that showed them. */
export type KeptPlaces = ReadonlyMap<string, ListPlace>

/** Entries of the history whose lists are kept; of more, those left longest ago are forgotten. */
const MOST_KEPT = 40

/** Those kept, and where the list of one more entry stood; of a list that was never drawn there is nothing to keep. */
export function keepPlace(places: KeptPlaces, entry: string, place: ListPlace): KeptPlaces {
  if (place.anchor === null) return places
  const others = [...places].filter(([other]) => other !== entry)
  return new Map([...others.slice(1 - MOST_KEPT), [entry, place]])
}

/** Where the list of an entry stood; null where it was not shown before, or held something else. */
export function placeOf(places: KeptPlaces, entry: string, key: string): ListPlace | null {
  const place = places.get(entry)
  return place?.key === key ? place : null
}
