import type { Fingerprint } from './fingerprints.js'

/** An article that holds a gram, as far as it tells a formula from a copy. */
export interface Holder {
  readonly seq: number
  readonly outlet: string | null
  /** Host of its address, without "www."; null when it has none. */
  readonly site: string | null
  /** Day, ISO 8601; null when unknown. */
  readonly day: string | null
}

/** What so many articles hold is a formula, not a copy … */
const MOST_ARTICLES = 60
/** … and so is what is said again after so many days: a notice of the outlet, a line about the author. News is copied at once … */
const MOST_DAYS = 14
/** … and what one house prints in so many articles, on different days: its own furniture, or what it says to explain. */
const MOST_OF_A_HOUSE = 3
const DAY_MS = 86_400_000

/**
 * Whether what these articles hold is a formula: words that they did not get from each other. `isVersion` says which are
 * the same article of the same house again, changed here and there.
 */
export function isFormula(holders: readonly Holder[], isVersion: (seq: number) => boolean): boolean {
  if (holders.length > MOST_ARTICLES) return true
  const times = holders.flatMap(({ day }) => (day === null ? [] : [Date.parse(day)]))
  if (times.length > 1 && Math.max(...times) - Math.min(...times) > MOST_DAYS * DAY_MS) return true
  const apart = holders.filter(({ seq }) => !isVersion(seq))
  return isOfOneHouse(apart, ({ outlet }) => outlet) || isOfOneHouse(apart, ({ site }) => site)
}

function isOfOneHouse(holders: readonly Holder[], houseOf: (holder: Holder) => string | null): boolean {
  const days = new Map<string, { articles: Set<number>; days: Set<string> }>()
  for (const holder of holders) {
    const house = houseOf(holder)
    if (house === null) continue
    const known = days.get(house) ?? { articles: new Set<number>(), days: new Set<string>() }
    known.articles.add(holder.seq)
    known.days.add(holder.day ?? `undated ${holder.seq}`)
    days.set(house, known)
  }
  return [...days.values()].some((house) => house.articles.size >= MOST_OF_A_HOUSE && house.days.size > 1)
}

/**
 * Which words of a text belong to formulas: those between two fingerprints in a row that are formulas (or before the first,
 * behind the last); for of a text only some grams are kept.
 */
export function formulaWords(prints: readonly Fingerprint[], formulas: ReadonlySet<number>): (word: number) => boolean {
  if (!prints.some(({ hash }) => formulas.has(hash))) return () => false
  return (word) => {
    let [low, high] = [0, prints.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (prints[middle]!.word <= word) low = middle + 1
      else high = middle
    }
    const [before, after] = [prints[low - 1], prints[low]]
    const is = (print: Fingerprint | undefined): boolean => print === undefined || formulas.has(print.hash)
    return is(before) && is(after)
  }
}

/** "https://www.example.org/a" is on "example.org". */
export function siteOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return hostname === '' ? null : hostname.replace(/^www\./, '')
}

/**
 * Whether two articles are of one house: of one outlet, or on a site that is the own one of either's outlet ("Ana Roy" on
 * keldiapost.example beside "The Keldia Post"). A site that nobody is called after may be an archive of many outlets.
 */
export function isOneHouse(one: Holder, other: Holder): boolean {
  if (one.outlet !== null && one.outlet === other.outlet) return true
  if (one.site === null || one.site !== other.site) return false
  const name = one.site.split('.').at(-2)?.replaceAll('-', '') ?? ''
  return name !== '' && [one.outlet, other.outlet].some((outlet) => outlet?.replaceAll('-', '').includes(name) === true)
}
