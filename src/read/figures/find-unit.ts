import { CURRENCIES, isPlural, JOINED_UNITS } from './nouns.js'
import { digitsOf, smallWord } from './numerals.js'
import type { Numeral } from './read-number.js'
import type { Words } from './words.js'

/** What a number counts, as far as the words right around it say. */
export interface Counted {
  /** First word of the figure: the number's, or the currency's. */
  readonly from: number
  /** Behind the last word of the unit; of the number when it has none. */
  readonly to: number
  /** The head noun in lower case, as the text has it; empty when the text names none here. */
  readonly unit: string
  /** Where the words that qualify the unit begin; `to` when none does. */
  readonly modifiers: number
  readonly kind: 'money' | 'percent' | 'share' | 'noun' | 'partitive' | 'bare'
}

/** Currency, percent, noun or partitive around a number; null when a noun follows that no number can count. */
export function findUnit(words: Words, numeral: Numeral): Counted | null {
  return money(words, numeral) ?? percent(words, numeral) ?? share(words, numeral) ?? noun(words, numeral)
}

function money({ lowers, capitals }: Words, { from, to: behind }: Numeral): Counted | null {
  const sign = CURRENCIES.get(lowers[from - 1] ?? '')
  if (sign === undefined) return null
  // "US$12", "A$12"
  const isPrefixed =
    from >= 2 && capitals[from - 2] === true && /^(?:us|u\.s\.|a|c|ca|hk|nz|s|nt|r|au)$/.test(lowers[from - 2]!)
  const start = isPrefixed ? from - 2 : from - 1
  const unit = isPrefixed && /^u/.test(lowers[from - 2]!) ? 'dollars' : sign
  // "$500 million dollars"
  const to = lowers[behind] === unit ? behind + 1 : behind
  return { from: start, to, unit, modifiers: to, kind: 'money' }
}

function percent({ lowers }: Words, { from, to }: Numeral): Counted | null {
  const lower = lowers[to]
  const length =
    lower === '%' || lower === 'percent' || lower === 'pct' || lower === 'pc'
      ? 1
      : lower === 'per' && lowers[to + 1] === 'cent'
        ? 2
        : lower === 'percentage' && /^points?$/.test(lowers[to + 1] ?? '')
          ? 2
          : 0
  if (length === 0) return null
  const unit = lower === 'percentage' ? 'percentage points' : 'percent'
  return { from, to: to + length, unit, modifiers: to + length, kind: 'percent' }
}

const share = (_words: Words, { from, to, kind }: Numeral): Counted | null =>
  kind === 'share' ? { from, to, unit: 'share', modifiers: to, kind: 'share' } : null

const JOINED = /^(\d[\d,.]*|[a-z]+(?:[-‐‑][a-z]+)?)[-‐‑]([a-z]+)$/

/** "300-mile", "four-nation": number and unit in one word, at word `at`; null for other words. */
export function readJoined(
  { lowers }: Words,
  at: number,
): { readonly numeral: Numeral; readonly counted: Counted } | null {
  const match = JOINED.exec(lowers[at]!)
  if (match === null) return null
  const unit = JOINED_UNITS.get(match[2]!)
  if (unit === undefined) return null
  const digits = digitsOf(match[1]!)
  const value = digits?.value ?? smallWord(match[1]!)
  // "one-man", "two-state": a kind of thing, no count of it.
  if (value === null || value < 2 || (unit === 'states' && value === 2)) return null
  const at1 = at + 1
  return {
    numeral: { from: at, to: at1, value, upper: null, kind: 'number', isDigits: digits !== null, suffix: '' },
    counted: { from: at, to: at1, unit, modifiers: at1, kind: 'noun' },
  }
}

const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|overnight|ago|later|earlier|last|next|this)$/

function noun(words: Words, numeral: Numeral): Counted | null {
  const { lowers, tags } = words
  const { from, to } = numeral
  const bare: Counted = { from, to, unit: '', modifiers: to, kind: 'bare' }
  if (lowers[to] === 'of') {
    const part = partitive(words, numeral)
    if (part !== null) return part
    if (numeral.kind !== 'order') return bare
  }
  const start = lowers[to] === 'of' ? to + 1 : to
  const head = headFrom(words, start)
  if (head === null) return bare
  if (!isPlural(lowers[head]!) && numeral.value !== 1) {
    // "20 gold" and "top 10 list" count nothing that the words name; "38 had" has no noun at all.
    return null
  }
  // "18 silvers and bronzes", "93 countries and territories"
  const isPair =
    lowers[head + 1] === 'and' && tags[head + 2] === 'NN' && isPlural(lowers[head + 2]!) && !isNounTag(tags[head + 3])
  const end = isPair ? head + 3 : head + 1
  const unit = lowers.slice(head, end).join(' ')
  return { from, to: end, unit, modifiers: head === start ? end : start, kind: 'noun' }
}

/** "21 of its 104 members", "31 of them", "1,093 of the names", "hundreds of the detained". */
function partitive(words: Words, { to, from }: Numeral): Counted | null {
  const { lowers, tags } = words
  const next = lowers[to + 1] ?? ''
  if (
    /^(?:them|us|you|those|these|whom|which|this|that)$/.test(next) &&
    !/^(?:NN|NP|JJ|CD|VN|VG)$/.test(tags[to + 2] ?? '')
  ) {
    return { from, to, unit: '', modifiers: to, kind: 'partitive' }
  }
  const owner = tags[to + 1] === 'NP' ? tags.indexOf('PO', to + 2) : -1
  const isOwned = owner > 0 && owner <= to + 5 && tags.slice(to + 1, owner).every((tag) => tag === 'NP' || tag === 'NN')
  if (!isOwned && !/^(?:the|its|their|his|her|our|your|my|these|those)$/.test(next)) return null
  const head = headFrom(words, isOwned ? owner + 1 : to + 2, true)
  const unit = head !== null && isPlural(lowers[head]!) ? lowers[head]! : ''
  return { from, to, unit, modifiers: to, kind: 'partitive' }
}

/** The head of the noun phrase that begins at `at`: its last noun; null when no noun stands there. */
export function headFrom({ lowers, tags, capitals, count }: Words, at: number, withNumbers = false): number | null {
  let head: number | null = null
  for (let next = at; next < count; next += 1) {
    const lower = lowers[next]!
    const tag = tags[next]!
    const isFirst = next === at
    const isNoun =
      tag === 'NN' ||
      tag === 'NP' ||
      ((tag === 'VZ' || (tag === 'PN' && isFirst)) && isPlural(lower) && !/^(?:is|was|has|does|says)$/.test(lower))
    if (WEEKDAY.test(lower)) break
    if (head !== null && isPlural(lowers[head]!) && !capitals[head]) {
      // "216 athletes Russia sent": a plural does not lead a noun, unless this is one too ("sports officials").
      if (!isNoun || capitals[next] || !isPlural(lower) || tag === 'VZ') break
    }
    if (isNoun) {
      head = next
      continue
    }
    if (head !== null) {
      // "4,000 high school and college students"
      if (
        tag === 'CC' &&
        !isPlural(lowers[head]!) &&
        /^(?:NN|JJ)$/.test(tags[next + 1] ?? '') &&
        isNounTag(tags[next + 2])
      )
        continue
      if (tag === 'CC' || tag !== 'JJ' || !isNounTag(tags[next + 1]) || isPlural(lowers[head]!)) break
      continue
    }
    if (tag === 'JJ' || tag === 'VN' || tag === 'VG' || tag === 'PS') continue
    if (tag === 'CD' && (withNumbers || /[-‐‑]\p{L}/u.test(lower))) continue
    // "38 wounded", "12 police-trained men": a past tense before a noun is a participle.
    if (tag === 'VD' && isNounTag(tags[next + 1]) && (!isFirst || isPlural(lowers[next + 1]!))) continue
    if (isFirst && /^(?:more|other|additional|further|extra|fewer|less|such)$/.test(lower)) continue
    if (tag === 'RB' && /^(?:JJ|VN|VG)$/.test(tags[next + 1] ?? '')) continue
    if ((lower === ',' || tag === 'CC') && tags[next - 1] === 'JJ' && /^(?:JJ|VN)$/.test(tags[next + 1] ?? '')) continue
    if (tag === 'CC' && !isFirst && isNounTag(tags[next - 1])) continue
    break
  }
  return head
}

const isNounTag = (tag: string | undefined): boolean => tag === 'NN' || tag === 'NP'
