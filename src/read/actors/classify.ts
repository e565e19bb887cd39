import type { Span } from '../../text/index.js'
import type { ActorKind } from '../reading.js'
import { bodyBeside } from './body-beside.js'
import type { FoundName } from './find-names.js'
import { isFirstName, isSurnameFirst } from './lexicon/first-names.js'
import { NOT_PERSONS, PARTICLES, PLACES, SPEECH } from './lexicon/name-words.js'
import { isBodyWord } from './lexicon/organisations.js'
import { numberOfSource } from './lexicon/source-nouns.js'
import { isAddress, isPlural, isRoleNoun, isTitleModifier } from './lexicon/titles.js'
import { complementEnd, ownLength, personEnd, runEnd, titleStart } from './runs.js'
import { isPossessive, isSource, sentenceRange, spanOf, type Words } from './words.js'

/** Span of a name at `[from, to)`; what a page glued to its last word is left out. */
export function spanOfName(words: Words, from: number, to: number): Span {
  return [words.starts[from] ?? 0, (words.starts[to - 1] ?? 0) + ownLength(words, to - 1)]
}

export function personAt(words: Words, from: number, to: number, sure = true): FoundName {
  const titleFrom = titleStart(words, from)
  return { from, to, span: spanOfName(words, from, to), kind: 'person', entry: null, titleFrom, sure }
}

const other = (words: Words, kind: ActorKind, from: number, to: number, sure: boolean): FoundName => ({
  from,
  to,
  span: spanOfName(words, from, to),
  kind,
  entry: null,
  titleFrom: from,
  sure,
})

/** What a run of capitalised words `[from, to)` without a title names; null for nothing that acts. */
export function classify(words: Words, from: number, to: number, end: number): FoundName | null {
  const { forms } = words
  const first = forms[from] ?? ''
  const last = forms[to - 1] ?? ''
  // "left the Ports Committee Tuesday"
  if (/^\p{Lu}\p{Ll}+day$/u.test(last) && to - from > 2 && isBodyWord(forms[to - 2] ?? ''))
    return classify(words, from, to - 1, end)
  const before = (forms[from - 1] ?? '').toLowerCase()
  const hasTitle =
    words.capital[from - 1] === 0 && ((isRoleNoun(before) && before !== 'house') || hasTradeBefore(words, from))
  const isNamed = isFirstName(first) && to - from <= 3 && !isBodyWord(last)
  // A first word alone makes no body: "Daily Newsletters".
  if (isTurn(words, from, to)) return personAt(words, from, to)
  // "B&L", "Lind & Roy": a firm.
  if (/^\p{Lu}\p{L}*&\p{Lu}\p{L}*$/u.test(first)) return other(words, 'organisation', from, from + 1, true)
  if (forms[to] === '&' && words.capital[to + 1] === 1) {
    return other(words, 'organisation', from, runEnd(words, to + 1, end), true)
  }
  if (isCalledOutlet(words, from) && !isRoleNoun(first)) return other(words, 'organisation', from, to, true)
  if (first === 'West' && forms[from + 1] === 'Bank' && to - from === 2) return null
  const joint = jointBodyEnd(words, from, to, end)
  if (joint > to) return other(words, 'organisation', from, joint, true)
  const body = bodyBeside(words, from, to, end)
  // A lone word may yet turn out to be another's short form.
  if (body !== null)
    return { ...other(words, 'organisation', from, body, body - from > 1), span: spanOf(words, from, body) }
  if (to - from > 1 && holds(words, from + 1, to, isBodyWord) && !isNamed) {
    // Rooms and arms of a government.
    if (/^(?:Oval|Air)$/.test(first)) return null
    return other(words, 'organisation', from, complementEnd(words, to, end), true)
  }
  const complement = forms[to + 1] === 'the' ? to + 2 : to + 1
  if (isBodyWord(first) && /^(?:of|for|on)$/.test(forms[to] ?? '') && words.capital[complement] === 1) {
    return other(words, 'organisation', from, complementEnd(words, to, end), true)
  }
  const until = Math.min(personEnd(words, from, end), Math.max(to, from + 1 + (forms[from + 1] === '(' ? 5 : 0)))
  const size = until - from
  // "Byron York": a given name before it makes a place a family name.
  const isPlace = PLACES.has(forms[until - 1] ?? '') && !(size === 2 && isFirstName(first))
  const own = isNamedBill(words, from) ? from + 1 : from
  if (size >= 2 && !holds(words, own, until, (form) => NOT_PERSONS.has(form)) && !isPlace) {
    const second = forms[from + 1] ?? ''
    const isName =
      isFirstName(first) ||
      (hasTitle && /\p{Ll}/u.test(first)) ||
      isSurnameFirst(first, second) ||
      (/^[A-Z]\.$/.test(second) && size > 2) ||
      /^(?:[A-Z]\.){1,3}$/.test(first) ||
      isShapedAsPerson(words, from, until)
    // Without a sign the words are kept for family names of several words: "Le Drian".
    if (isName || hasPersonContext(words, from, until, end)) return personAt(words, from, until)
    return size <= 3 ? personAt(words, from, until, false) : null
  }
  return size === 1 ? single(words, from, hasTitle && isAddress(before), end) : null
}

/** "the Ports and Coastal Waters Board": one body, whose last word alone says so; `to` where there is none. */
function jointBodyEnd({ forms, capital }: Words, from: number, to: number, end: number): number {
  const isOpen = /^(?:the|government)$/i.test(forms[from - 1] ?? '') && to - from <= MOST_MATTERS
  if (!isOpen || forms[to] !== 'and' || isFirstName(forms[from] ?? '')) return to
  for (let at = from + 1; at < to; at += 1) if (isBodyWord(forms[at] ?? '')) return to
  let run = to + 1
  while (run < end && capital[run] === 1) run += 1
  const isBody =
    run - to > 2 &&
    !isFirstName(forms[to + 1] ?? '') &&
    /^(?:Board|Committee|Council|Commission)$/.test(forms[run - 1] ?? '')
  return isBody ? run : to
}
/** In words. */
const MOST_MATTERS = 3

/** "Bill Lind": no paper, where the word behind it is nowhere a common one. */
const isNamedBill = ({ forms, capital }: Words, from: number): boolean =>
  forms[from] === 'Bill' && capital[from + 1] === 1 && !forms.includes((forms[from + 1] ?? '').toLowerCase())

/** "the tabloid The Quay", "the broadcaster Halyard": what a noun for outlets stands before. */
function isCalledOutlet({ forms }: Words, from: number): boolean {
  const at = forms[from - 1] === 'The' || forms[from - 1] === 'the' ? from - 2 : from - 1
  return /^(?:newspaper|tabloid|broadsheet|daily|weekly|magazine|broadcaster|website)$/.test(forms[at] ?? '')
}

/** "MIKE ROY: We will act." in a transcript. */
function isTurn(words: Words, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3 || words.forms[to] !== ':' || from !== sentenceRange(words, from)[0]) return false
  const first = words.forms[from] ?? ''
  return (
    words.forms.slice(from, to).every((form) => /^\p{Lu}{2,}$/u.test(form)) &&
    isFirstName(first.charAt(0) + first.slice(1).toLowerCase())
  )
}

const holds = (words: Words, from: number, to: number, test: (form: string) => boolean): boolean => {
  for (let at = from; at < to; at += 1) if (test(words.forms[at] ?? '')) return true
  return false
}

/** A lone word: a family name if the article has it elsewhere; a body where it speaks and no "he" takes it up. */
function single(words: Words, from: number, isAddressed: boolean, end: number): FoundName | null {
  const form = words.forms[from] ?? ''
  const lower = form.toLowerCase()
  const next = words.forms[from + 1] ?? ''
  const speaks =
    SPEECH.has(/^(?:also|later|then|itself)$/.test(next) ? (words.forms[from + 2] ?? '') : next) && isSpeakable(form)
  const isCommon =
    isRoleNoun(form) ||
    numberOfSource(lower) !== null ||
    isTitleModifier(form) ||
    NOT_PERSONS.has(form) ||
    PLACES.has(form)
  // The agency of a dateline: "PORT SABLE, Oct 16 (Halyard) -"
  if (words.forms[from - 1] === '(' && words.forms[from + 1] === ')' && /^[-–—]+$/.test(words.forms[from + 2] ?? '')) {
    return other(words, 'organisation', from, from + 1, true)
  }
  // "Houman, a 24-year-old actor,"
  if (!isCommon && /^\p{Lu}\p{Ll}{2,}$/u.test(form) && isExplained(words, from + 1, end))
    return personAt(words, from, from + 1)
  const isQuoted = /^(?:["”]|''|’)$/.test(words.forms[from - 1] ?? '')
  if (speaks && isQuoted && !isCommon) return personAt(words, from, from + 1)
  // "the Obama administration": whose it is needs no other name.
  const isRuler = /^(?:administration|regime)$/.test(words.forms[from + 1] ?? '') && /^\p{Lu}\p{Ll}{2,}$/u.test(form)
  if (!speaks || isCommon) return personAt(words, from, from + 1, isAddressed || (isRuler && !isCommon))
  // "Officials in Hestwick said": a place.
  const opens =
    from === sentenceRange(words, from)[0] || /^(?:[,;:“"]|that|and|but|as)$/.test(words.forms[from - 1] ?? '')
  if (/^(?:in|at|near|outside|around)$/i.test(words.forms[from - 1] ?? ''))
    return personAt(words, from, from + 1, false)
  // "The mayor of Hestwick said"
  if (words.forms[from - 1] === 'of' && isRoleNoun(words.forms[from - 2] ?? ''))
    return personAt(words, from, from + 1, false)
  if (isFirstName(form)) return personAt(words, from, from + 1, opens)
  for (let at = from + 1; at < Math.min(words.count, end + 20); at += 1) {
    if (/^(?:he|she|his|her|him)$/i.test(words.forms[at] ?? '')) return personAt(words, from, from + 1, opens)
  }
  return other(words, 'organisation', from, from + 1, false)
}

/** "Kerb", "KERB", "KerbWatch": a word that may be somebody's name; a shout is none. */
const isSpeakable = (form: string): boolean =>
  /^(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,6}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$/u.test(form) &&
  !/^(?:Mc\p{Lu}|Mac\p{Lu}|De\p{Lu}|(?:MORE|READ|WATCH|AND|BUT|THE)$)/u.test(form)

/** ", a retired teacher": an office or trade of one person after a comma. */
function isExplained(words: Words, at: number, end: number): boolean {
  if (words.forms[at] !== ',' || !/^an?$/.test(words.forms[at + 1] ?? '')) return false
  for (let next = at + 2; next < Math.min(end, at + 8); next += 1) {
    const form = words.forms[next] ?? ''
    if (/^(?:[,.;:()]|of|for|in|at|who|which|that|and)$/.test(form)) return false
    if (isRoleNoun(form))
      return words.capital[next] === 0 && !isPlural(form) && !isRoleNoun(words.forms[next + 1] ?? '')
  }
  return false
}

/** Endings of trades: "rower", "baker", "activist". */
const TRADE = /^[a-z-]{3,}(?:er|or|ist|ian|man|woman)$/

/** "the rower Ana Roy": a trade by its ending, with a determiner or an adjective before it. */
function hasTradeBefore(words: Words, from: number): boolean {
  const [trade, before] = [words.forms[from - 1] ?? '', words.forms[from - 2] ?? '']
  if (
    !TRADE.test(trade) ||
    /^(?:after|over|under|never|whether|former|other|either|rather|later|earlier|for|per)$/.test(trade)
  ) {
    return false
  }
  // "said taxi driver Ana Roy"
  const isSaid = SPEECH.has(before) || (words.capital[from - 2] === 0 && SPEECH.has(words.forms[from - 3] ?? ''))
  return isSaid || /^(?:the|a|an|his|her|its|their|fellow)$/i.test(before) || words.capital[from - 2] === 1
}

/** A small word or a hyphen inside: "Joris van der Maal", "Beatrix Amankwah-Lyle". */
function isShapedAsPerson(words: Words, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const form = words.forms[at] ?? ''
    if (/^(?:van|von|der|bin|ben|ibn|bint)$/.test(form) || /^(?:al-|[dl]['’])\p{Lu}/u.test(form)) return true
  }
  const [first, last] = [words.forms[from] ?? '', words.forms[to - 1] ?? '']
  return to - from === 2 && /^\p{Lu}\p{Ll}+$/u.test(first) && /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(last)
}

/** A name of unknown words is a person's where it speaks, has an age, or a trade stands beside it. */
function hasPersonContext(words: Words, from: number, to: number, end: number): boolean {
  const { forms } = words
  for (let at = from; at < to; at += 1) {
    const form = forms[at] ?? ''
    if (
      !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)?\p{Lu}\p{Ll}*(?:[-'’]\p{L}+)*$/u.test(form) &&
      !PARTICLES.has(form) &&
      !/^(?:(?:al|el)-|[dl]['’])/.test(form)
    )
      return false
  }
  const before = forms[from - 1] ?? ''
  const after = forms[to] ?? ''
  if (isSource(words, from, to) || SPEECH.has(after) || (SPEECH.has(before) && /^[,.]$/.test(after))) return true
  // "By Ana Roy", "its chairman, Ana Roy," "Ana Roy of the institute"
  if (before === 'By' && from - 1 === sentenceRange(words, from)[0]) return true
  if (
    before === ',' &&
    isRoleNoun(forms[from - 2] ?? '') &&
    words.capital[from - 2] === 0 &&
    !isPlural(forms[from - 2] ?? '')
  )
    return true
  // "Ana Roy, D-North", "Ana Roy (R-West)": the seat of a legislator.
  if (/^[,(]$/.test(after) && /^[RDI][-–]\p{Lu}/u.test(forms[to + 1] ?? '')) return true
  if (before === ',' && after === ',' && isOfficeAhead(words, from - 1)) return true
  if (after === 'of' && (words.capital[to + 1] === 1 || (forms[to + 1] === 'the' && words.capital[to + 2] === 1)))
    return true
  if (after !== ',') return false
  const next = forms[to + 1] ?? ''
  if (/^\d{2}$/.test(next) && /^[,.]$/.test(forms[to + 2] ?? '')) return true
  return next === 'who' || hasTrade(words, to + 1, end)
}

/** "The leader of the dockers, | Ana Roy,": whether the phrase that ends at the comma `at` says who somebody is. */
function isOfficeAhead(words: Words, at: number): boolean {
  const { forms, capital } = words
  if (
    /^(?:city|town|capital|region|state|province|country|village|district|county|island|port)$/i.test(
      forms[at - 1] ?? '',
    )
  )
    return false
  const [start] = sentenceRange(words, at)
  let from = at
  while (from > start && at - from < LONGEST_OFFICE && !/^[,.;:()“”"—–]$/.test(forms[from - 1] ?? '')) from -= 1
  if (!/^(?:the|its|their)$/i.test(forms[from] ?? '')) return false
  for (let next = from + 1; next < at; next += 1) {
    const form = forms[next] ?? ''
    if ((isRoleNoun(form) && !isPlural(form)) || /^(?:Democrat|Republican)$/.test(form))
      return /^(?:of|for|in|on|at|to)$/.test(forms[next + 1] ?? '')
    if (capital[next] === 1 ? false : /^(?:of|for|in|on|at|to|that|who|and|\p{Ll}+ed)$/u.test(form)) return false
  }
  return false
}
/** In words. */
const LONGEST_OFFICE = 14

/** ", a spokesman for", ", former mayor": a phrase with a role that is no title of the next name. */
function hasTrade(words: Words, from: number, end: number): boolean {
  const first = words.forms[from] ?? ''
  const isOwned = words.capital[from] === 1 && isPossessive(words.forms[from + 1])
  if (!isOwned && !/^(?:a|an|the|one|who)$/.test(first) && !isTitleModifier(first) && !isRoleNoun(first)) return false
  for (let at = from; at < Math.min(end, from + 6); at += 1) {
    const form = words.forms[at] ?? ''
    if (/^[,.;:]$/.test(form)) return false
    if (isRoleNoun(form) || (at > from && TRADE.test(form)))
      return !isAddress(form) && words.capital[at] === 0 && numberOfSource(form) !== 'several'
  }
  return false
}
