import { isFirstName, isSurnameFirst } from '../../read/actors/lexicon/first-names.js'
import { PARTICLES } from '../../read/actors/lexicon/name-words.js'
import { folded, NUMERALS, REGNAL, skeleton, TITLES } from './words.js'

/** A person's name, taken apart. Tokens are as written; `folded` makes them comparable. */
export interface PersonName {
  /** In the order of the text, without titles. */
  readonly tokens: readonly string[]
  readonly given: readonly string[]
  /** With its particles: "de la Cruz". */
  readonly family: readonly string[]
  /** Whether a given name of two letters or more stands beside the family name. */
  readonly full: boolean
  /** Under which persons of this family name are looked up, however it is spelt; empty when there is none. */
  readonly key: string
  /** "king" of "King Anselm": with a single name after it, it tells who is meant. */
  readonly regnal: string | null
}

/** Takes a name apart; null when it holds no name: "Foreign Minister". */
export function personName(name: string): PersonName | null {
  const words = name
    .replace(/\([^)]*\)|["“”]/g, ' ')
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[,;:]+$/, ''))
  const first = words.findIndex((word) => !TITLES.has(folded(word)))
  const tokens = (first === -1 ? [] : words.slice(first)).filter((word) => /^\p{L}/u.test(word))
  const regnal = REGNAL.has(folded(tokens[0] ?? '')) && tokens.length > 1 ? folded(tokens.shift() ?? '') : null
  while (tokens.length > 1 && NUMERALS.has(folded(tokens.at(-1) ?? ''))) tokens.pop()
  if (tokens.length === 0 || !isProper(tokens.at(-1)!)) return null
  const [given, family] = parted(tokens)
  const full = given.some((token) => folded(token).length > 1) && isProper(given[0]!)
  return { tokens, given, family, full, key: skeleton(family.at(-1)!), regnal }
}

const isProper = (word: string): boolean => /\p{Lu}|\p{Lo}/u.test(word)

function parted(tokens: readonly string[]): [given: string[], family: string[]] {
  const [first, second] = tokens
  if (first !== undefined && second !== undefined && isSurnameFirst(first, second)) return [tokens.slice(1), [first]]
  const particle = tokens.findIndex(
    (token, index) =>
      index < tokens.length - 1 && PARTICLES.has(token.toLowerCase()) && !(index === 0 && isFirstName(token)),
  )
  const from = particle === -1 ? tokens.length - 1 : particle
  return [tokens.slice(0, from), tokens.slice(from)]
}
