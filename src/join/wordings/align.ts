import { diffArrays } from 'diff'
import type { SaidWord } from './words.js'

/** A run of words that two wordings share, that the one has and the other lacks, or that it lacks. */
export interface AlignedRun {
  /** `added`: only in the other; `left-out`: only in the one. */
  readonly change: 'same' | 'added' | 'left-out'
  /** Words of the one (`same`, `left-out`) and of the other (`same`, `added`), as indexes `[from, to)`. */
  readonly one: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
}

/** Aligns two wordings word by word: as much as possible is the same, in the same order. */
export function alignWords(one: readonly SaidWord[], other: readonly SaidWord[]): AlignedRun[] {
  let [left, right] = [0, 0]
  return diffArrays(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  ).map(({ added, removed, count }): AlignedRun => {
    const [fromOne, fromOther] = [left, right]
    if (!added) left += count
    if (!removed) right += count
    return {
      change: added ? 'added' : removed ? 'left-out' : 'same',
      one: [fromOne, left],
      other: [fromOther, right],
    }
  })
}

/** How many words, and how many that say something, are the same. */
export function sameIn(
  runs: readonly AlignedRun[],
  one: readonly SaidWord[],
): { readonly words: number; readonly content: number } {
  const same = runs.flatMap((run) => (run.change === 'same' ? one.slice(...run.one) : []))
  return { words: same.length, content: same.filter(({ content }) => content).length }
}
