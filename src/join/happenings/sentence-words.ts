import { stemOf } from '../../read/positions/issues/stem.js'

const EMPTY = new Set(
  `a about above after again against all also although am among an and any are around as at back be because become been before
  began being between both but by came can come could day days did do does doing done down during each early earlier even ever
  every few first for former from get go going good got had has have he her here him his how however i if in into is it its
  itself just last late later least less like made make many may me meanwhile might million month months more most much must my
  near need never new next no nor not now of off office official officials on once one only or other others our out over own part
  people percent put re recent reported reportedly s said same saw say says second see sen several she should since so some still
  such t take taken than that the their them then there these they thing this those though three through time to told took toward
  two u under until up us use used very via was way we week weeks well went were what when where whether which while who whom
  whose why will with within without would year years yes yesterday yet you your
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon today tonight
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  government president minister country countries state states spokesman spokeswoman spokesperson statement reporters news`.split(
    /\s+/,
  ),
)
/** Days and years: what they tell is weighed as the time of the event. */
const DATED = /^(?:[12]?\d|3[01]|(?:19|20)\d\d)(?:st|nd|rd|th)?$/
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/**
 * The stems of a sentence that say something, names and numbers apart from other words; `left` are spans of the text that
 * count otherwise: who takes part, the word that says what happened.
 */
export function sentenceWords(
  text: string,
  [start, end]: readonly [number, number],
  left: readonly (readonly [number, number])[],
): { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const names = new Set<string>()
  const words = new Set<string>()
  let isFirst = true
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const [wasFirst, at] = [isFirst, start + index]
    isFirst = false
    if (left.some(([from, to]) => from < at + word.length && at < to)) continue
    const plain = word.toLowerCase().replace(/['’]s$/, '')
    if (EMPTY.has(plain) || plain.length < 2 || DATED.test(plain)) continue
    const isName = (/^\p{Lu}/u.test(word) && !wasFirst) || /^\d/.test(word)
    if (isName) names.add(stemOf(plain))
    else words.add(stemOf(plain))
  }
  return { names, words }
}
