import type { Span } from '../../../text/index.js'
import { states } from '../../actors/lexicon/countries.js'
import { isAddress, isRoleNoun, isTitleModifier } from '../../actors/lexicon/titles.js'
import { slugOf } from '../../actors/slug.js'
import type { Actor, Mention } from '../../reading.js'

/** Bodies that the article names and that only take a side: a league that moves its games, a company that signs a letter. */
export interface NamedBodies {
  /** The id of the body that `phrase` names; null when it names none. */
  readonly idOf: (phrase: Span) => string | null
  readonly made: () => readonly Actor[]
}

/** A run of capitalised words, with the small words that may stand within. */
const NAME =
  /(?:\p{Lu}[\p{L}\p{N}.&’'-]*|\d+(?:st|nd|rd|th))(?:\s+(?:(?:of|for|and|on|the|&|de)\s+){0,2}\p{Lu}[\p{L}\p{N}.&’'-]*)*/gu
/** What may stand before the name in its phrase: an article, plain words that say what it is ("tech company"). */
const BEFORE = /^(?:(?:the|a|an|its|both|even|meanwhile|and|but|while|only|just)\s+)*(?:\p{Ll}[\p{L}-]*\s+){0,3}$/iu
/** Words that begin sentences, name days, ranks and pages, or stand for somebody told before. */
const NO_BODY =
  /^(?:he|she|it|they|we|you|i|this|that|these|those|there|who|which|what|mr|mrs|ms|dr|sen|rep|gov|gen|col|president|prime|minister|secretary|senator|judge|justice|chairman|speaker|king|queen|pope|sir|lord|if|when|while|but|and|or|as|in|on|at|for|by|after|before|since|because|although|though|some|many|most|all|both|others?|no|not|one|two|three|four|five|six|seven|eight|nine|ten|another|each|every|such|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|photo|video|image|read|watch|advertisement|editor|updated|here|yes|now|then|so|a|an|the|my|our|his|her|its|their|everyone|nobody|someone|anyone|nothing|everything|god|christmas|section|article|title|act|law|bill|house\s+bill)$/iu
const LONGEST = 70
/** Somebody of a party, and no body. */
const PARTY_OR_PEOPLE = /\b(?:Republican|Democrat|Democratic|Conservative|Liberal|Independent|Senator|Congressman)$/

export function namedBodiesIn(text: string, actors: readonly Actor[]): NamedBodies {
  const taken = new Set(actors.map(({ id }) => id))
  const known = new Map<string, string>()
  for (const { id, name, mentions } of actors) {
    known.set(keyOf(name), id)
    for (const { span, form } of mentions) if (form === 'name') known.set(keyOf(text.slice(...span)), id)
  }
  const made = new Map<string, { readonly id: string; readonly name: string; readonly spans: Span[] }>()
  return {
    idOf: (phrase) => {
      const span = nameIn(text, phrase)
      if (span === null) return null
      const name = text.slice(...span).replace(/\s+/g, ' ')
      const key = keyOf(name)
      const same = known.get(key)
      if (same !== undefined) return same
      // "President-elect Ana Roy": nobody but whom the article names elsewhere.
      const untitled = withoutTitle(name)
      if (untitled !== name) return known.get(keyOf(untitled)) ?? null
      // "Lee" of "Ann Lee": somebody whom the article names in full.
      if (actors.some((actor) => ` ${keyOf(actor.name)} `.includes(` ${key} `))) return null
      const body = made.get(key)
      if (body !== undefined) {
        if (!body.spans.some(([start]) => start === span[0])) body.spans.push(span)
        return body.id
      }
      const base = slugOf(name)
      if (base === '') return null
      let id = base
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
      taken.add(id)
      made.set(key, { id, name, spans: [span] })
      return id
    },
    made: () =>
      [...made.values()].map(({ id, name, spans }) => ({
        id,
        name,
        kind: 'organisation',
        country: null,
        mentions: spans.sort((a, b) => a[0] - b[0]).map((span): Mention => ({ span, form: 'name' })),
        roles: [],
      })),
  }
}

function withoutTitle(name: string): string {
  const words = name.split(' ')
  const start = words.findIndex(
    (word) =>
      !isRoleNoun(word) && !isTitleModifier(word) && !isAddress(word) && word !== 'Republican' && word !== 'Democrat',
  )
  return start < 0 ? '' : words.slice(start).join(' ')
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[.’']/g, '')
    .replace(/\s+/g, ' ')

/** The one name that heads a phrase: "[Port Sable Athletics League]", "the airline [Skyva]"; null where there is none or more. */
function nameIn(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end)
  const found = [...words.matchAll(NAME)].map(({ index, 0: name }) => trimmed(index, name))
  const last = found.at(-1)
  if (last === undefined || found.filter(({ name }) => name !== '').length !== 1 || last.name.length > LONGEST)
    return null
  const { at, name } = last
  if (!BEFORE.test(words.slice(0, at)) || words.slice(at + name.length).trim() !== '') return null
  if (name.length < 2 || name.split(/\s+/).every((word) => NO_BODY.test(word.replace(/\.$/, '')))) return null
  // "a Northport Republican", "Keldian"
  if (PARTY_OR_PEOPLE.test(name) || states().some(({ demonyms }) => demonyms.includes(name))) return null
  // A word that only begins a sentence shows nothing by its capital.
  const isFirst = /(?:^|[.!?:;\n“"]\s*)$/.test(text.slice(Math.max(0, start + at - 3), start + at))
  if (isFirst && !/\s|\p{Lu}.*\p{Lu}/u.test(name) && !isNamedElsewhere(text, name, start + at)) return null
  return [start + at, start + at + name.length]
}

/** Without what only opens it: "The Skyva" → "Skyva". */
function trimmed(at: number, name: string): { readonly at: number; readonly name: string } {
  const opening = /^(?:The|A|An|But|And|While|Even|Both|Meanwhile|Only)(?:\s+|$)/.exec(name)?.[0].length ?? 0
  return { at: at + opening, name: name.slice(opening).replace(/['’]s?$/, '') }
}

const isNamedElsewhere = (text: string, name: string, at: number): boolean => {
  for (let next = text.indexOf(name); next >= 0; next = text.indexOf(name, next + 1))
    if (next !== at && /[\p{Ll},]\s+$/u.test(text.slice(Math.max(0, next - 3), next))) return true
  return false
}
