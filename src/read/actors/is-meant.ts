import { isSeated } from '../world/seats.js'
import { isFirstName } from './lexicon/first-names.js'
import type { Entry } from './lexicon/lexicon.js'
import { NOT_NAMES } from './lexicon/name-words.js'
import { isRoleNoun, isTitleModifier } from './lexicon/titles.js'
import { isActingRegion } from './region-sense.js'
import { seatSense } from './seat-sense.js'
import type { Words } from './words.js'

/** Known forms that are also common words or parts of other names. */
const AMBIGUOUS = new Set(
  'House Commonwealth Fox Quad Guardian Amnesty WHO AU RT FT AP Senate Congress Sputnik ABC Times'.split(' '),
)
const NEED_ARTICLE = new Set(['House', 'Quad', 'Guardian', 'Commonwealth'])

/** Whether a known form at `[from, to)` is meant as the actor here, and not as a place or a part of another name. */
export function isMeant(words: Words, entry: Entry, from: number, to: number, end: number): boolean {
  const next = words.forms[to] ?? ''
  const follows = to < end && words.capital[to] === 1
  if (entry.by === 'region') return isActingRegion(words, from, to, end)
  if (entry.by === 'city') return seatSense(words, from, to, end, entry.isMinor === true) === 'government'
  if (entry.periods?.every((period) => !isSeated(period, words.published)) === true) return false
  const form = words.forms[from] ?? ''
  const before = words.forms[from - 1] ?? ''
  // "Jordan Peterson", "Chad Wolf": a given name that is a state's too.
  if (entry.kind === 'state' && to - from === 1 && follows && isFirstName(form) && !isTitleWord(next)) return false
  // "Michael House", "the Iraq War".
  if (to - from === 1 && words.capital[from - 1] === 1 && from > 0 && isFirstName(before)) return false
  if (entry.kind === 'state' && entry.by === 'name' && /^(?:War|Airlines|Airways|Air)$/.test(next)) return false
  // "the Herald": the article's own outlet by the last word of its name.
  if (
    entry.key.startsWith('outlet:') &&
    to - from === 1 &&
    entry.name.includes(' ') &&
    (!/^the$/i.test(before) || follows)
  )
    return false
  if (goesOn(words, to)) return false
  // "House of Peace": another house.
  if (form === 'House' && to - from === 1 && next === 'of' && words.capital[to + 1] === 1) return false
  if (form === 'Georgia' && to - from === 1 && !CAUCASUS.test(words.text)) return false
  if (to - from === 1 && AMBIGUOUS.has(form)) {
    if (follows || isShouted(words, from)) return false
    if (NEED_ARTICLE.has(form)) return before.toLowerCase() === 'the'
  }
  // Capitals of a heading spell no acronym: "KIM JONG UN".
  return !(to - from === 1 && /^(?:US|UN|EU)$/.test(form) && isShouted(words, from))
}

/** Words that tell the state of Georgia from the state of the U.S. */
const CAUCASUS = /\b(?:Georgian|Tbilisi|Abkhazia|Ossetia|Caucasus|Saakashvili|Moldova|Armenia|Azerbaijan)/

/** "European Council on Foreign Relations", "Supreme Court of Canada": the known name is the beginning of a longer one. */
function goesOn(words: Words, to: number): boolean {
  const after = words.forms[to + 1] ?? ''
  return (
    LONGER.test(words.forms[to - 1] ?? '') &&
    /^(?:on|for|of)$/.test(words.forms[to] ?? '') &&
    words.capital[to + 1] === 1 &&
    !NOT_NAMES.has(after) &&
    !isFirstName(after)
  )
}

const LONGER = /^(?:Council|Court|Committee|Commission|Parliament|Congress|Union|Foundation|Commonwealth)$/

/** Whether the words around are all in capitals, so that capitals tell nothing. */
function isShouted(words: Words, at: number): boolean {
  const before = words.forms[at - 1] ?? ''
  const after = words.forms[at + 1] ?? ''
  const shouts = (form: string): boolean => /^[A-Z]{3,}$/.test(form)
  return shouts(before) && (shouts(after) || !/^[a-z]/.test(after))
}

const isTitleWord = (form: string): boolean => isRoleNoun(form) || isTitleModifier(form)
