import { states } from '../../actors/lexicon/countries.js'
import type { Range } from '../../attribution/noun-phrases.js'
import type { Item } from '../../attribution/units.js'

let demonyms: ReadonlyMap<string, string> | null = null
/** Adjective or name of an inhabitant → ISO 3166-1 alpha-2; made when first asked for. */
function countryOfDemonym(word: string): string | null {
  demonyms ??= new Map(
    states().flatMap(({ code, demonyms: list }) =>
      list.flatMap((demonym) => [[demonym, code] as const, [`${demonym}s`, code] as const]),
    ),
  )
  return demonyms.get(word) ?? null
}

/** Country of the first adjective or inhabitant in a phrase, as ISO 3166-1 alpha-2; null when there is none. */
export function countryIn(items: readonly Item[], [from, to]: Range): string | null {
  for (let at = from; at < to; at += 1) {
    const two = at + 1 < to ? countryOfDemonym(`${items[at]!.text} ${items[at + 1]!.text}`) : null
    const code = two ?? countryOfDemonym(items[at]!.text)
    if (code !== null) return code
  }
  return null
}
