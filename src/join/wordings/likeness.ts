import type { WordingTable } from '../../record/schema.js'
import { alignWords, sameIn } from './align.js'
import type { SaidWord } from './words.js'

/** How two statements are alike by their words alone, whoever is said to have made them. */
export interface Likeness {
  /**
   * `same`: the same words, quoted in both. `part`: the one is a part of what the other quotes. `told`: the one tells in
   * other words what the other quotes, or quotes in other words. `long` words are so many that nobody else says them by chance.
   */
  readonly likeness: WordingTable['likeness']
  /** 0..1: of the shorter's words that say something, how many the other has (in the same order, unless `told`). */
  readonly score: number
}

const LEAST_QUOTED = 3
const LEAST_SAME = 5
const LEAST_CONTENT = 2
const LEAST_SCORE = 0.7
/** A quotation of a few words must be all in the other: the more words, the less by chance. */
const SHORT = 8
const SHORT_SCORE = 0.85
const LONG = 10
const LONG_SCORE = 0.85
const LEAST_TOLD = 5
const TOLD_SCORE = 0.7
/**
 * Two quotations that were put into words twice, by translators or from memory: other words for some, but so many of all in
 * the same order that they follow one sentence. Too little for two speakers.
 */
const RETOLD_WORDS = 9
const RETOLD_SHARE = 0.65
const RETOLD_CONTENT = 0.4
/** So much shorter is a part. */
const PART = 0.4

/** Precise before complete: two that merely say alike are two. Null when they are. */
export function likenessOf(one: readonly SaidWord[], other: readonly SaidWord[]): Likeness | null {
  const [quotedOne, quotedOther] = [quotedOf(one), quotedOf(other)]
  const content = Math.min(contentOf(one), contentOf(other))
  if (content === 0 || quotedOne + quotedOther === 0) return null
  // Telling turns words round; words in one order are never more than words in any.
  const shared = sharedContent(one, other)
  if (shared / content < RETOLD_CONTENT || shared < LEAST_CONTENT) return null
  const isQuotedTwice = quotedOne >= LEAST_QUOTED && quotedOther >= LEAST_QUOTED
  if (shared / content < Math.min(TOLD_SCORE, LEAST_SCORE)) return isQuotedTwice ? retold(one, other, content) : null
  if (isQuotedTwice) {
    const same = sameIn(alignWords(one, other), one)
    const score = same.content / content
    const least = same.words < SHORT ? SHORT_SCORE : LEAST_SCORE
    if (same.words >= LEAST_SAME && same.content >= LEAST_CONTENT && score >= least) {
      const isPart = Math.abs(one.length - other.length) > PART * Math.max(one.length, other.length)
      const isLong = same.words >= LONG && score >= LONG_SCORE
      return { likeness: isPart ? (isLong ? 'long-part' : 'part') : isLong ? 'long' : 'same', score: rounded(score) }
    }
  }
  // What is told again is what the other quotes: names and offices that stand around it are shared by chance.
  const isTold = sharedContent(one, other, true) >= LEAST_TOLD
  return isTold ? { likeness: 'told', score: rounded(shared / content) } : null
}

function retold(one: readonly SaidWord[], other: readonly SaidWord[], content: number): Likeness | null {
  const same = sameIn(alignWords(one, other), one)
  const share = same.words / Math.min(one.length, other.length)
  const isTold = same.words >= RETOLD_WORDS && share >= RETOLD_SHARE && same.content >= RETOLD_CONTENT * content
  return isTold ? { likeness: 'told', score: rounded(share) } : null
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000
const quotedOf = (words: readonly SaidWord[]): number => words.filter(({ quoted }) => quoted).length
const contentOf = (words: readonly SaidWord[]): number => words.filter(({ content }) => content).length

/** How many words that say something both have, in any order; or how many of these one of them quotes. */
function sharedContent(one: readonly SaidWord[], other: readonly SaidWord[], isQuoted = false): number {
  const left = new Map<string, SaidWord[]>()
  for (const word of one) if (word.content) left.set(word.key, [...(left.get(word.key) ?? []), word])
  let shared = 0
  for (const { key, quoted } of other) {
    const same = left.get(key)?.shift()
    if (same !== undefined && (!isQuoted || quoted || same.quoted)) shared += 1
  }
  return shared
}
