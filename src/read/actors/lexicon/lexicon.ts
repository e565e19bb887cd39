import type { Codebook } from '../../codebook.js'
import type { ActorKind } from '../../reading.js'
import { SEATS, type Seat, UNION_SEATS } from '../../world/seats.js'
import { sliceOf, type Words } from '../words.js'
import { states } from './countries.js'
import { KNOWN_BODIES } from './organisations.js'
import { REGIONS } from './regions.js'

/** What a known form stands for. */
export interface Entry {
  /** One for each actor, whatever the form. */
  readonly key: string
  /** Id that the actor is to have; null to make it of the name. */
  readonly id: string | null
  readonly name: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2; null when it is of no state. */
  readonly country: string | null
  /**
   * How the form names it: by name; by a seat of government or a ministry; by a city whose name may be meant as a city;
   * by an adjective, which is no mention; as its people. A part of a state by a name that mostly means the place.
   */
  readonly by: 'name' | 'metonym' | 'city' | 'demonym' | 'people' | 'region'
  /** A capital that is seldom used for its government: only where nothing else can be meant. */
  readonly isMinor?: boolean
  /** When it stood for its government: only words of a palace or an office are dated. */
  readonly periods?: readonly Pick<Seat, 'since' | 'until'>[]
}

/** Known forms, found at a token by the longest match. */
export interface Lexicon {
  readonly match: (words: Words, at: number, end: number) => { readonly entry: Entry; readonly to: number } | null
  /** The actor of a country code. */
  readonly stateOf: (code: string) => Entry | null
  readonly entryOf: (form: string) => Entry | null
}

const plain = (form: string): string => form.replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
const firstWord = (form: string): string => /^[^\s']+/.exec(form)?.[0] ?? form

/** What the people of a state are called: "US" → "Americans"; null where the language has no such word. */
export function peopleOf(code: string): string | null {
  for (const demonym of states().find((state) => state.code === code)?.demonyms ?? []) {
    const plural = pluralOf(demonym)
    if (plural !== null) return plural
  }
  return null
}

function pluralOf(demonym: string): string | null {
  return /(?:sh|ch|ese|ss|s|Swiss|Thai|Quebecois)$/.test(demonym) && !/Czech$/.test(demonym) ? null : `${demonym}s`
}

function baseEntries(): readonly (readonly [form: string, entry: Entry])[] {
  const list: [string, Entry][] = []
  for (const name of REGIONS)
    list.push([name, { key: name, id: null, name, kind: 'organisation', country: null, by: 'region' }])
  for (const state of states()) {
    const entry = { key: state.code, id: null, name: state.name, kind: 'state', country: state.code } as const
    for (const name of state.names) list.push([name, { ...entry, by: 'name' }])
    for (const seat of state.seats) list.push([seat, { ...entry, by: 'city' }])
    for (const seat of state.capitals) list.push([seat, { ...entry, by: 'city', isMinor: true }])
    for (const demonym of state.demonyms) {
      list.push([demonym, { ...entry, by: 'demonym' }])
      const plural = pluralOf(demonym)
      if (plural !== null) {
        const people = {
          key: `${state.code}:people`,
          id: null,
          name: plural,
          kind: 'group',
          country: state.code,
        } as const
        list.push([plural, { ...people, by: 'people' }])
      }
    }
  }
  const europeans = { key: 'europeans', id: null, name: 'Europeans', kind: 'group', country: null } as const
  list.push(['Europeans', { ...europeans, by: 'people' }], ['Europe', { ...europeans, by: 'city' }])
  list.push(['Kurds', { key: 'kurds', id: null, name: 'Kurds', kind: 'group', country: null, by: 'name' }])
  const nameOf = new Map(states().map(({ code, name }) => [code, name]))
  for (const { forms, of, ...period } of SEATS) {
    for (const form of forms) {
      const earlier = list.find(([known, { by }]) => known === form && by === 'metonym')?.[1].periods ?? []
      const periods = [...earlier, { since: period.since, until: period.until }]
      list.push([form, { ...ownerOf(of, nameOf), by: 'metonym', periods }])
    }
  }
  for (const { forms, of } of UNION_SEATS) {
    for (const form of forms) list.push([form, { ...ownerOf(of, nameOf), by: 'city' }])
  }
  for (const body of KNOWN_BODIES) {
    const entry = {
      key: body.name,
      id: null,
      name: body.name,
      kind: body.kind,
      country: body.country,
      by: 'name',
    } as const
    for (const form of [body.name, ...body.forms]) list.push([form, entry])
  }
  return list
}

/** The state of a code, or the known body of a name. */
function ownerOf(of: string, nameOf: ReadonlyMap<string, string>): Omit<Entry, 'by'> {
  const name = nameOf.get(of)
  if (name !== undefined) return { key: of, id: null, name, kind: 'state', country: of }
  return { key: of, id: null, name: of, kind: 'organisation', country: null }
}

/** Adjectives of a state whose name is all that is known: "Varonia" → "Varonian". */
function guessedDemonyms(name: string): readonly string[] {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return []
  const stem = name.replace(/(?:ia|a|e|o|y)$/, '')
  return [`${name}n`, `${stem}ian`, `${stem}an`, `${stem}ish`, `${stem}ese`, `${stem}i`]
}

/**
 * How a codebook's alias names its actor. Those of a state are adjectives ("Varonian"), its people ("Varonians"), or, where
 * they share no beginning with its name, a capital or palace.
 */
function aliasBy(form: string, name: string, kind: ActorKind, isKnown: boolean): Entry['by'] {
  if (kind !== 'state' || form === name) return 'name'
  const isKin = form.slice(0, 4).toLowerCase() === name.slice(0, 4).toLowerCase()
  if (isKin && /^\p{L}+(?:an|ish|ese|i|ch|ic)$/u.test(form)) return 'demonym'
  if (isKin || isKnown || form === form.toUpperCase()) return form.includes(' ') ? 'metonym' : 'name'
  return 'city'
}

function codebookEntries(codebook: Codebook): readonly (readonly [string, Entry])[] {
  const list: [string, Entry][] = []
  const stateByCode = new Map(states().map((state) => [state.code, state]))
  for (const actor of codebook.actors) {
    const known = actor.kind === 'state' && actor.country !== null ? stateByCode.get(actor.country) : undefined
    const { id, name, kind, country } = actor
    const entry = { key: known?.code ?? `codebook:${id}`, id, name, kind, country } as const
    const adjectives = kind === 'state' && known === undefined ? guessedDemonyms(name) : []
    for (const form of adjectives) list.push([form, { ...entry, by: 'demonym' }])
    for (const alias of [name, ...actor.aliases]) {
      const form = alias.replace(/^the /i, '')
      // A word without a capital ("the regime") is no name; nominals find it by other ways.
      if (/^\p{Lu}|^al-/u.test(form))
        list.push([form, { ...entry, by: aliasBy(form, name, kind, known !== undefined) }])
    }
    // All other forms of the state lead to the codebook's actor as well.
    if (known !== undefined) {
      for (const form of known.names) list.push([form, { ...entry, by: 'name' }])
      for (const form of known.demonyms) list.push([form, { ...entry, by: 'demonym' }])
      for (const form of known.seats) list.push([form, { ...entry, by: 'city' }])
    }
  }
  for (const group of codebook.groups) {
    list.push([
      group.name,
      { key: `codebook:${group.id}`, id: group.id, name: group.name, kind: 'group', country: null, by: 'name' },
    ])
  }
  return list
}

/** `lexicon` with the article's own outlet, which it may name: "The Hestwick Courier", "told the Courier". */
export function withOutlet(lexicon: Lexicon, outlet: string | null): Lexicon {
  const name =
    outlet
      ?.replace(/ ?(?:\(.*\)|- .*)$/, '')
      .replace(/^The /, '')
      .trim() ?? ''
  if (!/^\p{Lu}/u.test(name) || lexicon.entryOf(name) !== null) return lexicon
  const entry: Entry = { key: `outlet:${name}`, id: null, name, kind: 'organisation', country: null, by: 'name' }
  const last = name.split(' ').at(-1) ?? name
  const own = build([
    [last, entry],
    [name, entry],
  ])
  return {
    ...lexicon,
    match: (words, at, end) => own.match(words, at, end) ?? lexicon.match(words, at, end),
  }
}

let base: Lexicon | null = null

/** Known names, with those of `codebook` before all others. Without one the same lexicon is handed out again. */
export function lexiconOf(codebook: Codebook | null): Lexicon {
  if (codebook === null || (codebook.actors.length === 0 && codebook.groups.length === 0)) {
    base ??= build(baseEntries())
    return base
  }
  return build([...baseEntries(), ...codebookEntries(codebook)])
}

function build(list: readonly (readonly [string, Entry])[]): Lexicon {
  const entries = new Map<string, Entry>()
  const longest = new Map<string, number>()
  const byCode = new Map<string, Entry>()
  for (const [form, entry] of list) {
    const key = plain(form)
    // Later lists win, but an adjective or a people never hides a name ("Jordan", "Thai", "Philippines").
    const present = entries.get(key)
    const isNamed = present?.by === 'name' && (entry.by === 'demonym' || entry.by === 'people')
    if (!isNamed && (present === undefined || entry.by !== 'demonym' || present.by === 'demonym'))
      entries.set(key, entry)
    // Tokens: words, apostrophes part one more.
    const size = key.split(/[\s']/).length + 1
    const first = firstWord(key)
    longest.set(first, Math.max(longest.get(first) ?? 0, size))
    if (entry.kind === 'state' && entry.country !== null && entry.by === 'name') byCode.set(entry.country, entry)
  }
  return {
    match: (words, at, end) => {
      const form = words.forms[at] ?? ''
      const most = longest.get(form)
      if (most === undefined) {
        // Headlines in capitals: "CHINA".
        const cased = form.length > 3 && form === form.toUpperCase() ? titleCase(form) : null
        const entry = cased === null ? undefined : entries.get(cased)
        return entry === undefined || entry.by === 'city' ? null : { entry, to: at + 1 }
      }
      for (let to = Math.min(at + most, end); to > at; to -= 1) {
        const entry = entries.get(plain(sliceOf(words, at, to)))
        if (entry !== undefined) return { entry, to }
      }
      return null
    },
    stateOf: (code) => byCode.get(code) ?? null,
    entryOf: (form) => entries.get(plain(form)) ?? null,
  }
}

const titleCase = (form: string): string => form.charAt(0) + form.slice(1).toLowerCase()
