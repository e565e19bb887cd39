import { SPEECH } from './lexicon/name-words.js'
import { isPossessive, sentenceRange, type Words } from './words.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a part of a state does by its law, its courts and its offices; people and towns do none of it. */
const DEED =
  words(`pass passes passed adopt adopts adopted enact enacts enacted sue sues sued suing sign signs signed ban bans banned
  approve approves approved repeal repeals repealed legalise legalised legalize legalized file files filed join joins joined
  order orders ordered reject rejects rejected refuse refuses refused impose imposes imposed lift lifts lifted reopen reopens reopened
  extend extends extended challenge challenges challenged appeal appeals appealed prohibit prohibits prohibited outlaw outlaws
  outlawed require requires required allow allows allowed ease eases eased loosen loosened tighten tightened mandate mandated
  withdraw withdrew declare declares declared announce announces announced raise raised enforce enforces enforced ratify ratified
  secede seceded respond responded object objected oppose opposes opposed defy defies defied block blocked expand expanded
  back backs backed support supports supported cut cuts tried restrict restricted demand demands demanded argue argues argued`)
const BETWEEN =
  words(`has have had will would is was are were also recently already since now then later soon itself not never first
  would may might could should must be been being to plans planned moved moves decided decides agreed agrees voted votes chose
  responding by started began begun on over monday tuesday wednesday thursday friday saturday sunday`)
/** What a law or court has to do with it: "California's lawsuit". */
const OWNED =
  words(`law laws lawsuit suit legislature ban decision refusal ruling order orders statute referendum constitution government
  appeal challenge policy measure amendment legislation attorneys lawyers lawmakers assembly parliament senate house`)
/** What is done to one: "sued Texas". */
const ADDRESSED = words(
  'sued suing sue accused accusing against versus blocked urged ordered told allowed barred join joined joining',
)

/** Whether the part of a state at tokens `[from, to)` acts there, or is dealt with as one that does, and is no mere place. */
export function isActingRegion(words: Words, from: number, to: number, end: number): boolean {
  const { forms } = words
  const before = (forms[from - 1] ?? '').toLowerCase()
  const [start] = sentenceRange(words, from)
  if (words.capital[to] === 1 && to < end) return false
  const isStateOf = before === 'of' && /^state$/i.test(forms[from - 2] ?? '')
  if (isPossessive(forms[to])) return isOpen(words, from, start) && OWNED.has(forms[to + 1] ?? '')
  if (isStateOf)
    return (
      acts(words, to, end) || /^(?:for|against|by)$/.test(forms[from - 4] ?? '') || ADDRESSED.has(forms[from - 4] ?? '')
    )
  if (ADDRESSED.has(before)) return /^(?:[.,;:]|to|for|over|in|on|from|and|after|because)$/.test(forms[to] ?? '.')
  if (before === 'between') return false
  return isOpen(words, from, start) && acts(words, listEnd(words, to, end), end)
}

/** Whether a subject may begin here: no preposition before it or before the list that it stands in. */
function isOpen(words: Words, from: number, start: number): boolean {
  let at = from - 1
  // "Ohio, New York and | Texas": to the beginning of the list.
  while (
    at > start &&
    (/^(?:,|and|&)$/.test(words.forms[at] ?? '') ||
      (words.capital[at] === 1 && at - 1 > start && LIST_JOINT.test(words.forms[at + 1] ?? '')))
  )
    at -= 1
  if (at < start) return true
  const form = words.forms[at] ?? ''
  return words.capital[at] === 1 || OPENING.test(form)
}
const LIST_JOINT = /^(?:,|and|&|\p{Lu}.*)$/u
const OPENING =
  /^(?:[,;:—–“"‘(-]|that|but|and|while|as|if|because|when|where|whether|although|though|which|since|after|before|until|how|why|than|so|like|including|states|both|year|month|week|said|says|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Where the list that goes on at `at` ends: ", Connecticut, New Jersey and Rhode Island", "and 25 other states". */
function listEnd({ forms, capital }: Words, at: number, end: number): number {
  let next = at
  let last = at
  while (next < end && next - at < 24) {
    const form = forms[next] ?? ''
    if (capital[next] === 1) last = next + 1
    else if (!/^(?:,|and|&)$/.test(form)) break
    next += 1
  }
  return OTHER_STATES.test(forms.slice(next, Math.min(end, next + 4)).join(' '))
    ? forms.indexOf('states', next) + 1
    : last
}
/** Behind "and". */
const OTHER_STATES = /^(?:\p{L}+ |\d+ |two dozen )?other states\b/u

/** Whether a deed follows at `at`, behind auxiliaries, or behind a clause between commas or dashes. */
function acts({ forms }: Words, at: number, end: number): boolean {
  let next = at
  // "Ohio, which has banned it"
  if (forms[next] === ',' && forms[next + 1] === 'which') next += 2
  else if (/^[,—–(]$/.test(forms[next] ?? '')) {
    let close = next + 1
    while (close < end && close - next < 32 && !/^[,—–)]$/.test(forms[close] ?? '')) close += 1
    // "California, the latest to do so, announced"
    if (close >= end || !/^[,—–)]$/.test(forms[close] ?? '')) return false
    next = close + 1
  }
  for (; next < end && next - at < 40 && BETWEEN.has((forms[next] ?? '').toLowerCase()); next += 1)
    if (RESOLVES.test(forms[next] ?? '')) return true
  const form = forms[next] ?? ''
  return DEED.has(form) || (SPEECH.has(form) && next === at)
}
const RESOLVES = /^(?:voted|votes|plans|planned|moved|decided|decides|agreed|agrees|chose)$/

/** "Texas | Gov. Ana Roy", "Scotland | 's leader": whose office follows. */
export function isOfficeOfRegion({ forms }: Words, to: number): boolean {
  const behind = isPossessive(forms[to]) ? to + 1 : to
  const next = /^(?:Republican|Democratic|GOP)$/.test(forms[behind] ?? '') ? behind + 1 : behind
  const office = [forms[next], forms[next + 1]].join(' ')
  return /^(?:(?:Gov|Governor|Premier|governor|premier|leader)\b|(?:[Aa]ttorney [Gg]eneral|[Ff]irst [Mm]inister|[Cc]hief [Ee]xecutive)\b)/.test(
    office,
  )
}
