import type { Draft, DraftMention } from './draft.js'
import { type FoundName, textOfName } from './find-names.js'
import { genderOfName } from './lexicon/first-names.js'
import { genderOfRole } from './lexicon/titles.js'
import { isJunior, isSameFullName, lastOf, lettersOf, plain, shortForms, tokensOf } from './name-tokens.js'
import { sliceOf, type Words } from './words.js'

export interface PersonDraft {
  tokens: readonly string[]
  /** "Jr." in the name: a son who is called like his father. */
  readonly isJunior: boolean
  readonly draft: Draft
}

/** Persons by the last token of their full names, and, once all full names are known, by their short forms. */
export interface Persons {
  readonly list: PersonDraft[]
  readonly byLast: Map<string, PersonDraft[]>
  readonly byShort: Map<string, PersonDraft[]>
  /** By the letters of the full name: "Kim Jong-un" and "Kim Jong Un". */
  readonly byLetters: Map<string, PersonDraft[]>
}

function add(index: Map<string, PersonDraft[]>, key: string, person: PersonDraft): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [person])
  else if (!list.includes(person)) list.push(person)
}

export function addPerson(persons: Persons, person: PersonDraft): void {
  persons.list.push(person)
  add(persons.byLast, lastOf(person.tokens), person)
  add(persons.byLetters, lettersOf(person.tokens), person)
}

export function indexShortForms(persons: Persons, person: PersonDraft): void {
  for (const form of shortForms(person.tokens)) add(persons.byShort, form, person)
}

export const mentionOf = (name: FoundName): DraftMention => ({
  from: name.from,
  to: name.to,
  span: name.span,
  form: 'name',
  titleFrom: name.titleFrom,
})

export const titleOf = (words: Words, name: FoundName): string =>
  name.titleFrom < name.from ? sliceOf(words, name.titleFrom, name.from) : ''

/** "MIKE ROY" of a transcript as the name is written elsewhere. */
const uncapped = (name: string): string =>
  /^\p{Lu}{3,}(?: \p{Lu}{2,})+$/u.test(name)
    ? name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name

export function newPerson(words: Words, name: FoundName, tokens: readonly string[]): PersonDraft {
  const text = uncapped(textOfName(words, name).replace(/\s+/g, ' '))
  const gender = genderOfRole(titleOf(words, name)) ?? genderOfName(tokens[0] ?? '')
  const key = `person:${plain(text)}`
  return {
    tokens,
    isJunior: isJunior(text),
    draft: {
      key,
      id: null,
      name: text,
      kind: 'person',
      country: null,
      gender,
      isPlural: false,
      mentions: [mentionOf(name)],
      roles: [],
    },
  }
}

export function addFullName(words: Words, name: FoundName, persons: Persons): void {
  const text = textOfName(words, name)
  const tokens = tokensOf(text)
  const isLikewise = (person: PersonDraft): boolean => person.isJunior === isJunior(text)
  const rivals = (persons.byLast.get(lastOf(tokens)) ?? []).filter(isLikewise)
  const same =
    persons.byLetters.get(lettersOf(tokens))?.find(isLikewise) ??
    rivals.find((person) => isSameFullName(person.tokens, tokens))
  if (same === undefined) {
    addPerson(persons, newPerson(words, name, tokens))
    return
  }
  same.draft.mentions.push(mentionOf(name))
  same.draft.gender ??= genderOfRole(titleOf(words, name))
  // The fuller form finds more short ones; the name shown stays the first.
  if (tokens.length > same.tokens.length) same.tokens = tokens
}

/** "Roy Jr." is the son where the article has one; "Roy" the father, if it has both. */
export function likewise(bearers: readonly PersonDraft[], wanted: boolean): readonly PersonDraft[] {
  const same = bearers.filter((person) => person.isJunior === wanted)
  return same.length > 0 ? same : bearers
}

/**
 * Two words that may be a name are a person's where the last one stands alone elsewhere: "Tove Maresk", "Maresk". A body's
 * last word has an article then ("the Herald").
 */
export function confirmBySurname(words: Words, unsure: readonly FoundName[], persons: Persons): void {
  const alone = new Set<string>()
  for (const name of unsure) {
    if (name.to - name.from > 1 || /^the$/i.test(words.forms[name.from - 1] ?? '')) continue
    alone.add(plain(textOfName(words, name)))
  }
  for (const name of unsure) {
    const tokens = tokensOf(textOfName(words, name))
    if (tokens.length < 2 || name.kind !== 'person' || name.sure) continue
    const rivals = persons.byLast.get(lastOf(tokens)) ?? []
    // "One Trump" is no relative: who bears the name is known from elsewhere.
    if (rivals.length > 0 && !rivals.some((person) => isSameFullName(person.tokens, tokens))) continue
    if (!tokens.every((token) => /^\p{Lu}\p{Ll}/u.test(token)) || /ing$/.test(tokens[0] ?? '')) continue
    if (rivals.length > 0 || alone.has(plain(tokens.at(-1) ?? ''))) addFullName(words, name, persons)
  }
}
