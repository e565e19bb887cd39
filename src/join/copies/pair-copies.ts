import type { CopyTable } from '../../record/schema.js'
import type { Span } from '../../text/index.js'
import type { Fingerprint } from './fingerprints.js'
import { formulaWords } from './formulas.js'
import { ownWords } from './quoted-share.js'
import { LEAST_WORDS, type Seed, sharedPassages } from './shared-passages.js'
import type { Words } from './words.js'

/** An article's text as copies are found in it. */
export interface CopyText {
  readonly id: string
  readonly seq: number
  readonly words: Words
  readonly prints: readonly Fingerprint[]
  readonly isQuoted: (span: Span) => boolean
}

/** Passages that two articles share, that are not for the most part quotations or formulas. */
export function pairCopies(one: CopyText, other: CopyText, formulas: ReadonlySet<number>): CopyTable[] {
  const [formulaInOne, formulaInOther] = [formulaWords(one.prints, formulas), formulaWords(other.prints, formulas)]
  return sharedPassages(one.words, other.words, seedsOf(one, other, formulas))
    .filter(
      (passage) =>
        ownWords(one.words, passage.one, one.isQuoted, formulaInOne) >= LEAST_WORDS &&
        ownWords(other.words, passage.other, other.isQuoted, formulaInOther) >= LEAST_WORDS,
    )
    .map((passage) => ({
      article_id: one.id,
      other_id: other.id,
      start: one.words.starts[passage.one[0]]!,
      end: one.words.ends[passage.one[1] - 1]!,
      other_start: other.words.starts[passage.other[0]]!,
      other_end: other.words.ends[passage.other[1] - 1]!,
      words: passage.same,
    }))
}

/** Where both hold the same gram, formulas left out. */
function seedsOf(one: CopyText, other: CopyText, formulas: ReadonlySet<number>): Seed[] {
  const places = new Map<number, number[]>()
  for (const { hash, word } of other.prints) places.set(hash, [...(places.get(hash) ?? []), word])
  return one.prints.flatMap(({ hash, word }) =>
    formulas.has(hash) ? [] : (places.get(hash) ?? []).map((place) => ({ one: word, other: place })),
  )
}
