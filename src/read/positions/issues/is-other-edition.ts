import type { CompiledIssue } from './compile-issue.js'
import type { WordFacts } from './index-words.js'

const YEAR = /^(?:19|20)\d\d$/
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i

/**
 * Whether a sentence speaks of another edition of a matter that the codebook gives a year: "the 1980 Games", "the Games of 1980",
 * "the 22nd Games" where the issue is about Port Sable 2031.
 */
export function isOtherEdition(
  { years }: CompiledIssue,
  issue: number,
  words: readonly string[],
  facts: readonly WordFacts[],
): boolean {
  if (years.size === 0 || words.some((word) => years.has(word))) return false
  return facts.some(({ matters }, at) => {
    if (!matters.some((matter) => matter.issue === issue)) return false
    const before = words.slice(Math.max(0, at - 3), at)
    if (before.some((word) => YEAR.test(word) || ORDINAL.test(word))) return true
    // "the Winter Games in 1980": behind its name and a preposition, and no month between.
    const behind = words.slice(at + 1, at + 5)
    const year = behind.findIndex((word) => YEAR.test(word))
    return year > 0 && /^(?:in|of)$/i.test(behind[year - 1]!)
  })
}
