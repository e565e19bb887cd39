import type { WordingTable } from '../../record/schema.js'

/** Why two are held to be one statement. */
export const WORDING_RULES = {
  'same-words': 'the same words, quoted in both',
  cut: 'the one is a part of what the other quotes',
  'told-again': 'the one tells in its own words what the other quotes',
  'other-speaker': 'the same words, given to another speaker',
} as const
export type WordingRule = keyof typeof WORDING_RULES

/**
 * What the words of two statements and who is said to have made them (actors of the record; none where the article does
 * not say) make of them; null when they are two. A speaker says the same thing once; that two unnamed ones tell alike says
 * little, and what one outlet (`isOneOutlet`) prints again without saying who said it is its furniture.
 */
export function wordingRule(
  likeness: WordingTable['likeness'],
  speakers: readonly string[],
  others: readonly string[],
  isOneOutlet: boolean,
): WordingRule | null {
  const isNamed = speakers.length > 0 && others.length > 0
  const isOwn = speakers.some((speaker) => others.includes(speaker))
  if (isNamed && !isOwn) return likeness === 'long' || likeness === 'long-part' ? 'other-speaker' : null
  if (!isNamed && isOneOutlet) return null
  if (likeness === 'told') return isNamed ? 'told-again' : null
  return likeness === 'part' || likeness === 'long-part' ? 'cut' : 'same-words'
}
