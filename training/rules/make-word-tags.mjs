#!/usr/bin/env node
/**
 * Makes src/read/attribution/word-tags.ts, the list of words with their parts of speech that the attribution rules use,
 * and the table of how likely one tag follows another, from tagged sentences (counts of words and tags only, no text).
 *
 *   node training/rules/make-word-tags.mjs SILVER.ndjson.gz TEXTS.ndjson.gz
 */
import { writeFileSync } from 'node:fs'
import { readNdjson } from '../read-ndjson.mjs'

const FEWEST = 4
const SMALLEST_SHARE = 0.05

const [silverPath, textsPath] = process.argv.slice(2)
if (!silverPath || !textsPath) {
  console.error('usage: node make-word-tags.mjs SILVER.ndjson.gz TEXTS.ndjson.gz')
  process.exit(2)
}
const texts = new Map(readNdjson(textsPath).map(({ id, text }) => [id, text]))

const COARSE = {
  DT: 'DT',
  PDT: 'DT',
  PRP$: 'PS',
  WP$: 'WH',
  PRP: 'PN',
  EX: 'PN',
  NN: 'NN',
  NNS: 'NN',
  NNP: 'NP',
  NNPS: 'NP',
  VB: 'VB',
  VBP: 'VP',
  VBZ: 'VZ',
  VBD: 'VD',
  VBN: 'VN',
  VBG: 'VG',
  MD: 'MD',
  TO: 'TO',
  IN: 'IN',
  WDT: 'WH',
  WP: 'WH',
  WRB: 'WH',
  CC: 'CC',
  JJ: 'JJ',
  JJR: 'JJ',
  JJS: 'JJ',
  RB: 'RB',
  RBR: 'RB',
  RBS: 'RB',
  RP: 'RP',
  UH: 'RB',
  CD: 'CD',
  POS: 'PO',
  FW: 'NN',
  $: 'CD',
  '#': 'CD',
  SYM: 'PU',
  LS: 'PU',
}
const tagOf = (tag) => COARSE[tag] ?? 'PU'
/** As src/read/attribution/parts-of-speech.ts tells it: "groups urge", where "group urge" is rare. */
const isPlural = (word) => /[^sui'’.]s$|^(?:people|men|women|children|police)$/i.test(word)

const words = new Map()
const follows = new Map()
const tagCounts = new Map()
for (const { id, sentences } of readNdjson(silverPath)) {
  const text = texts.get(id)
  for (const sentence of sentences) {
    let previous = 'PU'
    sentence.forEach(([start, end, fine], index) => {
      const tag = tagOf(fine)
      const word = text.slice(start, end)
      const key = `${previous} ${tag}`
      follows.set(key, (follows.get(key) ?? 0) + 1)
      tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1)
      previous = /^N[NP]$/.test(tag) && isPlural(word) ? `${tag}S` : tag
      if (tag === 'PU' || !/^[a-z'’]/i.test(word)) return
      // A capital at the head of a sentence says nothing; elsewhere it is the name that was tagged, not the word.
      const capital = /^[A-Z]/.test(word)
      if (capital && (index > 0 || tag === 'NP') && word !== 'I') return
      const lower = word.toLowerCase().replace('’', "'")
      const counts = words.get(lower) ?? {}
      counts[tag] = (counts[tag] ?? 0) + 1
      words.set(lower, counts)
    })
  }
}

const bySignature = new Map()
for (const [word, counts] of words) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total < FEWEST) continue
  const kept = Object.entries(counts)
    .filter(([tag, count]) => tag !== 'PU' && count / total >= SMALLEST_SHARE && (count > 1 || total < 20))
    .sort((a, b) => b[1] - a[1])
  if (kept.length === 0) continue
  const sum = kept.reduce((all, [, count]) => all + count, 0)
  const signature = kept
    .map(([tag, count]) => `${tag}${Math.min(9, Math.max(1, Math.round((10 * count) / sum)))}`)
    .join('')
  // What the ending of a word tells anyway need not be listed.
  if (signature === 'NN9' && !/(?:ed|ing|ly|s|al|ous|ful|ive|ic|able|ible|less|ary|ent|ant)$/.test(word)) continue
  if (signature === 'NN9' && /[^us]s$/.test(word)) continue
  if (signature === 'RB9' && /ly$/.test(word)) continue
  if (signature === 'VG9' && /ing$/.test(word)) continue
  if (!bySignature.has(signature)) bySignature.set(signature, [])
  bySignature.get(signature).push(word)
}

const TAGS = [
  'PU',
  'DT',
  'PS',
  'PN',
  'NN',
  'NP',
  'PO',
  'VB',
  'VP',
  'VZ',
  'VD',
  'VN',
  'VG',
  'MD',
  'TO',
  'IN',
  'WH',
  'CC',
  'JJ',
  'RB',
  'RP',
  'CD',
]
const rowOf = (from) => {
  const counts = TAGS.map((to) => follows.get(`${from} ${to}`) ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.round(-10 * Math.log((count + 1) / (total + TAGS.length))))
}
const rows = TAGS.map(rowOf)
const tagged = [...tagCounts.values()].reduce((sum, count) => sum + count, 0)
const rarity = TAGS.map((tag) => Math.round(-10 * Math.log((tagCounts.get(tag) ?? 1) / tagged)))

const table = [...bySignature].sort((a, b) => (a[0] < b[0] ? -1 : 1))
const quote = (list) => `'${list.sort().join(' ').replaceAll("'", "\\'")}'`
writeFileSync(
  new URL('../../src/read/attribution/word-tags.ts', import.meta.url),
  `/**
 * Made by training/rules/make-word-tags.mjs (a table: kept in one file on purpose). Common words by their parts of
 * speech: 'NN7VB3' are words that are a noun in seven of ten cases and a base form in three. Words whose ending tells
 * their part of speech are left out.
 */
export const WORDS_BY_TAGS: Readonly<Record<string, string>> = {
${table.map(([signature, list]) => `  ${signature}: ${quote(list)},`).join('\n')}
}

/** The tags, in the order of the rows and columns of \`COST_OF_NEXT\`. */
export const TAGS = ${JSON.stringify(TAGS).replaceAll('"', "'").replaceAll(',', ', ')} as const

/** Minus ten times the natural logarithm of the share of each tag among all words. */
export const RARITY_OF_TAG: readonly number[] = [${rarity.join(', ')}]

/** Minus ten times the natural logarithm of the chance that the column's tag follows the row's; of nouns and names the singular. */
export const COST_OF_NEXT: readonly (readonly number[])[] = [
${rows.map((row) => `  [${row.join(', ')}],`).join('\n')}
]

/** The same behind a plural, which a present form follows far sooner. */
export const COST_AFTER_PLURAL: Readonly<Record<'NN' | 'NP', readonly number[]>> = {
  NN: [${rowOf('NNS').join(', ')}],
  NP: [${rowOf('NPS').join(', ')}],
}
`,
)
console.error(`${table.length} signatures, ${table.reduce((sum, [, list]) => sum + list.length, 0)} words`)
