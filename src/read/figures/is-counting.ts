import type { Counted } from './find-unit.js'
import { FATES, isClock, isNumbered, isPlural, PERSONS } from './nouns.js'
import type { Numeral } from './read-number.js'
import type { Words } from './words.js'

/** A number in its place, with what its bounds say. */
export interface Place {
  readonly words: Words
  readonly numeral: Numeral
  readonly counted: Counted
  /** First word, bounds included. */
  readonly from: number
  /** Whether words before or behind it say how exact it is. */
  readonly isBounded: boolean
}

/** Whether a number with a noun, a currency or "percent" counts: no age, time, vote, name or idiom. */
export function isCounting(place: Place): boolean {
  const { words, numeral, counted } = place
  const { lowers } = words
  const before = lowers[place.from - 1] ?? ''
  switch (counted.kind) {
    case 'money':
    case 'percent':
      return true
    case 'share':
      return !isClock(lowers[counted.to + 2] ?? '') || words.tags[counted.to + 3] === 'NN'
    case 'bare':
      return false
    case 'partitive':
      // "Section 702 of the Harbour Act"
      if (numeral.isDigits && !place.isBounded && isNumbered(before)) return false
      return numeral.kind !== 'number' || numeral.value !== 1
    case 'noun':
      break
    default:
      return counted.kind satisfies never
  }
  const { unit } = counted
  if (unit === 'times' || unit === 'fold' || (numeral.suffix !== '' && !isPlural(unit))) return false
  if (isVote(place) || isCaption(place)) return false
  if (isYearLike(numeral) && !place.isBounded && (before === 'the' || before === 'in' || !isCommonPlural(place)))
    return false
  if (numeral.value === 1) return isOneVictim(place)
  if (isClock(unit)) return isSpan(place) && !words.capitals[counted.to - 1]
  if (unit === 'points' || unit === 'degrees') return numeral.isDigits
  if (isName(place)) return false
  // "the four-nation pact" says how many, whether known or not.
  if (counted.to === numeral.to) return true
  return !isKnown(place)
}

/** "1984", "2014": four digits without a comma. */
export const isYearLike = ({ value, isDigits, to, from, upper }: Numeral): boolean =>
  isDigits && upper === null && to === from + 1 && value >= 1500 && value <= 2100 && Number.isInteger(value)

const isCommonPlural = ({ words, counted }: Place): boolean =>
  !words.capitals[counted.to - 1] && counted.modifiers >= counted.to - 1

/** "by 52 votes to 48", "a 2-1 win". */
function isVote({ words, numeral, counted, from }: Place): boolean {
  const { lowers } = words
  if (
    numeral.kind === 'range' &&
    /^(?:votes?|wins?|victory|defeat|loss|draw|lead|ruling|decision|majority|scores?|points)$/.test(counted.unit)
  )
    return true
  return numeral.kind === 'number' && lowers[from - 1] === 'to' && /^\d+$/.test(lowers[from - 2] ?? '')
}

/** "Hide caption 3 of 32 photos". */
const isCaption = ({ words, counted, from }: Place): boolean =>
  /^(?:photos|images|pictures|slides|pages|videos)$/.test(counted.unit) &&
  words.lowers[from - 1] === 'of' &&
  /^\d+$/.test(words.lowers[from - 2] ?? '')

/** "killing one person", "one soldier died". */
function isOneVictim({ words, counted, numeral }: Place): boolean {
  const { lowers, count } = words
  if (counted.to - numeral.to > 2 || !PERSONS.test(counted.unit)) return false
  for (let at = Math.max(0, numeral.from - 6); at < Math.min(count, counted.to + 6); at += 1) {
    if (
      /^(?:kill(?:s|ed|ing)?|died|dead|wound(?:ed|ing)|injur(?:ed|ing)|missing|detain(?:ed|ing)|arrest(?:ed|ing))$/.test(
        lowers[at]!,
      )
    )
      return true
  }
  return false
}

const TIMED_BEFORE =
  /^(?:in|within|after|before|by|last|past|next|previous|coming|first|final|every|each|this|these|those|until|since|ago|earlier|later|recent|following|early|late)$/
const TIMED_AFTER =
  /^(?:ago|later|earlier|before|after|since|old|prior|hence|from|until|away|into|on|notice|afterwards?)$/

/** A stretch of time that is itself what is told ("spoke for 50 minutes", "10 years in prison"), no time of something. */
function isSpan(place: Place): boolean {
  const { words, counted, from } = place
  const { lowers, tags } = words
  const before = lowers[from - 1] ?? ''
  if (
    TIMED_BEFORE.test(before) ||
    TIMED_BEFORE.test(lowers[from - 2] ?? '') ||
    TIMED_AFTER.test(lowers[counted.to] ?? '')
  )
    return false
  if (/^(?:'s|')$/.test(lowers[counted.to] ?? '') && /^(?:time|old|notice)$/.test(lowers[counted.to + 1] ?? ''))
    return false
  // "24 hours a day", "for some days": idioms; "the three days" are known.
  if (/^(?:the|a)$/.test(before) || (lowers[counted.to] === 'a' && tags[counted.to + 1] === 'NN')) return false
  return !/^(?:days|nights|mornings|afternoons|evenings)$/.test(counted.unit) || before === 'for' || place.isBounded
}

/** "Boeing 737 jets", "Articles 5 and 6": the number is part of a name. */
function isName({ words, numeral, counted, from }: Place): boolean {
  const { lowers, capitals } = words
  if (isNumbered(lowers[numeral.from - 1] ?? '') && from === numeral.from) return true
  // "S&P 500 companies", "MAX 8 jets"
  const before = words.text.slice(words.starts[from - 1] ?? 0, words.ends[from - 1] ?? 0)
  if (from === numeral.from && from > 0 && numeral.isDigits && /^[A-Z&]{2,}$/.test(before)) return true
  // "10 Downing Street", "20 Questions": an address or a title.
  return (
    /^(?:street|road|avenue|lane|drive|square|boulevard|st|ave|rd)s?$/.test(counted.unit) &&
    capitals[counted.to - 1] === true
  )
}

/**
 * "the two countries", "these three men", "both sides": known from before, so that the number tells nothing; but "the 27
 * members of the union" does.
 */
function isKnown({ words, numeral, counted, from }: Place): boolean {
  const { lowers, tags } = words
  const before = lowers[from - 1] ?? ''
  const isDefinite =
    /^(?:the|these|those|both|other|first|last|top|next)$/.test(before) || lowers[numeral.from - 1] === 'these'
  if (!isDefinite) return false
  if (/^(?:first|last|next|top)$/.test(before)) return numeral.value <= 10 || lowers[from - 1] === 'top'
  if (numeral.isDigits || numeral.kind === 'order') return false
  const after = lowers[counted.to] ?? ''
  if (numeral.value === 2) return !/^(?:who|that)$/.test(after)
  return !(/^(?:who|that|which|of|on|in)$/.test(after) || /^V[ND]$/.test(tags[counted.to] ?? ''))
}

const SAID_OF =
  /^(?:shows?|showed|showing|shown|lists?|listed|counts?|counted|record(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|named|names|recognised|recognized|found|puts?|acknowledged|admits?|admitted|claim(?:s|ed))$/
const COUNTERS =
  /^(?:number|numbers|total|toll|tolls|count|tally|figure|figures|headcount|turnout|attendance|membership|death-toll|estimate|amount|sum)$/

/** How a number without a noun of its own counts. */
export type BareCount =
  | { readonly how: 'subject' | 'fate' | 'bound' | 'out-of' }
  /** A noun that counts stands before: "the number of those held at 38". */
  | { readonly how: 'counter'; readonly counter: number }
  /** What it counts was said before: "Varonia speaks of 38". */
  | { readonly how: 'elliptic' }

/** Whether and how a number without a noun counts; null when it does not, as far as the words tell. */
export function bareCount({ words, numeral, counted, from, isBounded }: Place): BareCount | null {
  const { lowers, tags, count } = words
  const { value, isDigits } = numeral
  if (numeral.suffix !== '' || value < 2 || !Number.isInteger(value)) return null
  const before = lowers[from - 1] ?? ''
  const next = lowers[counted.to] ?? '.'
  const nextTag = tags[counted.to] ?? 'PU'
  const isYear = isYearLike(numeral) && !isBounded
  const isEnd = counted.to >= count || nextTag === 'PU' || nextTag === 'CC' || TIMES.test(next)
  if (/^(?:o'clock|am|pm|a\.m\.?|p\.m\.?|gmt|-|–|:|\/|%|degrees?)$/.test(next)) return null
  const counter = counterBefore(words, from)
  if (counter !== null && !isYear && (isEnd || nextTag === 'IN')) return { how: 'counter', counter }
  if (isNumbered(before)) return null
  if (before === 'of' && lowers[from - 2] === 'out' && (isEnd || nextTag === 'IN')) return { how: 'out-of' }
  if (FATES.has(next) && (before === '' || !/^(?:the|were|was|and his)$/.test(before)) && !isYear)
    return { how: 'fate' }
  const isClause =
    before === '' ||
    /^(?:PU|CC|WH)$/.test(tags[from - 1]!) ||
    /^(?:that|only|while|and|but|because|if)$/.test(before) ||
    isClauseNoun(words, from)
  const isVerb = /^(?:VD|VP|MD)$/.test(nextTag) || /^(?:were|are|have|had|will|would|could|did|do)$/.test(next)
  if (isVerb && isClause && !isYear && !(before === ',' && isAge(words, from))) return { how: 'subject' }
  // "The Alliance to Fight the 40": the number ends a name.
  const isNamed = from > 2 && words.capitals[from - 2] === true
  if (isVerb && before === 'the' && value >= 10 && !isYear && !isNamed) return { how: 'elliptic' }
  if (before === 'the' && isDigits && value >= 10 && !isYear && isEnd && lowers[from - 2] === 'or')
    return { how: 'elliptic' }
  const isTold =
    SAID_OF.test(before) ||
    (before === 'of' && /^(?:spoke|speaks|spoken|speaking|talks?|talked)$/.test(lowers[from - 2] ?? '')) ||
    (/^(?:are|were)$/.test(before) && lowers[from - 2] === 'there')
  if (isTold && isEnd && value >= 10 && !isYear) return { how: 'elliptic' }
  // "increased by 145,000", "added 30,000": a number of this form is no name and no time.
  const isGrouped = isDigits && value >= 1000 && /,/.test(words.lowers[numeral.from]!)
  const isMoved = isDigits && value >= 100 && MOVED.test(/^(?:to|by)$/.test(before) ? (lowers[from - 2] ?? '') : before)
  if ((isGrouped || (isMoved && !isYear)) && (isEnd || nextTag === 'IN' || nextTag === 'TO')) return { how: 'bound' }
  if (
    isBounded &&
    !isYear &&
    value >= 10 &&
    (isEnd || nextTag === 'IN') &&
    !/^(?:aged?|people|those|anyone|children|men|women|is|are|be)$/.test(before) &&
    (value >= 1000 || !/^(?:IN|TO)$/.test(tags[from - 1] ?? ''))
  )
    return { how: 'bound' }
  return null
}

/** Begin a time that stands behind what is told. */
const TIMES = /^(?:last|this|next|today|yesterday|tomorrow|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const MOVED =
  /^(?:r[io]ses?|rising|fell|falls?|fallen|falling|grew|grows?|grown|growing|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|drop(?:s|ped|ping)?|declin(?:ed?|es|ing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|swell(?:s|ed)?|shr[aiu]nk|slid|up|down)$/

/** "Of all the countries in the world three had declined": a noun phrase with "of" stands before. */
function isClauseNoun({ lowers }: Words, from: number): boolean {
  return lowers[0] === 'of' && from >= 3 && from <= 12
}

/** "Ana Roy, 34, was": a number between commas, behind a name. */
const isAge = ({ lowers, capitals }: Words, from: number): boolean =>
  capitals[from - 2] === true && lowers[from + 1] === ','

const REACH = 16

/** Where the noun that counts stands: "the number of those held at", "the death toll rose to", "their number as". */
function counterBefore({ lowers }: Words, from: number): number | null {
  const link = lowers[from - 1] ?? ''
  if (
    !/^(?:at|is|was|were|to|as|be|reached|reaches|reaching|hit|exceeded|exceeds|passed|topped|:|,|of|number)$/.test(
      link,
    )
  )
    return null
  if (link === 'number' && !/^(?:may|might|will|would|could|to|which|that|who)$/.test(lowers[from - 2] ?? ''))
    return null
  if (link === 'number') return from - 1
  for (let at = from - (link === 'of' ? 2 : 1), left = REACH; at >= 0 && left > 0; at -= 1, left -= 1) {
    if (lowers[at] === ')') {
      const open = lowers.lastIndexOf('(', at)
      if (open >= 0) at = open
      continue
    }
    if (/^(?:[.;:“”"(]|that|which|who|but|and)$/.test(lowers[at]!) && at < from - 1) return null
    if (COUNTERS.test(lowers[at]!)) return link === 'of' && at !== from - 2 ? null : at
  }
  return null
}
