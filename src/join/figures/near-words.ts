import { conceptOf } from './concepts.js'
import { singular } from './units.js'

/** Letters by which a word is known. */
const STEM_LETTERS = 6
/** Letters of the text that tell what it is about. */
const OPENING = 900

const EMPTY = new Set(
  `a about above after again against all also although am among amid an and any are around as at back be because become been
  before began being between both but by came can come could did do does doing done down during each early even ever every few
  first for former from get go going good got had has have he her here him his how however i if in into is it its itself just
  last late later latest least less like made make many may me might more most much must my near need never new next no nor not
  now of off on once one only or other our out over own part per put re said same saw say saying says second see she should
  since so some still such take taken than that the their them then there these they this those though three through time told
  took toward two under until up us use used very via was way we well went were what when where whether which while who whom
  whose why will with within without would yes yet you your according estimated estimate nearly roughly approximately almost
  additional another total number numbers figure figures toll count percent people person million billion trillion hundred
  thousand dozen dozens hundreds thousands millions billions half third quarter four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  year years month months week weeks day days monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
  january february march april june july august september october november december`.split(/\s+/),
)

const MOST_KNOWN = 50_000
const stems = new Map<string, string | null>()

/** What a word is known by: its first letters, so that "Varonia" and "Varonian" are one; null for what tells nothing. */
function stemOf(lower: string): string | null {
  const known = stems.get(lower)
  if (known !== undefined) return known
  const tellsNone = lower.length < 3 || EMPTY.has(lower) || SHORTENED.test(lower)
  const stem = tellsNone ? null : singular(lower).replace(/ian$/, 'ia').slice(0, STEM_LETTERS)
  if (stems.size < MOST_KNOWN) stems.set(lower, stem)
  return stem
}

/** "won't", "they've". */
const SHORTENED = /n['’]t$|['’](?:d|ll|m|re|ve)$/
const WORD = /\p{L}[\p{L}'’-]*/gu
const bare = (word: string): string => word.replace(/['’-]s?$/u, '')

/** Words of a text by their first letters, those apart that are written as names. */
export interface NearWords {
  readonly words: ReadonlySet<string>
  /** Those of `words` that are names: a first word of a text need not be one. */
  readonly names: ReadonlySet<string>
}

/**
 * The words around a figure that tell what it counts: neither the unit itself nor words for what is done with those who are
 * counted, since these are compared by themselves.
 */
export function nearWords(text: string, unit: string, concept: string | null): NearWords {
  const [words, names] = [new Set<string>(), new Set<string>()]
  for (const { 0: seen, index } of text.matchAll(WORD)) {
    const word = bare(seen)
    const lower = word.toLowerCase()
    if (unit.includes(lower) || (concept !== null && conceptOf(lower) === concept)) continue
    const stem = stemOf(lower)
    if (stem === null) continue
    words.add(stem)
    if (index > 0 && word !== lower) names.add(stem)
  }
  return { words, names }
}

/** Words on either side of a number that stand close to it. */
const CLOSE = 7

/** The words around a figure; see `nearWords`. */
export interface WordsAround extends NearWords {
  /** Those of `words` that stand close to the number. */
  readonly close: ReadonlySet<string>
  /** By whom the poll was made that the sentence tells of: "Mirrow College" in "a Mirrow College poll". */
  readonly pollsters: ReadonlySet<string>
}

/** @param of what is counted, wherever the sentence says it */
export function wordsAround(
  sides: { readonly before: string; readonly after: string; readonly of: string },
  unit: string,
  concept: string | null,
): WordsAround {
  const [words, names, close, pollsters] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  const add = (text: string, closeFrom: number, closeTo: number): void => {
    const seen = text.match(WORD) ?? []
    const first = text.startsWith(seen[0] ?? ' ') && text === sides.before ? 0 : -1
    seen.forEach((one, at) => {
      const word = bare(one)
      const lower = word.toLowerCase()
      if (POLL.test(lower)) for (const name of namesBefore(seen, at)) pollsters.add(name)
      if (unit.includes(lower) || (concept !== null && conceptOf(lower) === concept)) return
      const stem = stemOf(lower)
      if (stem === null) return
      words.add(stem)
      const from = closeFrom < 0 ? seen.length + closeFrom : closeFrom
      if (from <= at && at < closeTo) close.add(stem)
      if (at !== first && word !== lower) names.add(stem)
    })
  }
  add(sides.before, -CLOSE, Number.POSITIVE_INFINITY)
  add(sides.after, 0, CLOSE)
  add(sides.of, 0, 0)
  return { words, names, close, pollsters }
}

const POLL = /^(?:polls?|surveys?)$/
/** What may stand between a poll and who made it. */
const POLL_KINDS = /^(?:national|new|latest|recent|final|exit|tracking|statewide|state|online|daily)$/

/** The name right before a word. */
function namesBefore(words: readonly string[], at: number): readonly string[] {
  let end = at
  while (end > 0 && POLL_KINDS.test(words[end - 1]!)) end -= 1
  let start = end
  while (start > 0 && /^\p{Lu}/u.test(words[start - 1]!)) start -= 1
  return words.slice(start, end).flatMap((word) => stemOf(bare(word).toLowerCase()) ?? [])
}

/** Of the words of a figure those that say what kind of its unit it counts. */
export const kindWords = (words: string, unit: string): ReadonlySet<string> => nearWords(words, unit, null).words

/** What the beginning of an article tells of its matter. */
export const openingWords = (text: string): ReadonlySet<string> => nearWords(text.slice(0, OPENING), '', null).words

/** How many words both have. */
export function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return common
}
