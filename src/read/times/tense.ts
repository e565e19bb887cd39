/** Where a time lies by the verb that governs it; null when the words do not tell. */
export type Tense = 'past' | 'future' | null

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const FUTURE = wordsOf("will would shall 'll ’ll won't won’t wouldn't gonna upcoming looming")

/** Participles and nouns that look ahead: "is due to", "was scheduled for", "braced for", "a deadline of". */
const AHEAD = wordsOf(
  `scheduled set due expected planned planning plans plan slated going aims aimed hopes hoped intends intended wants
  wanted expects poised ready bound braced bracing threatened vowed deadline postponed delayed agreed`,
)

const PAST = wordsOf(
  `said told met was were had did went came took made gave got saw spoke wrote held led left began began won lost
  fell rose grew shot struck put sent spent stood found felt thought brought bought taught caught kept built cut hit
  hurt let quit ran sat sold swore threw understood withdrew wore broke chose drew drove flew forgot froze hid knew paid
  read rode sang sank shook slept split spread stole stuck swept tore woke became fled sought has have been born`,
)

const NOT_PAST = wordsOf('need needed speed indeed red united hundred bed feed seed weed breed exceed proceed succeed alleged')

const isPast = (word: string): boolean => PAST.has(word) || (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word))

const MAX_WORDS = 14

/**
 * The tense at a time expression: `before` and `after` are the words of its sentence on either side. The nearest verb
 * to the left counts, and where there is none, the first to the right.
 */
export function tenseOf(before: string, after: string): Tense {
  const left = words(before).slice(-MAX_WORDS)
  const preposition = left.at(-1)
  if (preposition === 'until' || preposition === 'till') return 'future'
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const tense = verbAt(left, index)
    if (tense !== null) return tense
    // What follows "for" and "by" is planned, unless a verb of the past stands between ("met for").
    if (index >= left.length - 2 && left[index] === 'for' && index === left.length - 1) return 'future'
  }
  const right = words(after).slice(0, MAX_WORDS)
  for (let index = 0; index < right.length; index += 1) {
    const tense = verbAt(right, index)
    if (tense !== null) return tense
  }
  return null
}

function verbAt(list: readonly string[], index: number): Tense {
  const word = list[index] ?? ''
  if (FUTURE.has(word) || word.endsWith("'ll") || word.endsWith('’ll')) return 'future'
  if (AHEAD.has(word)) {
    const next = list[index + 1] ?? ''
    if (next === 'to' || next === 'for' || next === 'of' || word === 'due' || word === 'expected') return 'future'
    if (word === 'scheduled' || word === 'slated' || word === 'deadline') return 'future'
  }
  if (!isPast(word)) return null
  // "will be held", "is to be opened", "would have met"
  for (let back = index - 1; back >= Math.max(0, index - 4); back -= 1) {
    const helper = list[back] ?? ''
    if (FUTURE.has(helper) || helper.endsWith("'ll") || helper.endsWith('’ll')) return 'future'
    if (helper === 'to' && (list[back + 1] === 'be' || AHEAD.has(list[back - 1] ?? ''))) return 'future'
    if (isPast(helper) && helper !== 'been') break
  }
  return 'past'
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
}
