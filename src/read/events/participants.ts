import { indexAt, slug } from '../../text/index.js'
import { states } from '../actors/lexicon/countries.js'
import { numberOfSource } from '../actors/lexicon/source-nouns.js'
import { isPlural, isRoleNoun } from '../actors/lexicon/titles.js'
import { isNoun, type Range } from '../attribution/noun-phrases.js'
import type { Item } from '../attribution/units.js'
import type { Doc } from '../doc.js'
import type { Actor } from '../reading.js'
import { headsOf } from '../statements/heads-of.js'
import { firstFrom, mentionsIn, mentionsOf, type Named } from '../statements/mentions.js'

/** Who takes part in events: finds the actors of noun phrases, and makes actors of bare descriptions ("police"). */
export interface Participants {
  /** The actors that a noun phrase is about; empty when it is about nobody. */
  readonly of: (items: readonly Item[], range: Range) => readonly string[]
  /** The actor that a noun phrase says a thing belongs to: "Varonia's …", "Varonian …"; null when it names none. */
  readonly ownerOf: (items: readonly Item[], range: Range) => string | null
  readonly kindOf: (id: string) => Actor['kind'] | null
  /** All actors of the document, those made here behind the others. */
  readonly actors: () => readonly Actor[]
}

/** Nouns for what acts for its state: "Varonian forces bombed …" is Varonia's deed. */
const ORGANS = new Set(
  `government administration authorities authority cabinet ministry parliament congress senate army military forces force troops navy
  warplanes warplane planes plane jets jet aircraft helicopters ships ship warship warships missiles rockets drones airstrikes strikes airstrike artillery police
  officials diplomats diplomat ambassador ambassadors envoy envoys embassy embassies consulate consulates delegation leaders leadership regime
  court courts side state soldiers negotiators intelligence security personnel officers rulers premier tanks marines coastguard
  opposition-free goods exports products companies imports banks oil interests`.split(/\s+/),
)

/** Nouns for those who do things and have things done to them, besides the ones that speak. */
const AGENTS = new Set(
  `police gunmen gunman militants militant rebels rebel insurgents insurgent terrorists terrorist attackers attacker bandits hackers
  hacker protesters protestors demonstrators crowd crowds rioters strikers soldiers soldier troops forces army military militia militias
  fighters peacekeepers observers workers teachers miners drivers farmers civilians civilian villagers people children woman women man men students
  student prisoners detainees hostages inmates activists journalists diplomats officers policemen guards smugglers pirates kidnappers
  separatists islamists jihadists extremists loyalists mercenaries warplanes jets gang gangs tribesmen migrants refugees
  immigrants suspects suspect court courts judge tribunal jury prosecutors parliament lawmakers voters union unions employers
  bombers bomber suicide-bomber sailors pilots engineers families residents others countries states nations governments authorities government
  officials opposition tourists passengers worshippers worshipers pilgrims girls boys schoolchildren schoolgirls doctors nurses aid-workers`.split(
    /\s+/,
  ),
)

/** At most so many words of a bare description become its name. */
const LONGEST_NAME = 5

let demonyms: ReadonlyMap<string, string> | null = null
/** Adjective or name of an inhabitant → ISO 3166-1 alpha-2; made when first asked for. */
function countryOfDemonym(word: string): string | null {
  demonyms ??= new Map(
    states().flatMap(({ code, demonyms: list }) =>
      list.flatMap((demonym) => [[demonym, code] as const, [`${demonym}s`, code] as const]),
    ),
  )
  return demonyms.get(word) ?? null
}

export function participantsOf(doc: Doc): Participants {
  const { text } = doc.article
  const mentions = mentionsOf(doc.actors)
  const byId = new Map<string, Actor>(doc.actors.map((actor) => [actor.id, actor]))
  const byCountry = new Map<string, string>()
  for (const { id, kind, country } of doc.actors) if (kind === 'state' && country !== null) byCountry.set(country, id)

  const countryAt = (items: readonly Item[], [from, to]: Range): string | null => {
    for (let at = from; at < to; at += 1) {
      const two = at + 1 < to ? countryOfDemonym(`${items[at]!.text} ${items[at + 1]!.text}`) : null
      const code = two ?? countryOfDemonym(items[at]!.text)
      if (code !== null) return code
    }
    return null
  }

  const ownerOf = (items: readonly Item[], [from, to]: Range): string | null => {
    if (from >= to) return null
    // The last name or pronoun before "'s", or right before the noun: "the Varonian president's visit", "US sanctions".
    const inside = mentionsIn(mentions, [items[from]!.start, items[to - 1]!.end])
    const owner = inside.at(-1)
    if (owner !== undefined && (owner.form !== 'nominal' || /^['’]/.test(text.slice(owner.span[1]))))
      return owner.actor.id
    const country = countryAt(items, [from, to])
    return (country === null ? null : byCountry.get(country)) ?? owner?.actor.id ?? null
  }

  const made = (items: readonly Item[], [from, to]: Range): string | null => {
    const head = items[to - 1]!
    if (!isNoun(head) || head.tag === 'PN' || head.tag === 'CD') return null
    const isAgent = AGENTS.has(head.lower) || isRoleNoun(head.lower) || numberOfSource(head.lower) !== null
    if (!isAgent) return null
    let first = from
    while (first < to - 1 && /^(?:DT|PS|PO|RB)$/.test(items[first]!.tag)) first += 1
    const words = items.slice(Math.max(first, to - LONGEST_NAME), to)
    const name = text.slice(words[0]!.start, head.end)
    if (/\n/.test(name) || name.length > 60) return null
    const id = slug(name)
    if (id === '') return null
    const span = [words[0]!.start, head.end] as const
    const known = byId.get(id)
    if (known === undefined) {
      const kind =
        isPlural(head.lower) || numberOfSource(head.lower) === 'several' || COLLECTIVE.test(head.lower)
          ? 'group'
          : 'person'
      const country = countryAt(items, [first, to])
      byId.set(id, { id, name, kind, country, mentions: [{ span, form: 'nominal' }], roles: [] })
    } else if (!known.mentions.some((mention) => mention.span[0] < span[1] && span[0] < mention.span[1])) {
      const all = [...known.mentions, { span, form: 'nominal' as const }].sort((a, b) => a.span[0] - b.span[0])
      byId.set(id, { ...known, mentions: all })
    }
    return id
  }

  /** Mentions of the sentence of `offset` that stand before it, and of the `back` sentences before. */
  const namedBefore = (offset: number, back: number): readonly (readonly Named[])[] => {
    const { sentences } = doc.scan
    const here = indexAt(sentences, offset)
    return Array.from({ length: back + 1 }, (_, distance) => sentences[here - distance]).flatMap((span) =>
      span === undefined ? [] : [mentionsIn(mentions, [span[0], Math.min(span[1], offset)])],
    )
  }

  /** "it", "they": who was named first in this sentence, or in the one before. */
  const pronoun = (item: Item): readonly string[] => {
    const isOne = item.lower === 'it'
    if (!isOne && item.lower !== 'they' && item.lower !== 'them') return []
    for (const named of namedBefore(item.start, 1)) {
      const first = named.find(({ actor, form }) =>
        form === 'pronoun'
          ? false
          : isOne
            ? actor.kind === 'state' || actor.kind === 'organisation'
            : actor.kind === 'group',
      )
      if (first !== undefined) return [first.actor.id]
      const list = isOne ? [] : joinedAtOpening(text, named)
      if (list.length > 1) return list
    }
    return []
  }

  /** "the two leaders", "both countries", "these states": those of the kind that were named last. */
  const severalBefore = (offset: number, words: string): readonly string[] => {
    const match = SEVERAL_BEFORE.exec(words)
    if (match === null) return []
    const kind = /^(?:countries|states|nations|governments|capitals|sides|powers)$/.test(match[2] ?? '')
      ? 'state'
      : 'person'
    const isPair = /two|both/i.test(match[1] ?? '')
    const ids: string[] = []
    for (const named of namedBefore(offset, isPair ? 6 : 1)) {
      for (const { actor, form } of [...named].reverse()) {
        const isFit = actor.kind === kind || (match[2] === 'sides' && actor.kind === 'organisation')
        if (isFit && form !== 'pronoun' && !ids.includes(actor.id)) ids.push(actor.id)
        if (isPair && ids.length === 2) return ids.reverse()
      }
      if (!isPair && ids.length > 1) return ids.reverse()
    }
    return isPair || ids.length < 2 ? [] : ids.reverse()
  }

  return {
    of: (items, [from, to]) => {
      const first = items[from]
      const last = items[to - 1]
      if (first === undefined || last === undefined) return []
      if (to - from === 1 && first.tag === 'PN' && mentions[firstFrom(mentions, first.start)]?.span[0] !== first.start)
        return pronoun(first)
      const several = severalBefore(first.start, text.slice(first.start, last.end))
      if (several.length > 0) return several
      const named = headsOf(text, [first.start, last.end], mentions)
      if (named.length > 0) return [...new Set(named.map(({ actor }) => actor.id))]
      // The base phrase: what stands before "of", "in", "who".
      let end = from
      while (end < to && !/^(?:IN|TO|WH|PU|CC)$/.test(items[end]!.tag)) end += 1
      if (end === from) return []
      const head = items[end - 1]!
      const owner = ORGANS.has(head.lower) ? ownerOf(items, [from, end - 1]) : null
      if (owner !== null) return [owner]
      const bearer = made(items, [from, end])
      return bearer === null ? [] : [bearer]
    },
    ownerOf,
    kindOf: (id) => byId.get(id)?.kind ?? null,
    actors: () => [...byId.values()],
  }
}

const COLLECTIVE =
  /^(?:police|army|military|militia|crowd|court|tribunal|jury|parliament|gang|union|government|opposition|people|gunmen|tribesmen)$/

/** The names that open a sentence joined by "and". */
function joinedAtOpening(text: string, mentions: readonly Named[]): readonly string[] {
  const ids: string[] = []
  let end = -1
  for (const { actor, span, form } of mentions) {
    if (form === 'pronoun') break
    if (end >= 0 && !/^(?:,|,? and)\s+(?:the )?(?:\p{L}+ ){0,3}$/u.test(text.slice(end, span[0]))) break
    ids.push(actor.id)
    end = span[1]
  }
  return [...new Set(ids)]
}

const SEVERAL_BEFORE =
  /^(the two|both|these|those)(?: \p{L}+)? (countries|states|nations|governments|capitals|sides|powers|leaders|presidents|ministers|men|women|heads of state|heads)\b/iu
