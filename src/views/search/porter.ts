// The stems of the index, made again: to show in a text which words were found. After M. F. Porter, "An algorithm for
// suffix stripping", Program 14 (1980), 130–137, as SQLite's tokenizer and (but for details) Snowball's English have it.

const C = '[^aeiou]'
const V = '[aeiouy]'
const CONSONANTS = `${C}[^aeiouy]*`
const VOWELS = `${V}[aeiou]*`
/** At least one vowel followed by a consonant, just one, at least two. */
const MEASURE_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`)
const MEASURE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`)
const MEASURE_2 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`)
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${V}`)
/** Consonant, vowel, consonant other than w, x and y. */
const SHORT_END = new RegExp(`^${CONSONANTS}${V}[^aeiouwxy]$`)

const STEP_2: Readonly<Record<string, string>> = {
  ...{ ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent' },
  ...{ eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful' },
  ...{ ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log' },
}
const STEP_3: Readonly<Record<string, string>> = {
  ...{ icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' },
}
const endings = (table: Readonly<Record<string, string>>): RegExp =>
  new RegExp(
    `^(.+?)(${Object.keys(table)
      .sort((one, other) => other.length - one.length)
      .join('|')})$`,
  )
const STEP_2_END = endings(STEP_2)
const STEP_3_END = endings(STEP_3)
const STEP_4_END = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/

/** @param word in lower case, without accents */
export function porterStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let stem = word.startsWith('y') ? `Y${word.slice(1)}` : word
  stem = stem.replace(/^(.+?)(ss|i)es$/, '$1$2').replace(/^(.+?[^s])s$/, '$1')
  stem = withoutPast(stem)
  stem = stem.replace(/^(.+)y$/, (whole, rest: string) => (HAS_VOWEL.test(rest) ? `${rest}i` : whole))
  stem = exchanged(stem, STEP_2_END, STEP_2)
  stem = exchanged(stem, STEP_3_END, STEP_3)
  stem = withoutEnding(stem)
  const [, beforeE] = /^(.+)e$/.exec(stem) ?? []
  if (beforeE !== undefined) {
    if (MEASURE_2.test(beforeE) || (MEASURE_1.test(beforeE) && !SHORT_END.test(beforeE))) stem = beforeE
  }
  if (stem.endsWith('ll') && MEASURE_2.test(stem)) stem = stem.slice(0, -1)
  return stem.toLowerCase()
}

/** Without -eed, -ed and -ing. */
function withoutPast(word: string): string {
  const [, beforeEed] = /^(.+?)eed$/.exec(word) ?? []
  if (beforeEed !== undefined) return MEASURE_0.test(beforeEed) ? word.slice(0, -1) : word
  const [, rest] = /^(.+?)(?:ed|ing)$/.exec(word) ?? []
  if (rest === undefined || !HAS_VOWEL.test(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1)
  return SHORT_END.test(rest) ? `${rest}e` : rest
}

function exchanged(word: string, end: RegExp, table: Readonly<Record<string, string>>): string {
  const [, rest, ending] = end.exec(word) ?? []
  return rest !== undefined && ending !== undefined && MEASURE_0.test(rest) ? rest + (table[ending] ?? '') : word
}

function withoutEnding(word: string): string {
  const [, rest] = STEP_4_END.exec(word) ?? []
  if (rest !== undefined) return MEASURE_2.test(rest) ? rest : word
  const [, beforeIon] = /^(.+?[st])ion$/.exec(word) ?? []
  return beforeIon !== undefined && MEASURE_2.test(beforeIon) ? beforeIon : word
}
