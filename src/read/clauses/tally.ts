const COUNT = /^\d{1,3}$/
const TALLY = /^\d{1,3}[-‐–]\d{1,3}$/
const BETWEEN = /^(?:[-‐–—]|to)$/i
/** What stands behind a tally that only tells how a vote went; a noun there is what is counted. */
const BEHIND =
  /^(?:to|for|against|in|on|by|with|over|and|but|after|before|along|last|late|early|this|[,.;:)—–]|--|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i

/** How many of `words` from `at` on tell only how a vote went ("217–205", "217 to 205"): 0 for none. */
export function tallyLength(words: readonly string[], at: number): number {
  const first = words[at]
  if (first === undefined || first.charCodeAt(0) > 0x39 || first.charCodeAt(0) < 0x30) return 0
  const length = TALLY.test(first)
    ? 1
    : COUNT.test(first) && BETWEEN.test(words[at + 1] ?? '') && COUNT.test(words[at + 2] ?? '')
      ? 3
      : 0
  return length > 0 && BEHIND.test(words[at + length] ?? '.') ? length : 0
}
