import type { Item } from './units.js'

/** Items `[from, to)`. */
export type Range = readonly [from: number, to: number]

const NOUNS = new Set(['NN', 'NP', 'CD', 'PN'])
const MODIFIERS = new Set(['JJ', 'VN', 'VG', 'CD', 'NN', 'NP', 'PO', 'RB', 'PS', 'DT'])
const ATTACHING = new Set(
  'of for in at from with on to against about near under by between among over behind within across outside inside'.split(
    ' ',
  ),
)
const WEEKDAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?)$/
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)$/
const DAYS = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'earlier',
  'later',
  'recently',
  'now',
  'then',
  'afterward',
  'afterwards',
  'overnight',
])
const PERIODS =
  /^(?:day|week|month|year|night|morning|afternoon|evening|weekend|summer|winter|fall|spring|hour|minute)s?$/
const POINTERS = new Set([
  'last',
  'this',
  'next',
  'that',
  'every',
  'late',
  'early',
  'earlier',
  'later',
  'same',
  'a',
  'the',
  'one',
  'two',
  'three',
  'few',
  'several',
])

export const isNoun = (item: Item | undefined): boolean => item !== undefined && NOUNS.has(item.tag)
export const isComma = (item: Item | undefined): boolean => item !== undefined && item.lower === ','
const isAnd = (item: Item | undefined): boolean => item !== undefined && (item.lower === 'and' || item.lower === '&')

/** Where the time expression that begins at `at` ends; `at` when none does. Only what stands bare: "Tuesday", "last week", "on Dec. 2". */
export function timeEnd(items: readonly Item[], at: number): number {
  let next = at
  const first = items[next]
  if (first === undefined || first.quotation >= 0) return at
  const prepositional =
    first.tag === 'IN' && /^(?:on|in|at|during|since|by|until|before|after|from|over)$/.test(first.lower)
  if (prepositional) next += 1
  const begin = next
  while (next < items.length && POINTERS.has(items[next]!.lower) && next < begin + 3) next += 1
  const word = items[next]
  if (word === undefined) return at
  if (WEEKDAYS.test(word.lower) || (next === begin && DAYS.has(word.lower) && !prepositional)) {
    next += 1
    while (next < items.length && PERIODS.test(items[next]!.lower)) next += 1
    return next
  }
  if (MONTHS.test(word.lower) && (items[next + 1]?.tag === 'CD' || prepositional)) {
    next += 1
    while (
      next < items.length &&
      (items[next]!.tag === 'CD' || (isComma(items[next]) && /^\d{4}$/.test(items[next + 1]?.lower ?? '')))
    )
      next += 1
    return next
  }
  if (PERIODS.test(word.lower) && next > begin) {
    return /^(?:ago|earlier|later|before)$/.test(items[next + 1]?.lower ?? '') ? next + 2 : next + 1
  }
  if (prepositional && /^(?:19|20)\d{2}$/.test(word.lower)) return next + 1
  return next > begin && /^(?:earlier|later)$/.test(items[next - 1]!.lower) && !isNoun(word) && word.tag !== 'JJ'
    ? next
    : at
}

/** Where the time expression that ends before `at` begins; `at` when none does. */
export function timeStart(items: readonly Item[], at: number): number {
  for (let from = Math.max(0, at - 6); from < at; from += 1) if (timeEnd(items, from) === at) return from
  return at
}

/** End of the noun phrase without its attachments that begins at `at`; `at` when none does. */
export function baseNounEnd(items: readonly Item[], at: number): number {
  let next = at
  let end = at
  while (next < items.length) {
    const item = items[next]!
    if (item.isSpeech) break
    if (item.tag === 'PN') return next === at ? next + 1 : end
    if (
      next > at &&
      (item.tag === 'DT' || item.tag === 'PS') &&
      items[next - 1]!.tag !== 'DT' &&
      items[next - 1]!.tag !== 'RB'
    )
      break
    if (NOUNS.has(item.tag)) {
      if (end > at && timeEnd(items, next) > next && WEEKDAYS.test(item.lower)) break
      end = next + 1
    } else if (
      item.tag === 'DT' &&
      next === at &&
      /^(?:this|that|these|those|all|some|many|both|each|most|any|another|none)$/.test(item.lower)
    ) {
      end = next + 1
    } else if (
      !MODIFIERS.has(item.tag) &&
      !(item.tag === 'CC' && isAnd(item) && items[next - 1]?.tag === 'JJ' && items[next + 1]?.tag === 'JJ')
    )
      break
    else if (item.tag === 'RB' && end > at) break
    next += 1
  }
  return end
}

/** End of the noun phrase that begins at `at`, with "of the ministry", "in Beijing" and "and the others"; `at` when none does. */
export function nounEnd(items: readonly Item[], at: number): number {
  let end = baseNounEnd(items, at)
  if (end === at) return at
  for (let parts = 0; parts < 8; parts += 1) {
    const item = items[end]
    if (item === undefined) break
    const joins = (item.tag === 'IN' || item.tag === 'TO') && ATTACHING.has(item.lower) && timeEnd(items, end) === end
    if (!joins && !isAnd(item)) break
    const next = baseNounEnd(items, end + 1)
    if (next === end + 1) break
    // "… and the minister said": the second noun begins a clause of its own.
    if (isAnd(item) && startsClause(items, next)) break
    end = next
  }
  return end
}

const startsClause = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  return item !== undefined && (item.tag === 'VD' || item.tag === 'VZ' || item.tag === 'VP' || item.tag === 'MD')
}

/** Where the noun phrase without its attachments that ends before `at` begins; `at` when none does. */
/** A quotation that ends with a mark ends the phrase: "… to the last," the minister said. */
const endsPhrase = (item: Item): boolean => item.isSpeech || (item.quotation >= 0 && /[,.?!]$/.test(item.text))

export function baseNounStart(items: readonly Item[], at: number): number {
  let from = at
  let last = items[from - 1]
  if (last === undefined || endsPhrase(last)) return at
  if (/^(?:him|her|it|them|your|our|my)sel(?:f|ves)$/.test(last.lower) && isNoun(items[from - 2]))
    return baseNounStart(items, from - 1)
  if (last.tag === 'WH') return /^(?:who|which|that|whoever)$/.test(last.lower) ? from - 1 : at
  if (last.tag === 'PN') return from - 1
  if (!NOUNS.has(last.tag) && last.tag !== 'DT' && last.tag !== 'JJ') return at
  from -= 1
  while (from > 0) {
    last = items[from - 1]!
    const here = items[from]!
    if (endsPhrase(last) || last.tag === 'PN') break
    // "in forty seconds Lind said": a plural does not lead a name.
    if (here.tag === 'NP' && last.tag === 'NN' && /^\p{Ll}.*[^s]s$/u.test(last.text)) break
    if ((here.tag === 'DT' || here.tag === 'PS') && last.tag !== 'DT') break
    if (WEEKDAYS.test(last.lower) && items[from]!.tag !== 'PO') break
    const joined = isAnd(last) && items[from - 2]?.tag === 'JJ' && here.tag === 'JJ'
    if (!MODIFIERS.has(last.tag) && !joined) break
    if (last.tag === 'RB' && here.tag !== 'JJ' && here.tag !== 'CD' && here.tag !== 'VN') break
    // A participle or -ing form after a noun is a verb, before one it is an adjective: keep it only after a determiner.
    if ((last.tag === 'VG' || last.tag === 'VN') && !/^(?:DT|PS|JJ|PO|IN)$/.test(items[from - 2]?.tag ?? 'IN')) break
    from -= 1
    if (joined) from -= 1
  }
  while (from < at && (items[from]!.tag === 'PO' || items[from]!.tag === 'RB')) from += 1
  return from
}

/** The subject that ends before `at` (a verb): its range, with attachments, appositions and coordinated names; null when none stands there. */
export function subjectBefore(items: readonly Item[], at: number): Range | null {
  let end = at
  while (end > 0 && (items[end - 1]!.tag === 'RB' || timeStart(items, end) < end)) {
    const time = timeStart(items, end)
    end = time < end ? time : end - 1
  }
  const last = items[end - 1]
  if (last === undefined) return null
  if (isComma(last)) return withApposition(items, end - 1)
  if (last.lower === ')') {
    // "Rep. Ann Lee (D-Ohio) said"
    let open = end - 1
    while (open > Math.max(0, end - 10) && items[open]!.lower !== '(') open -= 1
    const name = nounStart(items, open)
    return items[open]!.lower !== '(' || name === open ? null : [extendOverNames(items, name), end]
  }
  const from = nounStart(items, end)
  return from === end ? null : [extendOverNames(items, from), end]
}

/** Where the noun phrase with its attachments that ends before `at` begins; `at` when none does. */
function nounStart(items: readonly Item[], at: number, withLists = true): number {
  let from = baseNounStart(items, at)
  if (from === at || items[from]!.tag === 'WH') return from
  // "one of them"
  if (items[from]!.tag === 'PN' && !(/^(?:them|us|you)$/.test(items[from]!.lower) && items[from - 1]?.lower === 'of'))
    return from
  for (let parts = 0; parts < 8; parts += 1) {
    const link = items[from - 1]
    if (link === undefined) break
    if (link.tag === 'IN' || link.tag === 'TO') {
      if (!ATTACHING.has(link.lower) || !isNoun(items[from - 2])) break
    } else if (withLists && isAnd(link) && isComma(items[from - 2])) {
      // "the chairman, Senator Lee, and the co-chair announced"
      const list = withApposition(items, from - 2)
      if (list === null || !isBoundary(items, list[0])) break
      return list[0]
    } else if (isAnd(link)) {
      if (!isNoun(items[from - 2])) break
      const earlier = baseNounStart(items, from - 1)
      if (earlier === from - 1 || !isBoundary(items, nounStartOnce(items, earlier))) break
    } else break
    const earlier = baseNounStart(items, from - 1)
    if (earlier === from - 1) break
    from = earlier
  }
  return from
}

function nounStartOnce(items: readonly Item[], from: number): number {
  const link = items[from - 1]
  if (link?.tag !== 'IN' || !ATTACHING.has(link.lower) || !isNoun(items[from - 2])) return from
  return baseNounStart(items, from - 1)
}

/** A clause can begin here: at the head of the sentence, after a mark, a conjunction or "that". */
export function isBoundary(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  if (before === undefined) return true
  return (
    before.tag === 'PU' ||
    before.tag === 'CC' ||
    before.tag === 'WH' ||
    /^(?:that|because|while|as|when|after|before|although|though|if|since|but)$/.test(before.lower)
  )
}

const LONGEST_APPOSITION = 40

/** "Wang Wenbin, a spokesman for the ministry, said": `comma` is the item of the second comma. */
function withApposition(items: readonly Item[], comma: number): Range | null {
  for (let at = comma - 2; at >= 1 && at > comma - LONGEST_APPOSITION; at -= 1) {
    if (items[at]!.isSpeech) return null
    if (!isComma(items[at])) continue
    const first = items[at + 1]!
    // "an organisation for old, lame, blind, and sick fishermen, …": a list within the apposition.
    if (first.tag === 'CC' && (isComma(items[at - 2]) || isComma(items[at - 3]))) continue
    if (!/^(?:DT|PS|NN|NP|WH|VN|VG|JJ|CD|IN|RB)$/.test(first.tag)) return null
    const from = nounStart(items, at, false)
    if (from === at) {
      // Commas within the apposition: look for an earlier one.
      continue
    }
    return [extendOverNames(items, from), comma]
  }
  return null
}

/** "Yang Jin, an associate fellow … said", "Senator Lee, Republican of Ohio, who …, said": the name before belongs to it. */
function extendOverNames(items: readonly Item[], from: number): number {
  if (!isComma(items[from - 1]) || items[from - 2]?.tag !== 'NP') return from
  const name = baseNounStart(items, from - 1)
  if (name === from - 1 || timeEnd(items, name) > name) return from
  if (name === 0 || items[name - 1]!.isSpeech) return name
  const isDescription = /^(?:DT|NN|JJ)$/.test(items[from]!.tag)
  return isDescription && isBoundary(items, name) ? name : from
}

/** The source that begins at `at`, after its verb or after "according to": with attachments and apposition; null when none does. */
export function sourceAfter(items: readonly Item[], at: number): Range | null {
  let end = nounEnd(items, at)
  if (end === at) return null
  if (items[at]!.tag === 'PN') return [at, end]
  // "sources who are not allowed to speak in public"
  if (items[end]?.lower === 'who') return [at, clauseEnd(items, end)]
  for (let parts = 0; parts < 3 && isComma(items[end]); parts += 1) {
    const next = items[end + 1]
    if (next === undefined) break
    if (next.lower === 'who') return [at, clauseEnd(items, end + 1)]
    if (next.tag === 'CD' && !isComma(items[end + 2]) && items[end + 2]?.tag !== 'PU') break
    if (
      next.tag !== 'DT' &&
      next.tag !== 'PS' &&
      next.tag !== 'NN' &&
      next.tag !== 'JJ' &&
      next.tag !== 'NP' &&
      next.tag !== 'CD'
    )
      break
    const last = nounEnd(items, end + 1)
    if (last === end + 1 || startsClause(items, last)) break
    end = last
  }
  return [at, end]
}

/** End of the relative clause that begins at `at`: the next comma, or the end. */
function clauseEnd(items: readonly Item[], at: number): number {
  let end = at
  while (end < items.length && !isComma(items[end]) && items[end]!.lower !== '.' && !items[end]!.isSpeech) end += 1
  return end
}
