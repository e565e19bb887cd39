import { grouped } from '../batches.js'

/** A deed as one article tells it, with the day that its sentence names. */
export interface DatedDeed {
  readonly id: string
  /** Of what may be one deed: kind, who and whom. */
  readonly key: string
  readonly article: string
  /** Null where nobody states it. */
  readonly outlet: string | null
  /** ISO day. */
  readonly day: string
  /** The sentence, and the names of those who take part. */
  readonly sentence: string
  readonly names: readonly string[]
}

/** What is told further apart has happened twice. */
const MOST_DAYS_APART = 7
/** Part of the words of the shorter sentence that both must share, and how many at least. */
const SHARED_PART = 0.5
const LEAST_SHARED = 3
/** In code units: a longer sentence is none, but page furniture. */
const LONGEST = 500

/**
 * Deeds that are told with different days although they are one: of the same kind and with the same people, at most a week apart, in
 * different articles, not of one outlet, whose sentences share most of their words, names and times aside. Where an article tells two of them
 * with two days, they are two deeds, and nothing is in dispute. Groups by key, of each all its deeds, by day.
 */
export function deedsWithRivalDays<Deed extends DatedDeed>(deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  return [...grouped(deeds, ({ key }) => key).values()].flatMap((group) =>
    hasRivals(group) ? clustersOf(group.filter(({ sentence }) => sentence.length <= LONGEST)).filter(isRival) : [],
  )
}

const hasRivals = (deeds: readonly DatedDeed[]): boolean =>
  deeds.some((one) =>
    deeds.some((other) => other.day !== one.day && other.article !== one.article && !isOneOutlet(one, other)),
  )

/** An outlet that gives another day than before corrects itself. */
const isOneOutlet = (one: DatedDeed, other: DatedDeed): boolean => one.outlet !== null && one.outlet === other.outlet

/** At least two days, each from another article, and no article that tells both. */
function isRival(deeds: readonly DatedDeed[]): boolean {
  const daysOf = grouped(deeds, ({ article }) => article)
  const isTwice = [...daysOf.values()].some((own) => new Set(own.map(({ day }) => day)).size > 1)
  return !isTwice && hasRivals(deeds)
}

/** Deeds that hang together by their words. */
function clustersOf<Deed extends DatedDeed>(deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  const words = deeds.map(wordsOf)
  const clusters: number[][] = []
  for (const at of deeds.keys()) {
    const like = clusters.filter((cluster) =>
      cluster.some((other) => isNear(deeds[at]!, deeds[other]!) && areAlike(words[at]!, words[other]!)),
    )
    const merged = [...like.flat(), at]
    for (const cluster of like) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push(merged)
  }
  return clusters.map((cluster) =>
    cluster.map((at) => deeds[at]!).sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))),
  )
}

const DAY_MS = 86_400_000
const isNear = (one: DatedDeed, other: DatedDeed): boolean =>
  Math.abs(Date.parse(one.day) - Date.parse(other.day)) <= MOST_DAYS_APART * DAY_MS

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared >= LEAST_SHARED && shared >= SHARED_PART * Math.min(one.size, other.size)
}

/** The words of a sentence that say what was done: without names of those who take part, times, numbers and little words. */
function wordsOf({ sentence, names }: DatedDeed): ReadonlySet<string> {
  const named = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []))
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length > 3 && !named.has(word) && !TIME.test(word) && !LITTLE.test(word)))
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|last|next|week|month|year|days?|later|earlier|early|late|morning|afternoon|evening|night)$/
const LITTLE =
  /^(?:said|says|told|that|this|these|those|with|from|into|over|after|before|when|which|while|have|been|were|will|would|they|their|there|than|then|also|about|against|according|reported|statement|spokes\p{L}+|minister|president|foreign|government|state|official|officials)$/u
