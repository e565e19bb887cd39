import type { Actor, Reading } from '../read/reading.js'
import type { ActorTable } from '../record/schema.js'
import { slug } from '../text/index.js'
import { GENERIC_WORDS, TITLES } from './words.js'

/**
 * The actor of the record that an actor of one reading is. Two actors of two articles are the same only where their
 * names leave little doubt: states by country code or name, persons by full name, organisations and groups by a name
 * of their own. All others stay with their article ("analysts", a lone surname, "the foreign ministry"): their id
 * begins with the article's. A wrong join puts words into somebody's mouth, a missing one only splits a list.
 */
export function canonicalActor(actor: Actor, reading: Pick<Reading, 'article'>): ActorTable {
  const { name, kind, country } = actor
  return { id: keyOf(actor) ?? `${reading.article}:${actor.id}`, name, kind, country }
}

/** Null when the name alone does not tell who it is. */
function keyOf(actor: Actor): string | null {
  if (actor.kind === 'state' && actor.country !== null) return `state:${actor.country.toLowerCase()}`
  if (!actor.mentions.some((mention) => mention.form === 'name')) return null
  const words = actor.name.trim().split(/\s+/u)
  switch (actor.kind) {
    case 'state':
      return keyed('state', words)
    case 'person':
      return personKey(words)
    case 'organisation':
    case 'group':
      return bodyKey(words, actor.country)
  }
}

/** Given name and surname, each of two letters or more; without the titles before them. */
function personKey(words: readonly string[]): string | null {
  const first = words.findIndex((word) => !TITLES.has(bare(word)))
  const names = first === -1 ? [] : words.slice(first)
  const full = names.filter((word) => /^\p{L}/u.test(word) && bare(word).length > 1)
  const proper = names.length > 0 && [names[0]!, names.at(-1)!].every((word) => /[\p{Lu}\p{Lo}]/u.test(word))
  return proper && full.length >= 2 ? keyed('person', names) : null
}

/** "Foreign Ministry" is one body within a country and none without; "Reuters" is the same everywhere. */
function bodyKey(words: readonly string[], country: string | null): string | null {
  const names = bare(words[0]!) === 'the' ? words.slice(1) : words
  if (names.some((word) => !GENERIC_WORDS.has(bare(word)) && /[\p{Lu}\p{Lo}]/u.test(word))) return keyed('body', names)
  return country === null || names.length === 0 ? null : keyed(`body:${country.toLowerCase()}`, names)
}

const keyed = (namespace: string, words: readonly string[]): string | null => {
  const name = slug(words.join(' '))
  return name === '' ? null : `${namespace}:${name}`
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
