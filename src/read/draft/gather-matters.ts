import type { DraftSource } from './draft-source.js'
import { takesOf } from './find-takes.js'
import { CONTESTED_KINDS, type ContestedKind } from './lexicon/contested.js'
import { EVENT, type Take } from './take.js'

/** A take with the article that it stands in. */
export type PlacedTake = Take & { readonly source: DraftSource }

/** A matter over all articles. */
export interface Matter {
  readonly key: string
  /** Null for nouns that the table does not hold. */
  readonly kind: ContestedKind | null
  readonly takes: readonly PlacedTake[]
}

const KIND_BY_ID = new Map(CONTESTED_KINDS.map((kind) => [kind.id, kind]))

/** The matters of the articles, each with all that is said of it; "the decision" counts for what its article is about. */
export function gatherMatters(sources: readonly DraftSource[]): Matter[] {
  const takes = new Map<string, PlacedTake[]>()
  const add = (key: string, take: PlacedTake): void => {
    const listed = takes.get(key)
    if (listed === undefined) takes.set(key, [take])
    else listed.push(take)
  }
  const bySource = sources.map((source) => ({ source, found: takesOf(source) }))
  for (const { source, found } of bySource)
    for (const take of found) if (take.matter !== EVENT) add(take.matter, { ...take, source })
  for (const { source, found } of bySource) {
    const deed = leadingDeed(found)
    if (deed === null) continue
    for (const take of found) if (take.matter === EVENT) add(deed, { ...take, source })
  }
  return [...takes].map(([key, list]) => ({ key, kind: KIND_BY_ID.get(key) ?? null, takes: list }))
}

/** A deed that an article speaks of at least so often may be "the decision". */
const FEWEST_OF_LEADING = 3

function leadingDeed(takes: readonly Take[]): string | null {
  const counts = new Map<string, number>()
  for (const { matter } of takes)
    if (KIND_BY_ID.get(matter)?.form === 'deed') counts.set(matter, (counts.get(matter) ?? 0) + 1)
  const [leading] = [...counts].sort((a, b) => b[1] - a[1])
  return leading !== undefined && leading[1] >= FEWEST_OF_LEADING ? leading[0] : null
}
