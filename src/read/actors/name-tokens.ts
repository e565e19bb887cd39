import { withoutAccents } from '../../text/index.js'
import { isSurnameFirst, sameFirstName } from './lexicon/first-names.js'

/** A word of a name without accents and capitals. */
export const plain = (word: string): string => withoutAccents(word).toLowerCase()

/** The family name without its article: "Assad" of "Bashar al-Assad". */
export const lastOf = (tokens: readonly string[]): string => plain(tokens.at(-1) ?? '').replace(/^(?:al|el)-/, '')

/** The letters of a name, whatever stands between them. */
export const lettersOf = (tokens: readonly string[]): string =>
  tokens
    .map(plain)
    .join('')
    .replace(/[^\p{L}]/gu, '')

/** A son who is called like his father. */
export const isJunior = (name: string): boolean => /\sJr\.?$/u.test(name.trim())
const SUFFIX = /^(?:jr|sr|ii|iii|iv|jr\.|sr\.)$/i

/** The words of a name, without brackets, marks and what is put behind it. */
export const tokensOf = (name: string): string[] =>
  name
    .replace(/[()“”"]/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '' && !SUFFIX.test(token) && !/^[,.]/.test(token))

/** "Donald J. Trump" and "Donald Trump", "Javad Zarif" and "Mohammad Javad Zarif", "Jim" and "James Mattis". */
export function isSameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [plainA, plainB] = [a.map(plain), b.map(plain)]
  const [lastA, lastB] = [lastOf(a), lastOf(b)]
  if (plainA.join(' ') === plainB.join(' ')) return true
  if (lastA !== lastB) return false
  const isSurname = isSurnameFirst(a[0] ?? '', a[1] ?? '')
  if (isSurname || initialsPart(plainA, plainB)) return false
  if (sameFirstName(a[0] ?? '', b[0] ?? '')) return true
  const [short, long] = plainA.length < plainB.length ? [plainA, plainB] : [plainB, plainA]
  return short.length < long.length && short.every((token) => long.includes(token))
}

/** "John W. Roy" is not "John H. W. Roy": second names, where both have them, must begin alike. */
function initialsPart(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.slice(1, -1), b.slice(1, -1)]
  return one.length > 0 && other.length > 0 && one[0]?.[0] !== other[0]?.[0] && a[0] === b[0]
}

/** Forms that stand for a full name once it is known: its family name, with particles or without, or all but the first. */
export function shortForms(tokens: readonly string[]): ReadonlySet<string> {
  const list = tokens.map(plain)
  const forms = new Set([list.join(' '), list.slice(1).join(' '), list.at(-1) ?? '', list.slice(-2).join(' ')])
  if (tokens.length > 1 && isSurnameFirst(tokens[0] ?? '', tokens[1] ?? '')) forms.add(list[0] ?? '')
  // "Abdullah" of "King Abdullah", and a given name where it stands alone.
  if (tokens.length > 1) forms.add(list[0] ?? '')
  // "Sánchez" of "Pedro Sánchez Castejón".
  if (tokens.length > 2 && (list.at(-2) ?? '').length > 3) forms.add(list.at(-2) ?? '')
  // "Assad" of "Bashar al-Assad".
  forms.add((list.at(-1) ?? '').replace(/^(?:al|el)-/, ''))
  forms.delete('')
  return forms
}
