import { slug } from '../../text/index.js'
import { folded, GENERIC_WORDS } from './words.js'

/** The slug of a body's own name, as a list of one; empty for what many bodies are called: "the Foreign Ministry". */
export function bodyName(name: string): string[] {
  const words = ownWords(name)
  const isOwn = words.some((word) => !GENERIC_WORDS.has(folded(word)) && /\p{Lu}|\p{Lo}/u.test(word))
  const id = slug(words.join(' '))
  return isOwn && id !== '' ? [id] : []
}

const ownWords = (name: string): string[] => {
  const words = name.trim().split(/\s+/u)
  return folded(words[0] ?? '') === 'the' ? words.slice(1) : words
}

/** Letters that a name of three capitalised words or more abbreviates to: "International Games Committee" → "igc". */
export function acronymOf(name: string): string | null {
  const initials = ownWords(name)
    .flatMap((word) => word.split('-'))
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
  return initials.length >= 3 ? initials.join('').toLowerCase() : null
}

/** "IGC", "I.G.C." → "igc"; null for what is written as a word. */
export function acronym(name: string): string | null {
  const letters = name.replace(/[.\s]/g, '')
  return /^\p{Lu}{3,7}$/u.test(letters) ? letters.toLowerCase() : null
}

/** What a body is looked up by: its name, the names that its article uses for it too, and their letters. */
export function bodyKeys(name: string, surfaces: readonly string[]): string[] {
  const names = [name, ...surfaces]
  const ids = names.flatMap((one) => [...bodyName(one), ...[acronymOf(one), acronym(one)].flatMap((it) => it ?? [])])
  return [...new Set(ids)].map((id) => `body/${id}`)
}
