/**
 * Why an actor of an article is the actor of the record that it is: each rule, and how it is said to people. The score
 * that is kept with it is what the rule and its evidence add up to (compare-persons.ts, compare-bodies.ts, choose.ts).
 */
export const RULES = {
  /** The country code, or the name, of a state. */
  state: 'a state by its country',
  /** The user's codebook names it and gives its id; of a state with a country the country comes first. */
  codebook: 'the codebook of the affair names it',
  /** The article gives the name by which the record knows it. */
  name: 'the same name',
  /** Of an alias: nobody else's name comes near. */
  alone: 'known by this name alone',
  'more-names': 'the same name with more or fewer given names',
  'short-name': 'a short form of the same given name',
  spelling: 'another spelling of the same name',
  'part-of-name': 'a part of the same name',
  initials: 'the same name with initials',
  'family-name': 'the only one of this family name who fits',
  acronym: 'the letters that the name abbreviates to',
  'named-together': 'an article uses both names for one',
  'not-named': 'named by description only: kept to its article',
  'nobody-fits': 'nobody in the record fits: kept to its article',
  /** A doubt: one candidate has the name, and too little speaks for it. */
  unsure: 'one in the record may be meant, but too little says so: kept to its article',
  /** A doubt: two candidates are close. */
  unclear: 'several in the record fit about as well: kept to its article',
  merged: 'joined by a person',
  split: 'parted by a person',
} as const satisfies Record<string, string>

export type Rule = keyof typeof RULES

/** What a rule rests on, with what it adds to the score or takes from it. */
export interface Evidence {
  readonly what:
    | 'name'
    | 'office'
    | 'other-office'
    | 'country'
    | 'body'
    | 'years'
    | 'far-years'
    | 'known'
    | 'candidates'
  /** "foreign minister|state:fr", "FR", "body:hgf", "2018"; ids of those who fit. */
  readonly value: string
  readonly adds: number
}
