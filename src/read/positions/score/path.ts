import { lemmaOf } from '../../attribution/lemma.js'
import { attitudeOf, attitudeOfNoun } from '../lexicon/attitudes.js'
import { demandGovernor, verbGovernor } from '../lexicon/governors.js'
import type { Measures } from './features.js'

/** What the words between two places make of a side: those that turn it, leave it open, or say how far it is meant. */
export interface Path {
  /** -1 where an odd number of words turns the side ("refused to", "not", "critics of"); 0 where they only say that it moves nobody. */
  readonly sign: 1 | -1 | 0
  /** Some word of attitude stands there at all. */
  readonly isJudged: boolean
  readonly isNegated: boolean
  readonly isOpen: boolean
  readonly isToCome: boolean
  readonly isHypothetical: boolean
  /** "Should", "must", "urged". */
  readonly isCalledFor: boolean
  /** A mark or word that begins another clause. */
  readonly breaks: number
  readonly length: number
}

const NEGATION = /^(?:not|n't|n’t|never|no|without|cannot|neither|nor|hardly)$/
const TO_COME =
  /^(?:will|'ll|’ll|would|shall|plan|plans|planned|planning|intend|intends|intended|vow|vowed|vows|pledge[ds]?|promise[ds]?|threaten(?:s|ed|ing)?|going|set|ready|prepared|expected|likely)$/
const HYPOTHETICAL = /^(?:if|whether|unless|could|might|may|should)$/
const CALLED_FOR =
  /^(?:should|must|need|needs|ought|urge[ds]?|urging|call(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|ask(?:s|ed)?|hope[ds]?|let|please)$/
/** Who is not afraid of a deed is not for it, nor against it by that. */
const UNEASY = /^(?:worr(?:y|ied|ying)|fear|afraid|scared|concerned|alarmed|bothered|disturbed|intimidated)$/
/** Words between the negation and what it denies, at most. */
const NEGATION_REACH = 4
const BREAK = /^(?:[;:—–()]|--|but|while|although|though|because|after|when|who|which|as)$/

interface WordFacts {
  readonly flip: boolean
  readonly judged: boolean
  readonly open: boolean
  readonly negated: boolean
  readonly toCome: boolean
  readonly hypothetical: boolean
  readonly calledFor: boolean
  readonly uneasy: boolean
  readonly breaks: boolean
}

const cache = new Map<string, WordFacts>()
const LARGEST_CACHE = 30_000

/** Small words that make another verb of a verb: "vote against", "rule out". */
const PARTICLE = /^(?:for|against|out|up|down|off|away|back|of|on|with|from|to|in|by|behind|about|at)$/i

/** What a word says, together with the small word behind it where they are one. */
function factsAt(words: readonly string[], at: number): WordFacts {
  const next = words[at + 1]
  return next !== undefined && PARTICLE.test(next) ? factsOf(words[at]!, next) : factsOf(words[at]!, '')
}

function factsOf(word: string, particle: string): WordFacts {
  const key = `${word} ${particle}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const lemma = lemmaOf(lower)
  const attitude = attitudeOf(`${lemma} ${particle.toLowerCase()}`) ?? attitudeOf(lemma)
  const governor = verbGovernor(lemma)
  const demand = demandGovernor(lemma)
  const noun = attitudeOfNoun(lower, 'for') === 1 ? 1 : attitudeOfNoun(lower, 'over') === -1 ? -1 : 0
  const polarity = attitude?.polarity ?? governor?.factor ?? demand?.factor ?? (noun === 0 ? null : noun)
  const facts: WordFacts = {
    flip: polarity === -1,
    judged: polarity !== null,
    open: polarity === 0,
    negated: NEGATION.test(lower),
    toCome: TO_COME.test(lower),
    hypothetical: HYPOTHETICAL.test(lower),
    calledFor: CALLED_FOR.test(lower),
    uneasy: UNEASY.test(lower),
    breaks: BREAK.test(lower),
  }
  if (cache.size < LARGEST_CACHE) cache.set(key, facts)
  return facts
}

/** What the words make of a side on their way. */
export function pathOf(words: readonly string[]): Path {
  let sign: 1 | -1 = 1
  let isJudged = false
  let isNegated = false
  let isOpen = false
  let isToCome = false
  let isHypothetical = false
  let isCalledFor = false
  let breaks = 0
  let negatedAt = Number.NEGATIVE_INFINITY
  let isUnmoved = false
  for (let at = 0; at < words.length; at += 1) {
    const facts = factsAt(words, at)
    if (facts.negated) {
      sign = -sign as 1 | -1
      isNegated = true
      negatedAt = at
      continue
    }
    isUnmoved ||= at - negatedAt <= NEGATION_REACH && facts.uneasy
    if (facts.flip) sign = -sign as 1 | -1
    isJudged ||= facts.judged
    isOpen ||= facts.open
    isToCome ||= facts.toCome
    isHypothetical ||= facts.hypothetical
    isCalledFor ||= facts.calledFor
    if (facts.breaks) breaks += 1
  }
  return {
    ...{ sign: isUnmoved ? 0 : sign, isJudged, isNegated, isOpen, isToCome, isHypothetical, isCalledFor },
    ...{ breaks, length: words.length },
  }
}

/** Counts what a path holds. */
export function noteWords(measures: Measures, path: Path): void {
  if (path.isOpen) measures.count('open')
  if (path.isNegated) measures.count('negated')
  if (path.isToCome) measures.count('toCome')
  if (path.isHypothetical) measures.count('hypothetical')
}
