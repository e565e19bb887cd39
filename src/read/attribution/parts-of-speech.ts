import { COST_OF_NEXT, TAGS, WORDS_BY_TAGS } from './word-tags.js'

/**
 * Coarse parts of speech: punctuation, determiner, possessive, personal pronoun, noun, name, possessive 's, verb (base,
 * present, third person, past, participle, -ing), modal, to, preposition or subordinator, wh-word, conjunction,
 * adjective, adverb, particle, number.
 */
export type Tag = (typeof TAGS)[number]

interface Reading {
  readonly tag: number
  /** Ten times the negative logarithm, as in the table of transitions. */
  readonly cost: number
}

const INDEX = new Map<string, number>(TAGS.map((tag, at) => [tag, at]))
const cost = (share: number): number => Math.round(-10 * Math.log(share))
const readings = (shares: Readonly<Record<string, number>>): readonly Reading[] =>
  Object.entries(shares).map(([tag, share]) => ({ tag: INDEX.get(tag)!, cost: cost(share) }))

const KNOWN = new Map<string, readonly Reading[]>()
for (const [signature, words] of Object.entries(WORDS_BY_TAGS)) {
  const shares: Record<string, number> = {}
  for (const [, tag, tenths] of signature.matchAll(/([A-Z]{2})(\d)/g)) shares[tag!] = Number(tenths) / 10
  const listed = readings(shares)
  for (const word of words.split(' ')) KNOWN.set(word, listed)
}

const PUNCTUATION = readings({ PU: 1 })
const NUMBER = readings({ CD: 1 })
const NAME = readings({ NP: 0.9, NN: 0.07, JJ: 0.03 })
/** A capital at the head of a sentence, on a word that is not in the list. */
const CAPITALISED_FIRST = readings({ NP: 0.55, NN: 0.3, JJ: 0.1, RB: 0.05 })
const POSSESSIVE = readings({ PO: 0.9, VZ: 0.1 })
/** Words that are not in the list, by their ending; the first that fits. */
const BY_ENDING: readonly (readonly [RegExp, readonly Reading[]])[] = [
  [/^\p{L}+ed$/u, readings({ VD: 0.5, VN: 0.4, JJ: 0.1 })],
  [/ing$/, readings({ VG: 0.93, NN: 0.05, JJ: 0.02 })],
  [/ly$/, readings({ RB: 0.9, JJ: 0.08, NN: 0.02 })],
  [/(?:ous|ful|less|able|ible|ive|ical|ic|ary|ish)$/, readings({ JJ: 0.8, NN: 0.2 })],
  [/al$/, readings({ JJ: 0.7, NN: 0.3 })],
  [/(?:[^s]s)$/, readings({ NN: 0.85, VZ: 0.15 })],
  [/-/, readings({ JJ: 0.6, NN: 0.4 })],
  [/^/, readings({ NN: 0.78, JJ: 0.14, VB: 0.04, VP: 0.04 })],
]

function readingsOf(word: string, lower: string, isFirst: boolean): readonly Reading[] {
  const first = word.charCodeAt(0)
  const isCapital = first >= 65 && first <= 90 ? true : first > 127 && /^\p{Lu}/u.test(word)
  const known = KNOWN.get(lower)
  if (lower === "'s") return POSSESSIVE
  if (word === 'US' || word === 'WHO') return NAME
  if (isCapital && !isFirst && lower !== 'i') return known !== undefined && isFunctionWord(known) ? known : NAME
  if (known !== undefined) return known
  if (/^[\d$€£]/.test(word)) return NUMBER
  if (!/\p{L}/u.test(word)) return PUNCTUATION
  if (isCapital) return CAPITALISED_FIRST
  for (const [ending, listed] of BY_ENDING) if (ending.test(lower)) return listed
  return PUNCTUATION
}

const FUNCTION_TAGS = new Set(['DT', 'PS', 'PN', 'MD', 'TO', 'IN', 'WH', 'CC'].map((tag) => INDEX.get(tag)!))
const isFunctionWord = (listed: readonly Reading[]): boolean => FUNCTION_TAGS.has(listed[0]!.tag)

/** Words as they stand in the text; `lowers` the same in lower case with straight apostrophes. Linear in the number of words. */
export function tagWords(words: readonly string[], lowers: readonly string[]): Tag[] {
  const lattice = words.map((word, at) => readingsOf(word, lowers[at]!, at === 0))
  const best: number[][] = []
  const from: number[][] = []
  let costs: readonly number[] = [0]
  let tags: readonly number[] = [INDEX.get('PU')!]
  for (const listed of lattice) {
    const nextCosts: number[] = []
    const back: number[] = []
    for (const reading of listed) {
      let least = Number.POSITIVE_INFINITY
      let leastAt = 0
      for (let at = 0; at < tags.length; at += 1) {
        const sum = costs[at]! + COST_OF_NEXT[tags[at]!]![reading.tag]!
        if (sum < least) {
          least = sum
          leastAt = at
        }
      }
      nextCosts.push(least + reading.cost)
      back.push(leastAt)
    }
    best.push(nextCosts)
    from.push(back)
    costs = nextCosts
    tags = listed.map((reading) => reading.tag)
  }
  const result: Tag[] = new Array<Tag>(words.length)
  let at = costs.indexOf(Math.min(...costs))
  for (let word = words.length - 1; word >= 0; word -= 1) {
    result[word] = TAGS[lattice[word]![at]!.tag]!
    at = from[word]![at]!
  }
  return result
}
