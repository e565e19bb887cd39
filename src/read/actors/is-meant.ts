import { isFirstName } from './lexicon/first-names.js'
import type { Entry } from './lexicon/lexicon.js'
import { NOT_NAMES } from './lexicon/name-words.js'
import { isRoleNoun, isTitleModifier } from './lexicon/titles.js'
import { isPossessive, sentenceRange, type Words } from './words.js'

const LOCATIVE = new Set(
  `in at near outside around across via visiting visited visit left leaving leave downtown central inside throughout like
  within beyond east west north south`.split(/\s+/),
)
const DIRECTED = new Set(['to', 'of', 'from', 'for'])
/** Known forms that are also common words or parts of other names. */
const AMBIGUOUS = new Set(
  'House Fox Quad Guardian Amnesty WHO AU RT FT AP Senate Congress Sputnik ABC Times'.split(' '),
)
const NEED_ARTICLE = new Set(['House', 'Quad', 'Guardian'])

/** Whether a known form at `[from, to)` is meant as the actor here, and not as a place or a part of another name. */
export function isMeant(words: Words, entry: Entry, from: number, to: number, end: number): boolean {
  const next = words.forms[to] ?? ''
  const follows = to < end && words.capital[to] === 1
  if (entry.by === 'city') return isSeat(words, from, to, end)
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

const LONGER = /^(?:Council|Court|Committee|Commission|Parliament|Congress|Union|Foundation)$/

/** What is called after the place where it was made or happened. */
const CALLED_AFTER =
  /^(?:climate|peace|agreement|agreements|accord|accords|deal|pact|protocol|treaty|convention|memorandum|declaration|communiqu[eé]|summit|conference|talks|process|format|formula|attack|attacks|bombing|bombings|shooting|shootings|protests|riots|siege|airport|stock|suburb)$/

/** Whether a city's name stands for the government that sits there. */
function isSeat(words: Words, from: number, to: number, end: number): boolean {
  const next = words.forms[to] ?? ''
  const before = (words.forms[from - 1] ?? '').toLowerCase()
  if (LOCATIVE.has(before) || (to < end && words.capital[to] === 1) || /^\d/.test(next)) return false
  // "the Paris agreement": called after the city where it was made.
  if (/^(?:the|this|that|a)$/.test(before) && CALLED_AFTER.test(next)) return false
  const [start] = sentenceRange(words, from)
  // A dateline: "MOSCOW (Reuters) -".
  if (from === start && /^[(,/–—-]$/.test(next)) return false
  // "Moscow, Russia"
  if (next === ',' && words.capital[to + 1] === 1 && !isRoleNoun(words.forms[to + 1] ?? '')) {
    return before === 'and' || before === ','
  }
  return !DIRECTED.has(before) || isPossessive(next)
}

/** Whether the words around are all in capitals, so that capitals tell nothing. */
function isShouted(words: Words, at: number): boolean {
  const before = words.forms[at - 1] ?? ''
  const after = words.forms[at + 1] ?? ''
  const shouts = (form: string): boolean => /^[A-Z]{3,}$/.test(form)
  return shouts(before) && (shouts(after) || !/^[a-z]/.test(after))
}

const isTitleWord = (form: string): boolean => isRoleNoun(form) || isTitleModifier(form)
