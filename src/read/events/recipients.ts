import type { Clauses } from './clauses.js'
import type { Match } from './match-entry.js'
import type { Participants } from './participants/participants.js'
import { complementsOf } from './phrases.js'

/** Who stands in the places of an entry: recipients, and those who act as well. */
export function filled(
  { complements, object, entry, end }: Match,
  { items }: Clauses,
  participants: Participants,
): readonly [recipients: readonly string[], partners: readonly string[]] {
  for (const { place, mutual } of entry.slots) {
    const range =
      place === 'obj'
        ? object
        : (complements.prepositional.find(({ preposition }) => preposition === place)?.range ?? null)
    if (range === null) continue
    // "freed 61 of the dockers"
    const isNumber = place === 'obj' && items[range[1] - 1]?.tag === 'CD' && items[range[1]]?.lower === 'of'
    const counted = isNumber ? (complements.prepositional[0]?.range ?? range) : range
    const named = participants.of(items, counted)
    // "expelled 60 Varonian diplomats", "withdrew from the Keldian accord"
    const owner = named.length === 0 && (place === 'obj' || place === 'as') ? participants.ownerOf(items, range) : null
    const crowd =
      named.length === 0 && owner === null && place === 'obj' && BEFALLS_PEOPLE.test(entry.mode ?? '')
        ? participants.crowdIn(items, counted)
        : []
    const ids = named.length > 0 ? named : owner === null ? crowd : [owner]
    if (ids.length > 0) return mutual ? [[], ids] : [ids, []]
  }
  // "imposed sanctions on": the place may also follow the object of a preposition's entry.
  if (entry.words.length > 0 && entry.slots.some(({ place }) => place === 'obj') && object === null) {
    const after = complementsOf(items, end, true).object
    if (after !== null) return [participants.of(items, after), []]
  }
  // "quit the Keldia accord": whose accord it was.
  if (entry.type === 'SANCTION') {
    const left = complements.prepositional.find(({ preposition }) => /^(?:from|of)$/.test(preposition))?.range ?? null
    const deal = entry.conditions.includes('leaving') ? left : (object ?? left)
    const owner = deal === null ? null : participants.ownerOf(items, deal)
    if (owner !== null) return [[owner], []]
  }
  return [[], []]
}

/** Modes that only people suffer: their object is somebody, whatever the noun. */
const BEFALLS_PEOPLE = /^(?:arrest|deport|release|abduct|beat|torture|firearms)$/

/** "refused to meet Roy", "threatened to strike Keldia": to whom what is threatened, refused or promised would be done. */
export function recipientsOfDeed(
  clauses: Clauses,
  { entry, complements }: Match,
  participants: Participants,
): readonly string[] {
  if (complements.to < 0 || !/^(?:REJECT|THREATEN|AGREE)$/.test(entry.type)) return []
  const deed = clauses.groups.find(({ head }) => head > complements.to)
  if (deed === undefined || deed.shape !== 'infinitive') return []
  const { object, prepositional } = complementsOf(clauses.items, deed.to, true)
  const places = [
    object,
    ...prepositional.filter(({ preposition }) => DIRECTED.test(preposition)).map(({ range }) => range),
  ]
  for (const range of places) {
    const ids = range === null ? [] : participants.of(clauses.items, range).filter((id) => participants.isNamed(id))
    if (ids.length > 0) return ids
  }
  return []
}

const DIRECTED = /^(?:with|against|to|on|from|at)$/
