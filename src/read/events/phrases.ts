import { baseNounEnd, isComma, isNoun, type Range, timeEnd } from '../attribution/noun-phrases.js'
import type { Item } from '../attribution/units.js'

/** What follows a verb or the noun of an event, within its clause. */
export interface Complements {
  readonly object: Range | null
  /** Noun phrases with the preposition before them, in order. */
  readonly prepositional: readonly { readonly preposition: string; readonly range: Range }[]
  /** Item of "to" before an infinitive; -1 when none follows. */
  readonly to: number
  /** Whether a clause with "that" follows. */
  readonly that: boolean
  /** Item after what was read. */
  readonly end: number
}

const PREPOSITIONS = new Set(
  `of for in at from with on to against about near by between among over into onto toward towards behind within across outside
  inside during upon as after before amid without under via through`.split(/\s+/),
)
const FARTHEST = 40

/** Reads on from item `at`: an object, if `withObject`, and phrases with prepositions; ends where another clause begins. */
export function complementsOf(items: readonly Item[], at: number, withObject: boolean): Complements {
  const prepositional: { preposition: string; range: Range }[] = []
  let object: Range | null = null
  let next = skip(items, at)
  const last = Math.min(items.length, at + FARTHEST)
  if (withObject) {
    const end = listEnd(items, next)
    if (end > next) {
      object = [next, end]
      next = skip(items, end)
    }
  }
  while (next < last) {
    const item = items[next]!
    if (item.lower === 'that') return { object, prepositional, to: -1, that: true, end: next }
    if (item.tag === 'TO' && isInfinitive(items, next))
      return { object, prepositional, to: next, that: false, end: next }
    if ((item.tag === 'IN' || item.tag === 'TO') && PREPOSITIONS.has(item.lower)) {
      const end = listEnd(items, next + 1, item.lower === 'between')
      if (end > next + 1) {
        prepositional.push({ preposition: item.lower, range: [next + 1, end] })
        next = skip(items, end)
        continue
      }
    }
    // "…, on Tuesday, to Keldia": a comma is passed only before a preposition.
    if (isComma(item) && items[next + 1]?.tag === 'IN' && PREPOSITIONS.has(items[next + 1]!.lower)) next += 1
    else break
  }
  return { object, prepositional, to: -1, that: false, end: next }
}

const isInfinitive = (items: readonly Item[], at: number): boolean => {
  const verb = items[at + 1]?.tag === 'RB' ? items[at + 2] : items[at + 1]
  return verb !== undefined && (verb.tag === 'VB' || verb.tag === 'VP')
}

function skip(items: readonly Item[], at: number): number {
  let next = at
  for (;;) {
    const time = timeEnd(items, next)
    if (time > next) next = time
    else if (/^(?:RB|RP)$/.test(items[next]?.tag ?? '') && items[next + 1]?.lower !== 'than') next += 1
    else return next
  }
}

/**
 * End of the noun phrase at `at` with what is joined to it by commas and "and"; `at` when none begins there. With
 * `isPair`, "and" joins another one whatever follows: "talks between A and B were held".
 */
export function listEnd(items: readonly Item[], at: number, isPair = false): number {
  let end = phraseEnd(items, at)
  if (end === at) return at
  let beforeComma = -1
  for (let parts = 0; parts < 12; parts += 1) {
    let next = end
    const isAfterComma = isComma(items[next])
    if (isAfterComma) next += 1
    if (/^(?:and|or|&)$/.test(items[next]?.lower ?? '')) next += 1
    if (next === end) break
    const after = baseNounEnd(items, next)
    if (after === next || timeEnd(items, next) > next) break
    // "… the envoys, Varonia and Keldia said": what stands behind the comma is the subject of a clause of its own.
    if (startsClause(items, after) && !isPair) return beforeComma >= 0 ? beforeComma : end
    if (isAfterComma && beforeComma < 0) beforeComma = end
    end = after
  }
  return end
}

/** End of one noun phrase, with "more than", "at least" and the like before its number. */
function phraseEnd(items: readonly Item[], at: number): number {
  const words = [0, 1, 2].map((step) => items[at + step]?.lower ?? '')
  const length = /^(?:more|less|fewer) than$|^at least$|^up to$|^at most$/.test(`${words[0]} ${words[1]}`)
    ? 2
    : `${words[0]} ${words[1]} ${words[2]}` === 'as many as'
      ? 3
      : /^(?:about|around|over|under|nearly|almost|some|roughly)$/.test(words[0] ?? '')
        ? 1
        : 0
  if (length === 0 || items[at + length]?.tag !== 'CD') return baseNounEnd(items, at)
  const end = baseNounEnd(items, at + length)
  return end === at + length ? at : end
}

const startsClause = (items: readonly Item[], at: number): boolean => {
  const item = items[at]?.tag === 'RB' ? items[at + 1] : items[at]
  return item !== undefined && /^(?:VD|VZ|VP|MD)$/.test(item.tag)
}

/** The nouns of a phrase, in lower case: what a class of the lexicon is looked up for. */
export const nounsIn = (items: readonly Item[], [from, to]: Range): readonly string[] =>
  items
    .slice(from, to)
    .filter(isNoun)
    .map(({ lower }) => lower)
