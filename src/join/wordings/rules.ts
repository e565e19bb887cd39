import type { WordingTable } from '../../record/schema.js'
import { isAliasId } from '../actors/alias-id.js'

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
  // Of somebody whom only one article knows ("a senior official") nothing says that it is another.
  const [named, othersNamed] = [speakers.filter(isAliasId), others.filter(isAliasId)]
  const isOwn = speakers.some((speaker) => others.some((other) => mayBeOne(speaker, other)))
  const isNamed = isOwn || (named.length > 0 && othersNamed.length > 0)
  if (isNamed && !isOwn) return likeness === 'long' || likeness === 'long-part' ? 'other-speaker' : null
  if (!isNamed && isOneOutlet) return null
  if (likeness === 'told') return isNamed ? 'told-again' : null
  return likeness === 'part' || likeness === 'long-part' ? 'cut' : 'same-words'
}

/** Whether ids are of one actor, or of names that one may bear whom nothing has joined yet: "Ana Roy" and "Ana Mira Roy". */
function mayBeOne(one: string, other: string): boolean {
  if (one === other) return true
  if (!isAliasId(one) || !isAliasId(other)) return false
  const [mine, theirs] = [namesOf(one), namesOf(other)]
  return mine.every((name) => theirs.includes(name)) || theirs.every((name) => mine.includes(name))
}

const namesOf = (id: string): readonly string[] => id.replace(/^\w+:/, '').replace(/@.*$/, '').split('-')
