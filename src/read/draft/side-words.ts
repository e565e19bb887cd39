import type { DraftWord } from './draft.js'
import { kindOfNoun, nounStem } from './lexicon/contested.js'
import type { RankedMatter } from './rank-matters.js'

const MOST_WORDS = 10
const ARTICLE = /^(?:the|an?)$/

/** Words for those on one side, most used first; `count` is how often somebody takes the side with them. */
export function wordsOn(matter: RankedMatter, side: 1 | -1): readonly DraftWord[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { words, side: taken } of matter.takes) {
    if (words === null || words.side !== side || taken === null) continue
    const text = plainWords(words.text)
    const key = text
      .split(' ')
      .filter((word) => !ARTICLE.test(word))
      .map(wordKey)
      .join(' ')
    const variants = counts.get(key) ?? new Map<string, number>()
    variants.set(text, (variants.get(text) ?? 0) + 1)
    counts.set(key, variants)
  }
  const words = [...counts.values()].map((variants) => {
    const [best] = [...variants].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return { text: best![0], count: [...variants.values()].reduce((sum, times) => sum + times, 0) }
  })
  return withoutLonger(words)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_WORDS)
}

/** "Stay away from the games" is found by "stay away", and counts with it. */
function withoutLonger(words: readonly DraftWord[]): DraftWord[] {
  const leads = (short: DraftWord, long: DraftWord): boolean => long.text.startsWith(`${short.text} `)
  return words
    .filter((word) => !words.some((other) => leads(other, word)))
    .map((word) => ({
      text: word.text,
      count: words.reduce((sum, other) => sum + (other === word || leads(word, other) ? other.count : 0), 0),
    }))
}

/** Verbs that say enough without their object. */
const OBJECT = /(?<=^(?:\w+ to )?(?:sign|ratify|co-sponsor|cosponsor)) .*$/
export const plainWords = (text: string): string => text.replace(OBJECT, '')

/** Nouns of one kind are one: "quit the accord" is "quit the deal". */
const wordKey = (word: string): string => {
  const kind = kindOfNoun(word, undefined)
  return kind?.form === 'thing' ? kind.id : nounStem(word)
}
