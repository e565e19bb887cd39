import type { Span } from '../../../text/index.js'
import { lemmaOf } from '../../attribution/lemma.js'
import type { Doc } from '../../doc.js'
import { attitudeOf } from '../lexicon/attitudes.js'
import { effectOf, evaluationOf, isStrongBlame } from '../lexicon/evaluations.js'

/** How many words of praise and of blame a passage holds, those that are negated turned. */
export interface Tone {
  readonly good: number
  readonly bad: number
  /** Words that blame whatever stands beside them. */
  readonly strong: number
}

const NEGATION = /^(?:not|n't|never|no|without|cannot|neither|nor|hardly)$/
const REACH = 4

const cache = new Map<string, 1 | -1 | 0>()
const LARGEST_CACHE = 30_000

function polarityOf(word: string): 1 | -1 | 0 {
  const known = cache.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const lemma = lemmaOf(lower)
  const attitude = attitudeOf(lemma)
  const polarity = evaluationOf(lower) || effectOf(lemma) || (attitude?.kind === 'word' ? attitude.polarity : 0)
  if (cache.size < LARGEST_CACHE) cache.set(word, polarity)
  return polarity
}

/** The tone of the words in `span`. */
export function toneOf({ article, scan }: Doc, [start, end]: Span): Tone {
  const { text } = article
  const { starts, ends, length } = scan.tokens
  let good = 0
  let bad = 0
  let strong = 0
  let negatedAt = Number.NEGATIVE_INFINITY
  for (let token = firstToken(starts, length, start); token < length && starts[token]! < end; token += 1) {
    const word = text.slice(starts[token]!, ends[token]!)
    if (NEGATION.test(word.toLowerCase().replace(/’/g, "'"))) {
      negatedAt = token
      continue
    }
    const polarity = polarityOf(word)
    if (polarity === 0) continue
    const isGood = token - negatedAt <= REACH ? polarity < 0 : polarity > 0
    if (isGood) good += 1
    else {
      bad += 1
      if (polarity < 0 && isStrongBlame(word.toLowerCase())) strong += 1
    }
  }
  return { good, bad, strong }
}

function firstToken(starts: Int32Array, length: number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
