import { diffArrays } from 'diff'
import type { Span } from '../../text/index.js'
import { alignWords, likenessOf, type WordRun, wordsOf } from './align-words.js'

/** A text with its sentences, sorted and not overlapping. */
export interface Sentences {
  readonly text: string
  readonly sentences: readonly Span[]
}

export type Fate = 'same' | 'moved' | 'changed' | 'removed' | 'added'

/** A sentence of one or both versions of a text. */
export interface AlignedSentence {
  /**
   * `same`: it stands as it stood, among the same; `moved`: word for word, elsewhere; `changed`: with other words;
   * `removed` and `added`: only in the older, or only in the newer.
   */
  readonly fate: Fate
  /** Null where it is `added`. */
  readonly older: Span | null
  /** Null where it is `removed`. */
  readonly newer: Span | null
  /** Word by word, of a changed sentence; empty for all others. */
  readonly words: readonly WordRun[]
}

/** Less alike than this, two sentences are not one that was changed: words in common, of all words of the two (Dice). */
const LEAST_ALIKE = 0.5

/**
 * Two versions of a text, sentence by sentence: in the order of the newer, with what was removed where it stood. Sentences are
 * the same when their words are, whatever the white space and the form of quotation marks. A sentence that is neither is
 * paired with the one most like it, each with one other at most, if at least half of their words are the same.
 */
export function alignTexts(older: Sentences, newer: Sentences): readonly AlignedSentence[] {
  const [oldKeys, newKeys] = [older, newer].map(({ text, sentences }) => sentences.map((span) => keyOf(text, span)))
  const pairs = pairsInOrder(oldKeys!, newKeys!)
  pairMoved(pairs, oldKeys!, newKeys!)
  pairChanged(pairs, older, newer)
  const rows: AlignedSentence[] = []
  let next = 0
  const removedUpTo = (end: number): void => {
    for (; next < end; next += 1) {
      if (!pairs.ofOlder.has(next))
        rows.push({ fate: 'removed', older: older.sentences[next]!, newer: null, words: [] })
    }
  }
  for (const [index, span] of newer.sentences.entries()) {
    const pair = pairs.ofNewer.get(index)
    if (pair === undefined) {
      rows.push({ fate: 'added', older: null, newer: span, words: [] })
      continue
    }
    // What was removed stands before the next sentence that stayed in its place.
    if (pair.fate !== 'moved') removedUpTo(pair.older)
    const was = older.sentences[pair.older]!
    const words = pair.fate === 'changed' ? alignWords(wordsOf(older.text, was), wordsOf(newer.text, span)) : []
    rows.push({ fate: pair.fate, older: was, newer: span, words })
  }
  removedUpTo(older.sentences.length)
  return rows
}

interface Pair {
  readonly fate: 'same' | 'moved' | 'changed'
  readonly older: number
}

/** Which sentence of the one is which of the other, by their indexes. */
interface Pairs {
  readonly ofNewer: Map<number, Pair>
  readonly ofOlder: Set<number>
}

const put = ({ ofNewer, ofOlder }: Pairs, older: number, newer: number, fate: Pair['fate']): void => {
  ofNewer.set(newer, { fate, older })
  ofOlder.add(older)
}

function pairsInOrder(oldKeys: readonly string[], newKeys: readonly string[]): Pairs {
  const pairs: Pairs = { ofNewer: new Map(), ofOlder: new Set() }
  let [older, newer] = [0, 0]
  for (const { added, removed, count } of diffArrays([...oldKeys], [...newKeys])) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) put(pairs, older + at, newer + at, 'same')
    if (!added) older += count
    if (!removed) newer += count
  }
  return pairs
}

function pairMoved(pairs: Pairs, oldKeys: readonly string[], newKeys: readonly string[]): void {
  const left = new Map<string, number[]>()
  for (const [index, key] of oldKeys.entries()) {
    if (!pairs.ofOlder.has(index)) left.set(key, [...(left.get(key) ?? []), index])
  }
  for (const [index, key] of newKeys.entries()) {
    const older = pairs.ofNewer.has(index) ? undefined : left.get(key)?.shift()
    if (older !== undefined) put(pairs, older, index, 'moved')
  }
}

function pairChanged(pairs: Pairs, older: Sentences, newer: Sentences): void {
  const left = older.sentences.flatMap((span, index) =>
    pairs.ofOlder.has(index) ? [] : [{ index, words: wordsOf(older.text, span) }],
  )
  const right = newer.sentences.flatMap((span, index) =>
    pairs.ofNewer.has(index) ? [] : [{ index, words: wordsOf(newer.text, span) }],
  )
  const alike = left.flatMap((one) =>
    right.flatMap((other) => {
      const score = likenessOf(one.words, other.words)
      return score < LEAST_ALIKE ? [] : [{ older: one.index, newer: other.index, score }]
    }),
  )
  alike.sort((a, b) => b.score - a.score || a.older - b.older || a.newer - b.newer)
  for (const pair of alike) {
    if (!pairs.ofOlder.has(pair.older) && !pairs.ofNewer.has(pair.newer)) put(pairs, pair.older, pair.newer, 'changed')
  }
}

/** A sentence as it is compared: its words and marks, whatever stands between them. */
const keyOf = (text: string, span: Span): string =>
  wordsOf(text, span)
    .map(({ key }) => key)
    .join(' ')
