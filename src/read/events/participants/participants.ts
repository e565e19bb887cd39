import { isMemberNoun } from '../../actors/lexicon/source-nouns.js'
import { isPlural, isRoleNoun } from '../../actors/lexicon/titles.js'
import { isNoun, type Range } from '../../attribution/noun-phrases.js'
import type { Item } from '../../attribution/units.js'
import type { Doc } from '../../doc.js'
import type { Actor } from '../../reading.js'
import { headsOf } from '../../statements/heads-of.js'
import { firstFrom, mentionsIn, mentionsOf } from '../../statements/mentions.js'
import { listEnd } from '../phrases.js'
import type { StatementIndex } from '../statement-index.js'
import { antecedentsOf } from './antecedents.js'
import { countryIn } from './demonyms.js'
import { describedBy } from './described.js'
import { ORGANS } from './nouns.js'

/** Who takes part in events: finds the actors of noun phrases, and makes actors of bare descriptions ("police"). */
export interface Participants {
  /** The actors that a noun phrase is about; empty when it is about nobody. */
  readonly of: (items: readonly Item[], range: Range) => readonly string[]
  /** An actor made of a phrase in the plural, whoever they are: "400 dockers"; none of another phrase. */
  readonly crowdIn: (items: readonly Item[], range: Range) => readonly string[]
  /** The actor that a noun phrase says a thing belongs to: "Varonia's …", "Varonian …"; null when it names none. */
  readonly ownerOf: (items: readonly Item[], range: Range) => string | null
  /** Whether the article names it, and does not only describe it. */
  readonly isNamed: (id: string) => boolean
  readonly kindOf: (id: string) => Actor['kind'] | null
  /** All actors of the document, those made here behind the others. */
  readonly actors: () => readonly Actor[]
}

export function participantsOf(doc: Doc, statements: StatementIndex): Participants {
  const { text } = doc.article
  const mentions = mentionsOf(doc.actors)
  const antecedents = antecedentsOf(doc, mentions, statements)
  const byId = new Map<string, Actor>(doc.actors.map((actor) => [actor.id, actor]))
  const byCountry = new Map<string, string>()
  for (const { id, kind, country } of doc.actors) if (kind === 'state' && country !== null) byCountry.set(country, id)

  const ownerOf = (items: readonly Item[], [from, to]: Range): string | null => {
    if (from >= to) return null
    // The last name or pronoun before "'s", or right before the noun: "the Varonian president's visit", "US sanctions".
    const inside = mentionsIn(mentions, [items[from]!.start, items[to - 1]!.end])
    const owner = inside.at(-1)
    if (owner !== undefined && (owner.form !== 'nominal' || /^['’]/.test(text.slice(owner.span[1]))))
      return owner.actor.id
    const country = countryIn(items, [from, to])
    return (country === null ? null : byCountry.get(country)) ?? owner?.actor.id ?? null
  }

  /** Whether a phrase is about those whom it names, and not about a thing of theirs: "the Keldia affair". */
  const isAbout = (items: readonly Item[], [from, to]: Range): boolean => {
    let end = from
    while (end < to && !/^(?:IN|TO|WH|PU|CC|VN|VG)$/.test(items[end]!.tag)) end += 1
    const head = items[end - 1]
    if (end === from || head === undefined || !isNoun(head) || head.tag !== 'NN') return true
    if (ORGANS.has(head.lower) || isRoleNoun(head.lower)) return true
    return mentionsIn(mentions, [items[from]!.start, items[to - 1]!.end]).some(
      ({ span }) => span[1] >= head.end && span[0] <= head.start,
    )
  }

  /** The actors of one phrase of a list. */
  const ofPhrase = (items: readonly Item[], [begin, to]: Range, isFirst: boolean): readonly string[] => {
    // "more than 100 envoys"
    const number = items.slice(begin, Math.min(begin + 4, to)).findIndex(({ tag }) => tag === 'CD')
    const isCounted = number > 0 && items.slice(begin, begin + number).every(({ lower }) => COUNTING.test(lower))
    const from = isCounted ? begin + number : begin
    const first = items[from]
    const last = items[to - 1]
    if (first === undefined || last === undefined) return []
    if (to - from === 1 && first.tag === 'PN' && mentions[firstFrom(mentions, first.start)]?.span[0] !== first.start)
      return antecedents.ofPronoun(first)
    const several = antecedents.ofSeveral(first.start, text.slice(first.start, last.end))
    if (several.length > 0) return several
    const named = headsOf(text, [first.start, last.end], mentions)
    if (named.length > 0 && isAbout(items, [from, to])) return [...new Set(named.map(({ actor }) => actor.id))]
    // "former governor and candidate Ana Roy": the person that the phrase ends with.
    const ending = mentionsIn(mentions, [first.start, last.end]).at(-1)
    if (ending?.actor.kind === 'person' && ending.form === 'name' && ending.span[1] === last.end)
      return [ending.actor.id]
    // The base phrase: what stands before "of", "in", "who".
    let end = from
    while (end < to && !/^(?:IN|TO|WH|PU|CC)$/.test(items[end]!.tag)) end += 1
    if (end === from) return []
    const head = items[end - 1]!
    const isPrivate = items
      .slice(from, end)
      .some(({ lower }) => /^(?:passenger|commercial|civilian|private|cargo)$/.test(lower))
    const owner = ORGANS.has(head.lower) && !isPrivate ? ownerOf(items, [from, end - 1]) : null
    if (owner !== null) return [owner]
    const bearer = isFirst || isPlural(head.lower) ? describedBy(text, byId, items, [from, end]) : null
    return bearer === null ? [] : [bearer]
  }

  /** "other members of the Pact, including Keldia and Orvelle": those named, or the group. */
  const membersOf = (items: readonly Item[], to: number): readonly string[] => {
    const head = items[to - 1]?.lower ?? ''
    const link0 = items[to]?.lower
    if (
      /^(?:counterparts?|officials|ministers|leaders|presidents|governments|ambassadors|representatives|diplomats|envoys|delegations)$/.test(
        head,
      ) &&
      (link0 === 'from' || link0 === 'of' || (link0 === 'in' && /^counterparts?$/.test(head)))
    ) {
      const end = listEnd(items, to + 1)
      const bodies = phrasesIn(items, to + 1, end).flatMap((phrase) => ofPhrase(items, phrase, true))
      return end === to + 1 ? [] : bodies
    }
    if (!isMemberNoun(head) || link0 !== 'of') return []
    const end = listEnd(items, to + 1)
    if (end === to + 1) return []
    const group = headsOf(text, [items[to + 1]!.start, items[end - 1]!.end], mentions)
    const link = items[end]?.lower === ',' ? end + 1 : end
    if (!/^(?:including|among)$/.test(items[link]?.lower ?? '')) return group.map(({ actor }) => actor.id)
    const last = listEnd(items, link + 1)
    if (last === link + 1) return group.map(({ actor }) => actor.id)
    const named = headsOf(text, [items[link + 1]!.start, items[last - 1]!.end], mentions)
    return [...new Set(named.map(({ actor }) => actor.id))]
  }

  /** "14 states, among them Keldia and Orvelle": those named behind a phrase that ends at `to`. */
  const amongThem = (items: readonly Item[], to: number): readonly string[] => {
    const link = items[to]?.lower === ',' ? to + 1 : to
    const isAmong = items[link]?.lower === 'among' && items[link + 1]?.lower === 'them'
    const first = isAmong ? link + 2 : items[link]?.lower === 'including' ? link + 1 : -1
    if (first < 0) return []
    const end = listEnd(items, first)
    return end === first
      ? []
      : phrasesIn(items, first, end)
          .flatMap((phrase) => headsOf(text, [items[phrase[0]]!.start, items[phrase[1] - 1]!.end], mentions))
          .map(({ actor }) => actor.id)
  }

  return {
    of: (items, [from, to]) => {
      const members = membersOf(items, to)
      if (members.length > 0) return members
      const end = asideStart(items, [from, to])
      // Without "and", what follows a comma only says more of the first.
      const all = phrasesIn(items, from, end)
      const isList = items.slice(from, end).some(({ tag, lower }) => tag === 'CC' && lower !== 'but')
      const phrases = isList ? all : all.slice(0, 1)
      const ids = phrases.flatMap((phrase, at) => ofPhrase(items, phrase, at === 0))
      return [...new Set([...ids, ...amongThem(items, end)])]
    },
    crowdIn: (items, range) => {
      const bearer = describedBy(text, byId, items, range, true)
      return bearer === null ? [] : [bearer]
    },
    ownerOf,
    isNamed: (id) => byId.get(id)?.mentions.some(({ form }) => form === 'name') === true,
    kindOf: (id) => byId.get(id)?.kind ?? null,
    actors: () => [...byId.values()],
  }
}

/** Where an aside with a preposition begins that ends the list: "Keldia and Orvelle, on behalf of north and south"; else `to`. */
function asideStart(items: readonly Item[], [from, to]: Range): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (items[at]!.lower !== ',' || items[at + 1]!.tag !== 'IN' || !ASIDE.test(items[at + 1]!.lower)) continue
    // "Roy, by far the oldest, and Lind"
    const isGoingOn = items
      .slice(at + 2, to)
      .some(({ lower }, next, rest) => lower === ',' && rest[next + 1]?.tag === 'CC')
    if (!isGoingOn) return at
  }
  return to
}

const ASIDE = /^(?:on|under|despite|for|in|at|by|after|before|during)$/

const COUNTING =
  /^(?:more|less|fewer|than|at|least|most|up|to|as|many|about|around|over|under|nearly|almost|some|roughly)$/

/** The phrases of a list: parted by commas and "and" outside of their attachments. */
function phrasesIn(items: readonly Item[], from: number, to: number): readonly Range[] {
  const phrases: Range[] = []
  let first = from
  for (let at = from; at <= to; at += 1) {
    // "its most trusted and reliable allies" are no two parties.
    const isOneNoun =
      items[at]?.tag === 'CC' &&
      /^(?:JJ|VN)$/.test(items[at - 1]?.tag ?? '') &&
      items[at + 1]?.tag === 'JJ' &&
      /^\p{Ll}/u.test(items[at + 1]!.lower) &&
      countryIn(items, [at + 1, at + 2]) === null
    const isEnd = at === to || (!isOneNoun && /^(?:,|and|or|&)$/.test(items[at]!.lower))
    // "14 states, among them Keldia"
    if (items[at]?.lower === 'including') first = at + 1
    if (items[at]?.lower === 'among' && items[at + 1]?.lower === 'them') first = at + 2
    if (!isEnd) continue
    if (at > first) phrases.push([first, at])
    first = at + 1
  }
  return phrases
}
