/** Counts of terms, by term. */
export type Counts = ReadonlyMap<string, number>

/** How many words of an average text the prior is worth: more shrinks rare terms harder. */
export const PRIOR_WORDS = 1000

export interface Weighed {
  readonly term: string
  readonly z: number
  readonly one: number
  readonly other: number
}

/**
 * "Fightin' Words" (Monroe, Colaresi & Quinn 2008, eq. 16, 19, 20 and 22): for each term the difference of its log-odds in two
 * bodies of text, each smoothed by a Dirichlet prior that has the term as often as both together, in units of its standard
 * deviation. With `y` the count of a term, `n` that of all terms, `a` the prior of the term and `A` that of all:
 *
 *   d = log((y₁ + a) / (n₁ + A − y₁ − a)) − log((y₂ + a) / (n₂ + A − y₂ − a)),   z = d / √(1 / (y₁ + a) + 1 / (y₂ + a))
 *
 * @param least terms that both have less often together are left out
 */
export function fightinWords(one: Counts, other: Counts, least = 1): Weighed[] {
  const [ofOne, ofOther] = [sum(one), sum(other)]
  const whole = ofOne + ofOther
  if (ofOne === 0 || ofOther === 0) return []
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((term) => {
    const [inOne, inOther] = [one.get(term) ?? 0, other.get(term) ?? 0]
    if (inOne + inOther < least) return []
    // The only term that there is marks nobody.
    if (inOne + inOther === whole) return [{ term, z: 0, one: inOne, other: inOther }]
    const prior = (PRIOR_WORDS * (inOne + inOther)) / whole
    const logOdds = (count: number, all: number) => Math.log((count + prior) / (all + PRIOR_WORDS - count - prior))
    const difference = logOdds(inOne, ofOne) - logOdds(inOther, ofOther)
    const z = difference / Math.sqrt(1 / (inOne + prior) + 1 / (inOther + prior))
    return [{ term, z, one: inOne, other: inOther }]
  })
}

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0)
