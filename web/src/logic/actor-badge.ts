import type { ActorRef } from '../api/types.js'

/** Two letters for an actor: the code of a state, the initials of all others. */
export function badgeOf({ name, kind, country }: Pick<ActorRef, 'name' | 'kind' | 'country'>): string {
  if (kind === 'state' && country !== null) return country.toUpperCase()
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  const capital = words.filter((word) => /^\p{Lu}/u.test(word))
  const taken = capital.length > 0 ? capital : words
  const [first = '', last] = [taken[0], taken.length > 1 ? taken.at(-1) : undefined]
  // One word alone: its first two letters, so that of Keldia and Kenya not both are K.
  return (last === undefined ? first.slice(0, 2) : `${first.charAt(0)}${last.charAt(0)}`).toUpperCase()
}
