import { createRequire } from 'node:module'
import type { Country as PackageCountry } from 'world-countries'

/** A state with the words that stand for it. */
export interface State {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** Common English name. */
  readonly name: string
  readonly names: readonly string[]
  /** Adjectives and names of inhabitants: "Russian", "Britons". */
  readonly demonyms: readonly string[]
  /** Its seat of government where its name is often used for the government. */
  readonly seats: readonly string[]
  /** Its capital, where it is none of those. */
  readonly capitals: readonly string[]
}

/** What the news says for a state beside the package's names and demonyms. */
const NEWS_WORDS: Readonly<Record<string, { names?: string[]; demonyms?: string[]; seats?: string[]; name?: string }>> =
  {
    US: { names: ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'United States of America'], seats: ['Washington'] },
    GB: {
      names: ['UK', 'U.K.', 'Britain', 'Great Britain'],
      demonyms: ['British', 'Britons', 'Briton'],
      seats: ['London'],
    },
    AE: { names: ['UAE', 'U.A.E.', 'Emirates'], demonyms: ['Emirati'], seats: ['Abu Dhabi'] },
    TR: { name: 'Turkey', names: ['Türkiye', 'Turkiye'], demonyms: ['Turkish', 'Turk'], seats: ['Ankara'] },
    KP: { names: ['DPRK', 'N. Korea'], demonyms: ['North Korean', 'N. Korean'], seats: ['Pyongyang'] },
    KR: { names: ['S. Korea'], demonyms: ['South Korean', 'S. Korean'], seats: ['Seoul'] },
    CN: { names: ['PRC'], demonyms: ['Chinese'], seats: ['Beijing', 'Peking'] },
    RU: { names: ['Russian Federation'], seats: ['Moscow'] },
    IR: { names: ['Islamic Republic of Iran'], demonyms: ['Iranian', 'Persian'], seats: ['Tehran', 'Teheran'] },
    IL: { seats: [] },
    PS: { names: ['Palestinian Authority', 'State of Palestine'], seats: ['Ramallah'] },
    FR: { seats: ['Paris'] },
    DE: { seats: ['Berlin'] },
    JP: { seats: ['Tokyo'] },
    IN: { seats: ['New Delhi', 'Delhi'] },
    PK: { seats: ['Islamabad'] },
    AU: { demonyms: ['Australian', 'Aussie'], seats: ['Canberra'] },
    NZ: { demonyms: ['New Zealander', 'Kiwi'], seats: ['Wellington'] },
    CA: { seats: ['Ottawa'] },
    UA: { seats: ['Kyiv', 'Kiev'] },
    PL: { demonyms: ['Polish', 'Pole'], seats: ['Warsaw'] },
    ES: { demonyms: ['Spanish', 'Spaniard'], seats: ['Madrid'] },
    IT: { seats: ['Rome'] },
    SE: { demonyms: ['Swedish', 'Swede'], seats: ['Stockholm'] },
    DK: { demonyms: ['Danish', 'Dane'], seats: ['Copenhagen'] },
    FI: { demonyms: ['Finnish', 'Finn'], seats: ['Helsinki'] },
    SY: { seats: ['Damascus'] },
    IQ: { seats: ['Baghdad'] },
    SA: { demonyms: ['Saudi', 'Saudi Arabian'], seats: ['Riyadh'] },
    EG: { seats: ['Cairo'] },
    AF: { demonyms: ['Afghan'], seats: ['Kabul'] },
    TW: { seats: ['Taipei'] },
    VE: { seats: ['Caracas'] },
    CU: { seats: ['Havana'] },
    BY: { demonyms: ['Belarusian', 'Belarussian'], seats: ['Minsk'] },
    GR: { seats: ['Athens'] },
    HU: { seats: ['Budapest'] },
    QA: { seats: ['Doha'] },
    VN: { seats: ['Hanoi'] },
    CZ: { names: ['Czech Republic'] },
    MM: { names: ['Burma'] },
    CD: { names: ['Democratic Republic of Congo', 'Democratic Republic of the Congo', 'DRC'] },
    CG: { names: ['Congo-Brazzaville'] },
    CI: { names: ["Cote d'Ivoire", "Côte d'Ivoire"] },
    NL: { demonyms: ['Dutch'], seats: ['The Hague'] },
    KG: { demonyms: ['Kyrgyz'] },
    TJ: { demonyms: ['Tajik'] },
    KZ: { demonyms: ['Kazakh', 'Kazakhstani'] },
    UZ: { demonyms: ['Uzbek'] },
    VA: { names: ['Vatican', 'Holy See'], demonyms: [] },
    CH: { demonyms: ['Swiss'] },
    EC: { demonyms: ['Ecuadorian', 'Ecuadorean'] },
    PH: { demonyms: ['Filipino', 'Philippine'] },
    AZ: { demonyms: ['Azerbaijani', 'Azeri'] },
    SI: { demonyms: ['Slovenian', 'Slovene'] },
    TH: { demonyms: ['Thai'] },
    BA: { demonyms: ['Bosnian'], names: ['Bosnia'] },
    AR: { demonyms: ['Argentine', 'Argentinian'] },
    MK: { names: ['Macedonia'] },
  }

/** States that few or not all others recognise: the package does not call them independent. */
const DISPUTED = new Set(['PS', 'TW', 'XK'])

/** Not peoples of their own, or shared by two states: the wrong one would be named. */
const SHARED_DEMONYMS = new Set(['Dominican', 'Congolese', 'Channel Islander', 'American Islander', 'Guinean'])

/** Whether a state calls itself a kingdom or a sultanate, so that "the kingdom" may mean it; the United Kingdom does not. */
export const calls = (code: string, form: string): boolean =>
  states().some((state) => state.code === code && state.names.some((name) => CALLED[form]?.test(name) === true))

const CALLED: Readonly<Record<string, RegExp>> = { kingdom: /^(?:Hashemite )?Kingdom of /, sultanate: /^Sultanate of / }

/** Capitals whose names mostly mean something else: a person, a university, a town elsewhere, the state itself. */
const NOT_SEATS = new Set(
  `Brussels Georgetown Kingston Victoria Sofia Santiago Bridgetown Nassau Hamilton Castries Roseau Majuro Male Malé Lima Apia
  Basseterre Jerusalem`.split(/\s+/),
)

/** "Panama City" and "Singapore" say no more than the state's name. */
const isOwn = (capital: string, name: string): boolean =>
  !NOT_SEATS.has(capital) && !capital.startsWith(name.split(' ')[0] ?? name) && !/\bCity$/.test(capital)

let loaded: readonly State[] | null = null

/** All states, without dependencies, loaded when first asked for (some 25 ms). */
export function states(): readonly State[] {
  loaded ??= load()
  return loaded
}

function load(): readonly State[] {
  // Loaded late and whole: the package is one large JSON file.
  const countries = createRequire(import.meta.url)('world-countries') as readonly PackageCountry[]
  return countries
    .filter(({ cca2, independent }) => independent === true || DISPUTED.has(cca2))
    .map((country): State => {
      const own = NEWS_WORDS[country.cca2] ?? {}
      const name = own.name ?? country.name.common
      const demonym = country.demonyms?.eng?.m ?? ''
      const demonyms = own.demonyms ?? (demonym === '' || demonym.includes(',') ? [] : [demonym])
      return {
        code: country.cca2,
        name,
        names: [...new Set([name, country.name.official, ...(own.names ?? [])])],
        demonyms: demonyms.filter((word) => !SHARED_DEMONYMS.has(word)),
        seats: own.seats ?? [],
        capitals: own.seats === undefined ? country.capital.slice(0, 1).filter((capital) => isOwn(capital, name)) : [],
      }
    })
}

/**
 * The code of the state that somebody means by a code ("US", "gb") or by one of its names ("Britain"); null for any other
 * words.
 */
export function codeOfState(words: string): string | null {
  const wanted = words.trim().toLowerCase()
  const isMeant = ({ code, names }: State): boolean =>
    code.toLowerCase() === wanted || names.some((name) => name.toLowerCase() === wanted)
  return states().find(isMeant)?.code ?? null
}
