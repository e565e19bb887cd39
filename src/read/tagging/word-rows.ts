/**
 * Rows of the embedding table that make up the vector of a word form: its own row where the vocabulary holds it (a
 * hashed one where not), and hashed rows of its prefix, suffixes and shape. All that depends on the form alone is summed
 * once for each form and then looked up (word-type cache). The weights were trained with these very rows: a change here
 * asks for new weights.
 */
export const OWN_HASHES = 8192
export const PREFIX_HASHES = 2048
export const SUFFIX_HASHES = 2048
export const ENDING_HASHES = 512
export const SHAPES = 24

/** Number of rows besides those of the vocabulary. */
export const HASHED_ROWS = OWN_HASHES + PREFIX_HASHES + SUFFIX_HASHES + ENDING_HASHES + SHAPES

/** Rows of one word: own, prefix, suffix, ending, shape. */
export const ROWS_PER_WORD = 5

/** Small letters, straight apostrophes, each digit a zero: what the vocabulary holds. */
export const normalForm = (word: string): string => word.toLowerCase().replace(/\p{N}/gu, '0').replace(/[’ʼ´]/g, "'")

/** FNV-1a over UTF-16 code units. */
function hash(text: string, buckets: number): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return (value >>> 0) % buckets
}

function shapeOf(word: string): number {
  if (/^https?:|^www\./.test(word)) return 20
  if (word[0] === '@') return 21
  if (word[0] === '#') return 22
  const hasDigit = /\p{N}/u.test(word)
  const hasUpper = /\p{Lu}/u.test(word)
  const hasLower = /\p{Ll}/u.test(word)
  if (!hasDigit && !hasUpper && !hasLower) return 23
  const hyphenated = word.length > 1 && word.includes('-') ? 10 : 0
  if (hasDigit) return hyphenated + (hasLower || hasUpper ? 0 : 1)
  if (!hasUpper) return hyphenated + 2
  if (!hasLower) return hyphenated + (word.length === 1 ? 3 : 4)
  if (/^\P{L}*\p{Lu}[^\p{Lu}]*$/u.test(word)) return hyphenated + 5
  return hyphenated + (/^\p{Lu}/u.test(word) ? 6 : 7)
}

/** The rows of `word`; `vocabulary` gives the row of a normal form, and its size the row at which the hashed begin. */
export function wordRows(word: string, vocabulary: ReadonlyMap<string, number>): number[] {
  const form = normalForm(word)
  let base = vocabulary.size
  const own = vocabulary.get(form) ?? base + hash(form, OWN_HASHES)
  base += OWN_HASHES
  const prefix = base + hash(form.slice(0, 3), PREFIX_HASHES)
  base += PREFIX_HASHES
  const suffix = base + hash(form.slice(-3), SUFFIX_HASHES)
  base += SUFFIX_HASHES
  const ending = base + hash(form.slice(-2), ENDING_HASHES)
  base += ENDING_HASHES
  return [own, prefix, suffix, ending, base + shapeOf(word)]
}
