import { contentOf, type Described } from './describe.js'
import { isTelling } from './evidence.js'
import { isMeasure, isPerson } from './units.js'

/** Of what many figures have in common, so many are looked at by all who have it: the most telling. */
export const MOST_TELLING = 12

/** Part of the words of both that two figures share at least where no known doing joins them: see `likeness`. */
const SHARED_PART = 0.6
/** Smaller counts are not the same by what is done alone: see `likeness`. */
const SMALL = 10

/**
 * Under what a figure is looked up by those that may count the same, each a hash of 32 bits, signed. Two that are alike
 * (`likeness`) mostly have one in common: of one number a word around it or the doing, of a small or measured one, which many
 * have, a word for their kind, or two around it; of one doing a word for what is counted, or two around it; else two words for what is counted, of which only
 * those are asked that two descriptions with so much in common both have among their first (prefix filtering).
 * @param affair only figures of one affair are put together
 */
export function keysOf(affair: string, figure: Described): readonly number[] {
  const { concept, unit, row, kinds } = figure
  const said = contentOf(figure)
  const telling = tellingOf(figure)
  const isCommon = row.value < SMALL || (isMeasure(unit) && !isTelling(row.value, true))
  const keys = new Set<string>()
  for (const kind of kindsOf(unit)) {
    if (row.bound !== 'order') {
      for (const words of isCommon ? [...kinds, ...pairsOf(telling.slice(0, MOST_PAIRED))] : telling)
        keys.add(`number ${kind} ${row.value} ${words}`)
      if (concept !== null && row.value >= SMALL && !isMeasure(unit))
        keys.add(`number ${kind} ${row.value} ~${concept}`)
    }
    if (concept !== null && !isMeasure(unit))
      for (const words of [...said, ...pairsOf(telling.slice(0, MOST_PAIRED))])
        keys.add(`doing ${kind} ${concept} ${words}`)
  }
  if (unit !== '') for (const pair of firstPairs(said)) keys.add(`words ${unit} ${pair}`)
  return [...new Set([...keys].map((key) => hashOf(`${affair} ${key}`)))]
}

/** Words around a figure under which it is looked up. */
const MOST_SAID = 8
/** Of these, so many two by two: few figures have two in common. */
const MOST_PAIRED = 6

/** Of the words around a figure those that tell most: kinds of its unit, names, then the longest. */
const tellingOf = ({ near, nearNames, kinds }: Described): readonly string[] => {
  const sorted = [...near].sort(
    (one, other) => Number(nearNames.has(other)) - Number(nearNames.has(one)) || longFirst(one, other),
  )
  return [...new Set([...kinds, ...sorted])].slice(0, MOST_SAID)
}

/** Pairs of the first words: of two lists that share `SHARED_PART` of all their words, and two at least, one is the same. */
function firstPairs(said: readonly string[]): readonly string[] {
  const sorted = [...new Set(said)].sort(longFirst)
  const first = sorted.slice(0, sorted.length - Math.ceil(SHARED_PART * sorted.length) + 2)
  return pairsOf(first)
}

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => (one < other ? `${one} ${other}` : `${other} ${one}`)))

/** Long words are rarer. */
const longFirst = (one: string, other: string): number => other.length - one.length || (one < other ? -1 : 1)

const kindsOf = (unit: string): readonly string[] =>
  unit === '' ? ['person', 'country'] : [isPerson(unit) ? 'person' : unit]

const MOST_WORDS = 63
const HASH_BITS = 24

/** Places figures under a key: those whose words tell most first, then in an order that has nothing to do with when they came. */
export const rankOf = (figure: Described): number =>
  (MOST_WORDS - Math.min(MOST_WORDS, contentOf(figure).length + Number(figure.concept !== null))) * 2 ** HASH_BITS +
  (hashOf(figure.row.id) >>> (32 - HASH_BITS))

/** FNV-1a, mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0
}
