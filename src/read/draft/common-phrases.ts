import { nounStem } from './lexicon/contested.js'
import type { Phrase } from './take.js'

export interface CommonPhrase {
  /** The phrase that stands for all with its head. */
  readonly phrase: Phrase
  readonly count: number
  /** The commonest of several words with that head, where it is a name or stands there more than once; else null. */
  readonly full: string | null
  /** Mostly with "the". */
  readonly definite: boolean
}

/** A longer phrase says more, up to so many words before its head. */
const MOST_WORDS = 3
const WORTH_OF_A_WORD = 0.6

/** Phrases of one key name the same: of a name its actor, else the noun whatever its number. */
export const headKey = ({ actor, head, text }: Phrase): string =>
  actor !== null && /^\p{Lu}/u.test(text.split(' ').at(-1) ?? '') ? actor : nounStem(head)

/** Phrases by their head noun, most frequent first. */
export function commonPhrases(phrases: readonly (Phrase | null)[]): CommonPhrase[] {
  const byHead = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    if (phrase === null) continue
    const key = headKey(phrase)
    const listed = byHead.get(key)
    if (listed === undefined) byHead.set(key, [phrase])
    else listed.push(phrase)
  }
  return [...byHead.values()]
    .map((listed) => {
      const best = bestOf(listed)
      return {
        phrase: best,
        count: listed.length,
        full: fullOf(listed),
        definite: listed.filter(({ definite }) => definite).length * 2 >= listed.length,
      }
    })
    .sort((a, b) => b.count - a.count || (a.phrase.text < b.phrase.text ? -1 : 1))
}

function fullOf(listed: readonly Phrase[]): string | null {
  const long = listed.filter(({ text }) => text.includes(' '))
  if (long.length === 0) return null
  const { text } = bestOf(long)
  const isName = /^\p{Lu}/u.test(text.split(' ').at(-1) ?? '')
  return isName || long.filter((phrase) => phrase.text === text).length > 1 ? text : null
}

function bestOf(listed: readonly Phrase[]): Phrase {
  const counts = new Map<string, { phrase: Phrase; count: number }>()
  for (const phrase of listed) {
    const known = counts.get(phrase.text)
    if (known === undefined) counts.set(phrase.text, { phrase, count: 1 })
    else known.count += 1
  }
  const worth = ({ phrase, count }: { phrase: Phrase; count: number }): number =>
    count * (1 + WORTH_OF_A_WORD * Math.min(MOST_WORDS, phrase.text.split(' ').length - 1))
  return [...counts.values()].sort((a, b) => worth(b) - worth(a) || (a.phrase.text < b.phrase.text ? -1 : 1))[0]!.phrase
}
