import { overlaps } from '../../text/index.js'
import { states } from '../actors/lexicon/countries.js'
import { scan } from '../scan/index.js'
import type { DraftActor, DraftSource } from './draft-source.js'
import { namesIn } from './names-in.js'

/** A name that the program cannot place, though the articles use it like that of a state or a body of states. */
export interface UnknownName {
  readonly name: string
  readonly kind: 'state' | 'group'
  /** Peoples and adjectives made of it. */
  readonly aliases: readonly string[]
  readonly mentions: number
  readonly articles: number
}

const FEWEST_MENTIONS = 3
/** Of states: so many ministers, governments, ambassadors … */
const FEWEST_OFFICES = 2
const MOST_NAMES = 12
/** Bodies that states belong to. */
export const ALLIANCE =
  /\b(?:Pact|Union|Alliance|League|Bloc|Concord|Entente|Community|Commonwealth|Quad|Eyes|Group of \w+|[GP]\d+)$/u
const PART_OF_THE_WORLD =
  /^(?:Europe|Asia|Africa|America|Oceania|Arctic|Balkans|Caucasus|Gulf|Levant|Maghreb|West|East|North|South)/u
const DEMONYM = /(?:n|ns|ish|i|is|ese|er|ers)$/
/** A people's name begins like its country's, for so many letters at least. */
const SHARED_LETTERS = 4

interface Seen {
  mentions: number
  /** At the head of a sentence. */
  firsts: number
  articles: Set<string>
  offices: number
}

/** Names of states and of their bodies that are no known actors, most named first. */
export function unknownNames(sources: readonly DraftSource[], actors: readonly DraftActor[]): UnknownName[] {
  const kinds = new Map(actors.map((actor) => [actor.id, actor]))
  const seen = new Map<string, Seen>()
  const known = new Set(
    states()
      .flatMap(({ names, demonyms, seats }) => [...names, ...demonyms, ...seats])
      .flatMap(parts),
  )
  for (const source of sources) {
    const { article, chrome, mentions } = source
    const placed = mentions.filter(({ actor, form }) => form !== 'pronoun' && isPlaced(kinds.get(actor)))
    for (const { actor, span, form } of placed) {
      if (form !== 'name') continue
      const name = article.text.slice(...span)
      // "Trump" is known where "Donald Trump" is; the first word of a committee may well be a country's.
      for (const word of kinds.get(actor)?.kind === 'person' ? parts(name) : [name]) known.add(word)
    }
    for (const sentence of scan(article.text).sentences) {
      if (chrome.some((furniture) => overlaps(furniture, sentence))) continue
      for (const { name, start, end, hasOffice, isFirst } of namesIn(article.text.slice(...sentence))) {
        const here = [sentence[0] + start, sentence[0] + end] as const
        if (placed.some((mention) => overlaps(mention.span, here))) continue
        const own = seen.get(name) ?? { mentions: 0, firsts: 0, articles: new Set<string>(), offices: 0 }
        own.mentions += 1
        own.articles.add(article.id)
        if (hasOffice) own.offices += 1
        if (isFirst) own.firsts += 1
        seen.set(name, own)
      }
    }
  }
  for (const [name, { mentions, firsts }] of seen) if (known.has(name) || firsts === mentions) seen.delete(name)
  return namesOfStates(seen, sources.length)
}

/** A name and its words. */
const parts = (name: string): string[] => [name, ...name.split(/\s+/)]

/** The program knows what it is: a state, or somebody with a name of several words. */
const isPlaced = (actor: DraftActor | undefined): boolean =>
  actor !== undefined && (actor.kind === 'state' || actor.name.includes(' '))

function namesOfStates(seen: ReadonlyMap<string, Seen>, sources: number): UnknownName[] {
  const names = [...seen].sort((a, b) => b[1].mentions - a[1].mentions || (a[0] < b[0] ? -1 : 1))
  const alike = byBeginning(names)
  const taken = new Set<string>()
  const found: UnknownName[] = []
  for (const [name, own] of names) {
    const near = alike.get(name.slice(0, SHARED_LETTERS)) ?? []
    if (taken.has(name) || near.some(([other]) => isDemonymOf(name, other))) continue
    const isGroup = ALLIANCE.test(name)
    const derived = isGroup ? [] : near.filter(([other]) => isDemonymOf(other, name))
    const all = [own, ...derived.map(([, one]) => one)]
    const mentions = all.reduce((sum, one) => sum + one.mentions, 0)
    const offices = all.reduce((sum, one) => sum + one.offices, 0)
    const articles = new Set(all.flatMap((one) => [...one.articles])).size
    if (mentions < FEWEST_MENTIONS || (articles < 2 && sources > 2) || PART_OF_THE_WORLD.test(name)) continue
    if (!isGroup && (offices < FEWEST_OFFICES || derived.length === 0)) continue
    for (const [other] of derived) taken.add(other)
    found.push({
      name,
      kind: isGroup ? 'group' : 'state',
      aliases: derived.map(([other]) => other),
      mentions,
      articles,
    })
  }
  return found.slice(0, MOST_NAMES)
}

/** "Keldian" of "Keldia", "Drenish" of "Drenmark". */
function isDemonymOf(name: string, country: string): boolean {
  if (name === country || /[ -]/.test(name) || /[ -]/.test(country) || !DEMONYM.test(name)) return false
  let shared = 0
  while (shared < Math.min(name.length, country.length) && name[shared] === country[shared]) shared += 1
  return (
    shared >= SHARED_LETTERS &&
    shared >= Math.min(country.length, name.length) - 3 &&
    name.length - shared <= 4 &&
    !DEMONYM.test(country)
  )
}

/** Names by their first letters, so that each is held against those like it only. */
function byBeginning<Entry extends readonly [string, Seen]>(names: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of names) {
    const key = entry[0].slice(0, SHARED_LETTERS)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return groups
}
