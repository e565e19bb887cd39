import { contentOf, type Described } from './describe.js'
import { isMeasure, isPerson } from './units.js'

/** Of what many figures have in common, so many are looked at by all who have it: the most telling. */
export const MOST_TELLING = 12

/** Part of the words of both that two figures share at least where no known doing joins them: see `likeness`. */
const SHARED_PART = 0.6
/** Smaller counts are not the same by what is done alone: see `likeness`. */
const SMALL = 10

/**
 * Under what a figure is looked up by those that may count the same, each a hash of 32 bits, signed. Two that are alike
 * (`likeness`) have one in common: of one number a word or the doing; of one doing a word; else two words, of which only
 * those are asked that two descriptions with so much in common both have among their first (prefix filtering).
 * @param affair only figures of one affair are put together
 */
export function keysOf(affair: string, figure: Described): readonly number[] {
  const { concept, unit, row } = figure
  const said = contentOf(figure)
  const telling = tellingOf(figure)
  const keys = new Set<string>()
  for (const kind of kindsOf(unit)) {
    if (row.bound !== 'order') {
      for (const word of telling) keys.add(`number ${kind} ${row.value} ${word}`)
      if (concept !== null && row.value >= SMALL && !isMeasure(unit))
        keys.add(`number ${kind} ${row.value} ~${concept}`)
    }
    if (concept !== null && !isMeasure(unit)) for (const word of telling) keys.add(`doing ${kind} ${concept} ${word}`)
  }
  if (unit !== '') for (const pair of firstPairs(said)) keys.add(`words ${unit} ${pair}`)
  return [...new Set([...keys].map((key) => hashOf(`${affair} ${key}`)))]
}

/** Words around a figure under which it is looked up. */
const MOST_SAID = 8

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
  return first.flatMap((one, at) => first.slice(at + 1).map((other) => `${one} ${other}`))
}

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
