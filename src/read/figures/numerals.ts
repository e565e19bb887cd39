// The words of numbers, in lower case.

const list = (words: string): readonly string[] => words.split(' ')

const SMALL = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety')

/** Numbers below a hundred that are one word. */
export const UNITS_AND_TENS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
])

/** What the number before is multiplied by. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])

/** Written right behind the digits: "£350m", "20k". */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
])

/** Orders of magnitude: at least two of them, and fewer than the next word would say. */
export const ORDERS: ReadonlyMap<string, readonly [least: number, below: number]> = new Map([
  ['scores', [40, 200]],
  ['dozens', [24, 200]],
  ['hundreds', [200, 2000]],
  ['thousands', [2e3, 2e5]],
  ['millions', [2e6, 1e9]],
  ['billions', [2e9, 1e12]],
  ['trillions', [2e12, 1e15]],
])

/** Denominators: "a third", "two fifths". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    list('half halves'),
    list('third thirds'),
    list('quarter quarters fourth fourths'),
    list('fifth fifths'),
    list('sixth sixths'),
    list('seventh sevenths'),
    list('eighth eighths'),
    list('ninth ninths'),
    list('tenth tenths'),
  ].flatMap((words, at) => words.map((word) => [word, at + 2] as const)),
)

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:([a-z]{1,2})|[-‐‑]([a-z]+))?$/

/** Value of digits as newspapers write them ("1,140", "3.5", "350m"); null for other words, and for numbers that begin with 0. */
export function digitsOf(lower: string): { readonly value: number; readonly suffix: string } | null {
  const match = DIGITS.exec(lower)
  if (match === null || /^0\d/.test(lower)) return null
  // "1.2-billion"
  const suffix = match[3] ?? ''
  const factor = match[4] === undefined ? (suffix === '' ? 1 : SUFFIXES.get(suffix)) : MAGNITUDES.get(match[4])
  if (factor === undefined) return null
  return { value: rounded(Number(`${match[1]!.replaceAll(',', '')}${match[2] ?? ''}`) * factor), suffix }
}

/** Value of a word below a hundred: "eleven", "twenty-one"; null for other words. */
export function smallWord(lower: string): number | null {
  const known = UNITS_AND_TENS.get(lower)
  if (known !== undefined) return known
  const hyphen = lower.search(/[-‐‑]/)
  if (hyphen < 0) return null
  const tens = UNITS_AND_TENS.get(lower.slice(0, hyphen))
  const ones = UNITS_AND_TENS.get(lower.slice(hyphen + 1))
  return tens === undefined || ones === undefined || tens < 20 || ones < 1 || ones > 9 ? null : tens + ones
}

/** Without the noise of binary fractions: 1.1 × 1,000,000. */
export const rounded = (value: number): number => Number(value.toPrecision(12))
