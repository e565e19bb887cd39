import { states } from '../../../read/actors/lexicon/countries.js'
import { REGIONS } from '../../../read/actors/lexicon/regions.js'

/** How wide a place is: of two that are known and equally wide one is not in the other. */
export type Breadth = 'world' | 'nation' | 'state' | 'region'

/** A place by one key, whatever the text calls it. */
export interface KnownPlace {
  /** Code of a state, name of a region in lower case, `WORLD` or `NATION`. */
  readonly key: string
  readonly breadth: Breadth
}

/** "Worldwide", "around the world". */
export const WORLD: KnownPlace = { key: 'world', breadth: 'world' }
/** "Nationwide", "across the country": of a state that is not named. */
export const NATION: KnownPlace = { key: 'nation', breadth: 'nation' }

/** Parts of a state that the news names in its stead. */
const STANDS_FOR: Readonly<Record<string, string>> = { gaza: 'PS', 'gaza strip': 'PS', 'west bank': 'PS' }

let known: ReadonlyMap<string, KnownPlace> | null = null

/** A state by its name, adjective or inhabitants, or a region of a state by its name; null for all other names. */
export function knownPlace(name: string): KnownPlace | null {
  known ??= load()
  return known.get(name.toLowerCase()) ?? null
}

function load(): ReadonlyMap<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  for (const name of REGIONS) places.set(name.toLowerCase(), { key: name.toLowerCase(), breadth: 'region' })
  for (const { code, names, demonyms } of states()) {
    const place: KnownPlace = { key: code, breadth: 'state' }
    for (const form of [...names, ...demonyms, ...demonyms.map((demonym) => `${demonym}s`)]) {
      // Georgia is a state, and one of the U.S.: not known which.
      if (places.get(form.toLowerCase())?.breadth === 'region' || form === 'Georgia') continue
      places.set(form.toLowerCase(), place)
    }
  }
  for (const [name, code] of Object.entries(STANDS_FOR)) places.set(name, { key: code, breadth: 'state' })
  return places
}
