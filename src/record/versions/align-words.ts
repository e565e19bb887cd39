import { diffArrays } from 'diff'
import type { Span } from '../../text/index.js'

/** A word or mark, where it stands in its text. */
export interface TextWord {
  readonly span: Span
  /** What it is compared by: quotation marks and dashes of one kind, letters composed. */
  readonly key: string
}

/** A run of words that both have, or only one of them. */
export interface WordRun {
  readonly change: 'same' | 'removed' | 'added'
  /** From its first word to its last, in the older text; null where it is `added`. */
  readonly older: Span | null
  /** The same in the newer; null where it is `removed`. */
  readonly newer: Span | null
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu

/** The words and marks of a part of a text. */
export const wordsOf = (text: string, [start, end]: Span): readonly TextWord[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    span: [start + match.index, start + match.index + match[0].length],
    key: match[0]
      .normalize('NFC')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’‚]/g, "'")
      .replace(/[–—]/g, '-'),
  }))

/** Two sentences word by word: as much as possible is the same, in the same order. */
export function alignWords(older: readonly TextWord[], newer: readonly TextWord[]): readonly WordRun[] {
  let [left, right] = [0, 0]
  return diffArrays(
    older.map(({ key }) => key),
    newer.map(({ key }) => key),
  ).map(({ added, removed, count }): WordRun => {
    const [fromOlder, fromNewer] = [left, right]
    if (!added) left += count
    if (!removed) right += count
    return {
      change: added ? 'added' : removed ? 'removed' : 'same',
      older: added ? null : spanOf(older, fromOlder, left),
      newer: removed ? null : spanOf(newer, fromNewer, right),
    }
  })
}

const spanOf = (words: readonly TextWord[], from: number, to: number): Span => [
  words[from]!.span[0],
  words[to - 1]!.span[1],
]

/** How much of two sentences is the same words, whatever their order: 0..1 (Dice). Marks do not count. */
export function likenessOf(one: readonly TextWord[], other: readonly TextWord[]): number {
  const [left, right] = [one, other].map((words) => words.filter(({ key }) => LETTER.test(key)).map(folded))
  const counts = new Map<string, number>()
  for (const word of left!) counts.set(word, (counts.get(word) ?? 0) + 1)
  let same = 0
  for (const word of right!) {
    const count = counts.get(word) ?? 0
    if (count > 0) same += 1
    counts.set(word, count - 1)
  }
  return left!.length + right!.length === 0 ? 0 : (2 * same) / (left!.length + right!.length)
}

const LETTER = /[\p{L}\p{N}]/u
const folded = ({ key }: TextWord): string => key.toLowerCase()
