/** Where a time lies by the verb that governs it; null when the words do not tell. */
export type Tense = 'past' | 'future' | null

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const FUTURE = wordsOf(
  "will would shall 'll ’ll won't won’t wouldn't gonna upcoming looming could may might can must should",
)

/** Participles and nouns that look ahead: "is due to", "was scheduled for", "braced for", "a deadline of". */
const AHEAD = wordsOf(
  `scheduled set due expected planned planning plans plan slated going aims aimed hopes hoped intends intended wants
  wanted expects poised ready bound braced bracing threatened vowed deadline postponed delayed agreed`,
)

/** Present tense of what has its time in a timetable: "the Games open on Friday". */
const TIMETABLE = wordsOf('opens begins starts ends arrives leaves open begin')
/** The same of what people do by appointment: "the council meets Tuesday", "the crisis comes to the port Monday". */
const APPOINTED = wordsOf('meets gathers convenes hosts resumes reconvenes returns visits travels heads votes comes')
/** Words after which such a verb tells of the order of things only: "it comes days after the talks on Monday". */
const IN_ORDER = wordsOf('after as amid since following when while days hours weeks a')

const FIRMLY_AHEAD = wordsOf('due expected scheduled slated deadline')

/** What makes a deadline one that is over: "missed a key deadline". */
const OVER = wordsOf('after since past missed met passed blew failed expired extended')

const PAST = wordsOf(
  `said told met was were had did went came took made gave got saw spoke wrote held led left began began won lost
  fell rose grew shot struck put sent spent stood found felt thought brought bought taught caught kept built cut hit
  hurt quit ran sat sold swore threw understood withdrew wore broke chose drew drove flew forgot froze hid knew paid
  read rode sang sank shook slept split spread stole stuck swept tore woke became fled sought`,
)

const NOT_PAST = wordsOf(
  'need needed speed indeed red united hundred bed feed seed weed breed exceed proceed succeed alleged',
)

const isPast = (word: string): boolean =>
  PAST.has(word) || (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word))

const MAX_WORDS = 14
/** Code units in which so many words stand. */
const REACH = 200
const CALLED_FOR = /\b(?:call(?:s|ed|ing) for|urg(?:es|ed|ing)|plan(?:s|ned|ning))\b[^.;]*$/i

/**
 * The tense at a time expression: `before` and `after` are the words of its sentence on either side. The nearest verb
 * to the left counts, and where there is none, the first to the right.
 */
export function tenseOf(before: string, after: string): Tense {
  // "Thursday's clash": the time belongs to a thing, and what is told of the thing stands after it.
  const isOwner = /^['’]s\b/.test(after)
  const left = isOwner && !PLANNED.test(after) ? [] : words(before.slice(-REACH)).slice(-MAX_WORDS)
  if (/\b(?:until|till|as (?:early|soon) as) $/i.test(before)) return 'future'
  // "if all of them are free by February": a day until which something is to happen.
  if (
    /\bby $/i.test(before) &&
    /\b(?:if|would|could|should|must|will|to)\b[^.;]*$/i.test(before) &&
    !/\bhad\b/i.test(before)
  )
    return 'future'
  // "called for protests after Friday prayers"
  if (/\b(?:after|before|by) $/i.test(before) && CALLED_FOR.test(before)) return 'future'
  const right = words(after.slice(0, REACH)).slice(0, MAX_WORDS)
  // "she noted at Tuesday's briefing.": nothing is told of the thing behind it.
  if (isOwner && left.length === 0 && firstTense(right) === null) return lastTense(words(before).slice(-3))
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const tense = verbAt(left, index)
    // "accepted the invitation to the opening on February 9, at which he will sit": the nearer verb tells.
    if (tense === 'past' && left.length - index > 6 && firstTense(right.slice(0, 8)) === 'future') return 'future'
    if (tense !== null) return tense
    // "a meeting for Friday" is to come.
    if (left[index] === 'for' && index === left.length - 1) return 'future'
  }
  return firstTense(right)
}

/** "will send nobody to February's Games": what is planned ahead lies where the verb looks. */
const PLANNED =
  /^['’]s (?:[\p{L}-]+ ){0,3}(?:[Gg]ames|[Oo]lympics|[Ss]ummit|elections?|vote|referendum|talks|meeting|conference|inauguration|polls?|deadline|debate)\b/u

function lastTense(list: readonly string[]): Tense {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const tense = verbAt(list, index)
    if (tense !== null) return tense
  }
  return null
}

function firstTense(list: readonly string[]): Tense {
  for (let index = 0; index < list.length; index += 1) {
    const tense = verbAt(list, index)
    if (tense !== null) return tense
  }
  return null
}

const looksAhead = (word: string): boolean => FUTURE.has(word) || word.endsWith("'ll") || word.endsWith('’ll')

function verbAt(list: readonly string[], index: number): Tense {
  const word = list[index] ?? ''
  if (looksAhead(word)) return list[index + 1] === 'have' && word !== 'will' ? 'past' : 'future'
  // "a president is to be sworn in Thursday"
  if (word === 'be' && list[index - 1] === 'to' && /^(?:is|are|was|were)$/.test(list[index - 2] ?? '')) return 'future'
  if (TIMETABLE.has(word) && list[index - 1] !== 'to') return 'future'
  if (APPOINTED.has(word) && !list.slice(index + 1).some((later) => IN_ORDER.has(later))) return 'future'
  // "predicted more of it after the vote on Nov. 4"
  if (/^(?:predict(?:s|ed)|forecasts?)$/.test(word) && index < list.length - 2) return 'future'
  if (AHEAD.has(word)) {
    const next = list[index + 1] ?? ''
    // "a plan for the region on Friday" tells nothing; "plans for Friday" does.
    const isForIt = next === 'for' && index === list.length - 2
    // "arrived after the deadline on Tuesday": a deadline that is over.
    const isOver = list.slice(Math.max(0, index - 4), index).some((before) => OVER.has(before))
    if (isOver) return null
    if (next === 'to' || isForIt || FIRMLY_AHEAD.has(word)) return 'future'
  }
  if (!isPast(word) || list[index - 1] === 'to') return null
  // "will be held", "is to be opened", "would have met"
  // "They will be codified in legal language and published Thursday": one helper for two participles.
  const reach = list[index - 1] === 'and' || list[index - 1] === 'or' ? 9 : 4
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    const helper = list[back] ?? ''
    if (looksAhead(helper)) return list[back + 1] === 'have' && helper !== 'will' ? 'past' : 'future'
    if (helper === 'to' && (list[back + 1] === 'be' || AHEAD.has(list[back - 1] ?? ''))) return 'future'
    if (reach === 4 && isPast(helper) && helper !== 'been') break
  }
  return 'past'
}

/** Words in small letters, without the month that looks like a verb. */
function words(text: string): string[] {
  return (
    text
      .replace(/(?<=\S )May\b/g, ' ')
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? []
  )
}
