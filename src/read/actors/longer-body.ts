import { clauseNameEnd } from './body-beside.js'
import type { Entry, Lexicon } from './lexicon/lexicon.js'
import { isBodyWord } from './lexicon/organisations.js'
import { complementEnd, runEnd } from './runs.js'
import type { Words } from './words.js'

/** Where a body's name ends that only begins with a known one; `from` where none does: "Keldians for a Strong Coast", "Ports First Action Fund". */
export function longerBodyEnd(
  words: Words,
  lexicon: Lexicon,
  entry: Entry,
  from: number,
  to: number,
  end: number,
): number {
  if (/^(?:name|people)$/.test(entry.by) && entry.kind !== 'person' && to - from === 1) {
    const clause = clauseNameEnd(words, from, end)
    if (clause > from) return clause
  }
  if (entry.kind !== 'organisation' || words.capital[to] !== 1) return from
  // "the Ohio Senate", "New Jersey Supreme Court": its own.
  const own = entry.by === 'region' ? lexicon.match(words, to, end) : null
  if (own?.entry.kind === 'organisation' && isBodyWord(words.forms[own.to - 1] ?? ''))
    return OF_SEAT.test(words.forms[own.to] ?? '') ? from : own.to
  if (entry.by !== 'name' || to - from < 2) return from
  const run = runEnd(words, to, end)
  const isBranch = /^(?:Association|Federation|Fund|Foundation|Institute|Union|PAC)$/
  for (let at = run; at > to; at -= 1)
    if (isBranch.test(words.forms[at - 1] ?? '')) return complementEnd(words, at, end)
  return from
}

/** "the Ohio Senate race": a seat in that of the whole. */
const OF_SEAT =
  /^(?:races?|seats?|candidates?|contests?|campaigns?|elections?|primar(?:y|ies)|hopefuls?|nominees?|delegation|GOP|Republicans?|Democrats?)$/i
