import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { subjectsOnly } from './climb-verb.js'

const ONE_OF =
  /^(?:countr(?:y|ies)|nations?|states?|leaders?|ones?|governments?|presidents?|members?|all(?:y|ies)|powers?|lawmakers?|senators?|first|last|only)$/

/** "The latest guest to cancel is Ana Roy": who stands behind "is". */
function latestTo({ items, ...view }: SentenceView, noun: number, stand: Stand): readonly Held[] | null {
  const start = phraseStart({ items, ...view }, noun)
  const words = items.slice(start, noun).map(({ lower }) => lower)
  if (start > 1 || words[0] !== 'the' || !words.some((word) => RANK.test(word))) return null
  const be = items.findIndex(({ lower }, at) => at > noun && /^(?:is|was|are|were)$/.test(lower))
  if (be < 0) return null
  let to = be + 1
  while (to < items.length && /^(?:NP|NN|JJ|CC|DT|PO)$/.test(items[to]!.tag)) to += 1
  if (!items.slice(be + 1, to).some(({ tag }) => tag === 'NP')) return null
  const done: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.latest` }
  return [{ holder: { kind: 'phrase', range: [be + 1, to], verb: null }, stand: done }]
}

const RANK = /^(?:latest|first|last|only|second|third|newest)$/

/** "became the first country to sign", "among the few nations to welcome it were Israel and Oman": those who are it. */
export function firstTo(view: SentenceView, noun: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  const behind = latestTo(view, noun, stand)
  if (behind !== null) return behind
  const isRanked = items
    .slice(phraseStart(view, noun), noun)
    .some(({ lower }) => /^(?:only|first|last|sole|lone|latest)$/.test(lower))
  if (!ONE_OF.test(items[noun]!.lower) && !isRanked) {
    // "the only country in the alliance to sign"
    const place = governorOf(view, phraseStart(view, noun))
    return place?.kind === 'noun' && ONE_OF.test(items[place.at]!.lower) ? firstTo(view, place.at, stand) : null
  }
  let start = phraseStart(view, noun)
  while (start > 0 && /^(?:the|a|only|first|last|sole|lone|few)$/.test(items[start - 1]!.lower)) start -= 1
  const done: Stand = { ...stand, commitment: stand.commitment ?? 'act', rule: `${stand.rule}.first` }
  if (/^among$/.test(items[start - 1]?.lower ?? '')) {
    const be = items.findIndex(({ lower }, at) => at > noun && /^(?:were|was|are|is)$/.test(lower))
    if (be < 0) return null
    let to = be + 1
    while (to < items.length && /^(?:NP|CC|DT|PU)$/.test(items[to]!.tag) && items[to]!.lower !== '.') to += 1
    return [{ holder: { kind: 'phrase', range: [be + 1, to], verb: null }, stand: done }]
  }
  // "is one of the few countries to sign"
  const isOneOf = items[start - 1]?.lower === 'of' && /^(?:one|two|three|part)$/.test(items[start - 2]?.lower ?? '')
  const be = verbAt(view, isOneOf ? start - 3 : start - 1)
  if (be === null || !/^(?:be|become|remain)$/.test(be.lemma)) return null
  return subjectsOnly(view, be, done)
}
