/** A term with how often each of two bodies of text has it. */
export interface TermCount<Term> {
  readonly term: Term
  readonly one: number
  readonly other: number
}

/** How many words of an average text the prior is worth: more shrinks rare terms harder. */
export const PRIOR_WORDS = 1000

/** How sure it is that one body of text has a term more than the other, above 0 for the first: standard deviations from none. */
export interface Weighed<Term> extends TermCount<Term> {
  readonly z: number
}

/**
 * "Fightin' Words" (Monroe, Colaresi & Quinn 2008, eq. 16, 19, 20 and 22): for each term the difference of its log-odds in two
 * bodies of text, each smoothed by a Dirichlet prior that has the term as often as both together, in units of its standard
 * deviation. With `y` the count of a term, `n` that of all terms, `a` the prior of the term and `A` that of all:
 *
 *   d = log((y₁ + a) / (n₁ + A − y₁ − a)) − log((y₂ + a) / (n₂ + A − y₂ − a)),   z = d / √(1 / (y₁ + a) + 1 / (y₂ + a))
 *
 * @param totals how many terms each has in all
 * @param least terms that both have less often together are left out
 */
export function* fightinWords<Term>(
  counts: Iterable<TermCount<Term>>,
  { one: ofOne, other: ofOther }: Omit<TermCount<unknown>, 'term'>,
  least = 1,
): Generator<Weighed<Term>> {
  const whole = ofOne + ofOther
  if (ofOne === 0 || ofOther === 0) return
  for (const { term, one, other } of counts) {
    if (one + other < least) continue
    const prior = (PRIOR_WORDS * (one + other)) / whole
    const logOdds = (count: number, all: number) => Math.log((count + prior) / (all + PRIOR_WORDS - count - prior))
    const difference = logOdds(one, ofOne) - logOdds(other, ofOther)
    // The only term that there is marks nobody.
    const z = one + other === whole ? 0 : difference / Math.sqrt(1 / (one + prior) + 1 / (other + prior))
    yield { term, one, other, z }
  }
}
