import type { Words } from './words.js'

/** Two runs of words, `[from, to)` each, that are the same but for small changes. */
export interface SharedPassage {
  readonly one: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
  /** Words that are the same in both. */
  readonly same: number
}

/** Index of a word in either text where both may share a passage. */
export interface Seed {
  readonly one: number
  readonly other: number
}

/** So many words in a row may be changed, added or left out within a passage. */
const GAP = 10
/** Shorter runs of equal words after a gap are chance: the more words are passed over, in either text, the longer it must be. */
const RUNS = [
  { upTo: 4, run: 3 },
  { upTo: 12, run: 4 },
  { upTo: 2 * GAP, run: 6 },
] as const
/** Of the words of a passage, in either text, so many are the same: else it is two with chance between them. */
const LEAST_SAME = 0.6
/** A passage holds so many equal words at least: a long sentence. */
export const LEAST_WORDS = 20

/** The passages that two texts share around `seeds`, longest first, none overlapping in either text. */
export function sharedPassages(one: Words, other: Words, seeds: readonly Seed[]): SharedPassage[] {
  const found: SharedPassage[] = []
  const isTaken = (seed: Seed): boolean =>
    found.some((passage) => inside(seed.one, passage.one) && inside(seed.other, passage.other))
  for (const seed of seeds) {
    if (one.hashes[seed.one] !== other.hashes[seed.other] || isTaken(seed)) continue
    const after = extended(one, other, seed, 1)
    const before = extended(one, other, { one: seed.one - 1, other: seed.other - 1 }, -1)
    const same = before.same + after.same
    const longest = Math.max(after.one - before.one, after.other - before.other) - 1
    if (same < LEAST_WORDS || same < LEAST_SAME * longest) continue
    found.push({ one: [before.one + 1, after.one], other: [before.other + 1, after.other], same })
  }
  return withoutOverlap(found)
}

const inside = (word: number, [from, to]: readonly [number, number]): boolean => from <= word && word < to

/**
 * Goes on from a place in both texts as long as words are equal, over small gaps too. Answers the first place that no
 * longer belongs to the passage, and how many words were the same.
 */
function extended(one: Words, other: Words, from: Seed, step: 1 | -1): Seed & { readonly same: number } {
  let at = from
  let same = 0
  for (;;) {
    const run = runLength(one, other, at, step)
    same += run
    at = { one: at.one + step * run, other: at.other + step * run }
    const next = afterGap(one, other, at, step)
    if (next === null) return { ...at, same }
    at = next
  }
}

function runLength(one: Words, other: Words, from: Seed, step: 1 | -1): number {
  let run = 0
  for (;;) {
    const left = from.one + step * run
    const right = from.other + step * run
    if (left < 0 || right < 0 || left >= one.length || right >= other.length) return run
    if (one.hashes[left] !== other.hashes[right]) return run
    run += 1
  }
}

/** Where the texts agree again after as few words as possible; null when they do not. */
function afterGap(one: Words, other: Words, from: Seed, step: 1 | -1): Seed | null {
  for (let skipped = 1; skipped <= 2 * GAP; skipped += 1) {
    const { run } = RUNS.find(({ upTo }) => skipped <= upTo)!
    for (let left = Math.max(0, skipped - GAP); left <= Math.min(GAP, skipped); left += 1) {
      const next = { one: from.one + step * left, other: from.other + step * (skipped - left) }
      if (runLength(one, other, next, step) >= run) return next
    }
  }
  return null
}

/** The longest first; what overlaps with a longer one in either text is left out. */
function withoutOverlap(passages: readonly SharedPassage[]): SharedPassage[] {
  const meets = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
    from < end && start < to
  const kept: SharedPassage[] = []
  for (const passage of [...passages].sort((a, b) => b.same - a.same || a.one[0] - b.one[0])) {
    if (!kept.some(({ one, other }) => meets(one, passage.one) || meets(other, passage.other))) kept.push(passage)
  }
  return kept
}
