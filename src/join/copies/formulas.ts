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
/** … and so is what is said again after so many days: a notice of the outlet, a line about the author. News is copied at once. */
const MOST_DAYS = 14
const DAY_MS = 86_400_000

/** Two articles of one house that share so much of what is kept of the longer one are one, in two versions. */
const VERSION_SHARE = 0.3

/** Whether two articles are one again, changed here and there, by the grams that are kept of each. */
export function isVersion(one: ReadonlySet<number> = new Set(), other: ReadonlySet<number> = new Set()): boolean {
  const shared = [...one].filter((hash) => other.has(hash)).length
  return shared > VERSION_SHARE * Math.max(one.size, other.size)
}

/**
 * Whether what an article and `others` hold is a formula: words that they did not get from each other. What was none before
 * the article came becomes one by it or not at all, so that it does not matter which came last. `areVersions` says of
 * which two articles of a house the one is the other again.
 */
export function isFormula(
  self: Holder,
  others: readonly Holder[],
  areVersions: (one: number, other: number) => boolean,
): boolean {
  if (others.length + 1 > MOST_ARTICLES) return true
  const times = [self, ...others].flatMap(({ day }) => (day === null ? [] : [Date.parse(day)]))
  if (times.length > 1 && Math.max(...times) - Math.min(...times) > MOST_DAYS * DAY_MS) return true
  const ofHouse = [({ outlet }: Holder) => outlet, ({ site }: Holder) => site]
  return ofHouse.some((houseOf) => {
    const house = houseOf(self)
    const own = others.filter((one) => house !== null && houseOf(one) === house && !areVersions(self.seq, one.seq))
    // Three, none of them a version of another, and not all of one day.
    return own.some((one, at) =>
      own
        .slice(at + 1)
        .some((other) => (isOtherDay(self, one) || isOtherDay(self, other)) && !areVersions(one.seq, other.seq)),
    )
  })
}

/** Two undated ones are held to be of two days. */
const isOtherDay = (one: Holder, other: Holder): boolean => one.day === null || one.day !== other.day

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
