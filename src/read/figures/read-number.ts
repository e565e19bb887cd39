import { DENOMINATORS, digitsOf, MAGNITUDES, ORDERS, rounded, smallWord } from './numerals.js'
import { touches, type Words } from './words.js'

/** A number as words `[from, to)` of its sentence say it. */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: number
  /** The higher end of a range, or what an order of magnitude stays below; null for one number. */
  readonly upper: number | null
  readonly kind: 'number' | 'order' | 'range' | 'share'
  /** Whether it is written in digits. */
  readonly isDigits: boolean
  /** "350m", "20k": a number where money or a plural follows only. */
  readonly suffix: string
}

/** The number that begins at word `at`; null when none does. */
export function readNumber(words: Words, at: number): Numeral | null {
  return readShare(words, at) ?? readOrder(words, at) ?? readRange(words, at)
}

const single = (words: Words, at: number): Numeral | null => readDigits(words, at) ?? readWords(words, at)

function readDigits(words: Words, at: number): Numeral | null {
  const found = digitsOf(words.lowers[at]!.replace(RATE, ''))
  if (found === null) return null
  let { value } = found
  let to = at + 1
  for (let factor = magnitude(words, to); factor !== undefined && found.suffix === ''; factor = magnitude(words, to)) {
    value = rounded(value * factor)
    to += 1
  }
  return { from: at, to, value, upper: null, kind: 'number', isDigits: true, suffix: found.suffix }
}

/** What word `at` multiplies the number before it by: "million", "million-a-month". */
const magnitude = ({ lowers }: Words, at: number): number | undefined =>
  MAGNITUDES.get((lowers[at] ?? '').replace(RATE, ''))

/** "15,000-a-month", "50-per-night": for how long, behind the number in one word with it. */
const RATE = /[-‐‑](?:a|an|per)[-‐‑].*$/u

/** "two dozen", "a hundred and twenty", "two and a half million", "half a million"; not a bare "a". */
function readWords(words: Words, at: number): Numeral | null {
  const { lowers } = words
  let total = 0
  let part: number | null = null
  let next = at
  const first = lowers[at]!
  if (first === 'a' || first === 'an') {
    if (!MAGNITUDES.has(lowers[at + 1] ?? '')) return null
    part = 1
    next += 1
  } else if (/^half[-‐‑](?:dozen|million|billion)$/.test(first)) {
    const value = 0.5 * MAGNITUDES.get(first.slice(5))!
    return { from: at, to: at + 1, value, upper: null, kind: 'number', isDigits: false, suffix: '' }
  } else if (first === 'half') {
    if (!/^an?$/.test(lowers[at + 1] ?? '') || !MAGNITUDES.has(lowers[at + 2] ?? '')) return null
    part = 0.5
    next += 2
  }
  while (next < words.count) {
    const lower = lowers[next]!
    const small = smallWord(lower)
    const factor = MAGNITUDES.get(lower)
    if (small !== null && (part === null || (part >= 20 && part % 100 === 0 && small < 100))) {
      part = (part ?? 0) + small
      next += 1
    } else if (factor !== undefined && part !== null) {
      if (factor <= 100) part *= factor
      else {
        total += part * factor
        part = 0
      }
      next += 1
    } else if (lower === 'and' && part !== null && lowers[next + 1] === 'a' && lowers[next + 2] === 'half') {
      part += 0.5
      next += 3
    } else if (
      lower === 'and' &&
      next > at &&
      /^(?:hundred|thousand)$/.test(lowers[next - 1]!) &&
      smallWord(lowers[next + 1] ?? '') !== null
    ) {
      next += 1
    } else break
  }
  if (part === null || next === at) return null
  const value = rounded(total + part)
  return { from: at, to: next, value, upper: null, kind: 'number', isDigits: false, suffix: '' }
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
function readOrder(words: Words, at: number): Numeral | null {
  const { lowers } = words
  const order = (to: number, value: number, upper: number): Numeral => ({
    ...{ from: at, to, value, upper, kind: 'order', isDigits: false, suffix: '' },
  })
  const few = lowers[at] === 'several' ? 1 : lowers[at] === 'a' && lowers[at + 1] === 'few' ? 2 : 0
  if (few > 0) {
    const factor = MAGNITUDES.get(lowers[at + few] ?? '')
    return factor === undefined ? null : order(at + few + 1, 2 * factor, 10 * factor)
  }
  const tens = /^(?:tens|dozens|scores|hundreds)$/.test(lowers[at]!)
  if (tens && lowers[at + 1] === 'of') {
    const larger = ORDERS.get(lowers[at + 2] ?? '')
    const factor = { tens: 10, dozens: 12, scores: 20, hundreds: 100 }[lowers[at]!] ?? 1
    if (larger !== undefined && larger[0] > 200) {
      return order(at + 3, larger[0] * factor, larger[0] * factor * 10)
    }
  }
  const plain = ORDERS.get(lowers[at]!)
  // "scores" without "of" is a verb or the results of matches.
  if (plain === undefined || (lowers[at] === 'scores' && lowers[at + 1] !== 'of')) return null
  return order(at + 1, plain[0], plain[1])
}

/** "a third of", "two-thirds of", "half of", "half the", "one in five", "nine out of ten", "nine of 10 dockers". */
function readShare(words: Words, at: number): Numeral | null {
  const { lowers } = words
  const share = (to: number, value: number): Numeral => ({
    ...{ from: at, to, value: rounded(value), upper: null, kind: 'share', isDigits: false, suffix: '' },
  })
  const hyphened = /^(one|two|three|four|five|six|seven|eight|nine)[-‐‑]([a-z]+)$/.exec(lowers[at]!)
  if (hyphened !== null) {
    const below = DENOMINATORS.get(hyphened[2]!)
    return below === undefined || !isPartOf(words, at + 1) ? null : share(at + 1, smallWord(hyphened[1]!)! / below)
  }
  if (lowers[at] === 'half' && (isPartOf(words, at + 1) || /^(?:the|its|their|his|her)$/.test(lowers[at + 1] ?? ''))) {
    return share(at + 1, 0.5)
  }
  const above = /^an?$/.test(lowers[at]!) ? 1 : smallWord(lowers[at]!)
  const below = DENOMINATORS.get(lowers[at + 1] ?? '')
  if (above !== null && above > 0 && below !== undefined && above < below && isPartOf(words, at + 2)) {
    return share(at + 2, above / below)
  }
  const part = single(words, at)
  if (part === null) return null
  const isOutOf = lowers[part.to] === 'out' && lowers[part.to + 1] === 'of'
  const link = lowers[part.to] ?? ''
  const out = isOutOf ? 2 : link === 'in' || link === 'of' ? 1 : 0
  if (out === 0) return null
  const whole = single(words, part.to + out)
  // "one of eight women", "4 of 20 photos" are counts.
  if (out === 1 && link === 'of' && (part.value < 2 || (whole?.value !== 10 && whole?.value !== 100))) return null
  const isRatio =
    whole !== null && whole.value > part.value && [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000].includes(whole.value)
  if (!isRatio || part.to > at + 1 || part.value >= 100) return null
  // "one in five members", "four in 10 working members": of things, not "two in 10 minutes".
  return /^(?:NN|NP|JJ|VG|VN)$/.test(words.tags[whole.to] ?? '') &&
    !/^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(lowers[whole.to]!)
    ? share(whole.to, part.value / whole.value)
    : null
}

/** "of" with a noun phrase that can be divided: not "half of what", "a quarter of an hour", "a third of a kind". */
function isPartOf({ lowers }: Words, at: number): boolean {
  return lowers[at] === 'of' && !/^(?:what|which|whom|it|that|this|an?|us)$/.test(lowers[at + 1] ?? 'what')
}

/** "10 to 12", "10-12", "10–12", "between 10 and 12", "two or three"; else the single number. */
function readRange(words: Words, at: number): Numeral | null {
  const { lowers } = words
  const joined = /^(\d[\d,.]*)[-‐‑](\d[\d,.]*)$/.exec(lowers[at]!)
  if (joined !== null) {
    const [low, high] = [digitsOf(joined[1]!), digitsOf(joined[2]!)]
    if (low === null || high === null || low.value >= high.value) return null
    const factor = MAGNITUDES.get(lowers[at + 1] ?? '') ?? 1
    return range(at, at + (factor === 1 ? 1 : 2), low.value * factor, high.value * factor, true)
  }
  const low = single(words, at)
  if (low === null) return null
  const perCent = /^(?:%|percent)$/.test(lowers[low.to] ?? '') ? 1 : 0
  const joint = lowers[low.to + perCent]
  const isBetween = joint === 'and' && lowers[at - 1] === 'between'
  if (!isBetween && !/^(?:to|or|-|–|—)$/.test(joint ?? '')) return low
  const isDollar = /^[$£€¥₹]$/.test(lowers[low.to + 1] ?? '') ? 1 : 0
  const behind = low.to + perCent + 1 + isDollar
  const high = behind < words.count ? single(words, behind) : null
  // "26 percent to 28 percent" is a range, "44 percent and 39" none.
  if (high === null || (perCent === 1 && lowers[high.to] !== lowers[low.to])) return low
  // "20 to 30 million": the magnitude of the second is that of both.
  const factor =
    low.value < 1000 && high.value >= 1e6 && low.isDigits === high.isDigits ? (magnitudeOf(words, high) ?? 1) : 1
  const least = low.value * (low.to === low.from + 1 ? factor : 1)
  if (least >= high.value || (joint === 'to' && isChange(words, at, high.to))) return low
  return range(at, high.to, least, high.value, low.isDigits)
}

const magnitudeOf = (words: Words, { to }: Numeral): number | undefined => MAGNITUDES.get(words.lowers[to - 1]!)

const range = (from: number, to: number, value: number, upper: number, isDigits: boolean): Numeral => ({
  ...{ from, to, value: rounded(value), upper: rounded(upper), kind: 'range', isDigits, suffix: '' },
})

/** "rose from 10 to 12": two figures, one after the other. */
function isChange({ lowers, tags }: Words, at: number, to: number): boolean {
  const isFrom = lowers[at - 1] === 'from' || (lowers[at - 2] === 'from' && /^[$£€¥₹]$/.test(lowers[at - 1]!))
  if (isFrom && !/^(?:NN|JJ|NP)$/.test(tags[to] ?? '')) return true
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    if (
      /^(?:r[io]sen?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|increas\w+|decreas\w+|dropp?\w*|cut\w*|declin\w+|rais\w+|reduc\w+|up|down|jump\w*|climb\w*|went|slash\w*|expand\w*|shr[aiu]nk\w*|mov\w+|chang\w+|swell\w*|lower\w*)$/.test(
        lowers[back]!,
      )
    )
      return true
  }
  return false
}

/** Whether the word touches the one before it, as "$" does. */
export const isJoined = (words: Words, at: number): boolean => at > 0 && at < words.count && touches(words, at)
