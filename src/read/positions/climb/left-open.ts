import { governorOf, verbAt } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { subjectsOnly } from './climb-verb.js'
import { NEGATION } from './stand.js'

const CHANCE = /^(?:possibility|option|prospect|door|window|way|chance)$/
const RAISING = /^(?:raise|dangle|discuss|explore|study)$/

/**
 * "left open the possibility of it", "kept the door open to it", "raised the prospect of it": who does not shut it out weighs it;
 * `noun` is the item of the word for the chance. Null where the words say no such thing.
 */
export function leftOpen(view: SentenceView, noun: number, preposition: string, stand: Stand): readonly Held[] | null {
  const { items } = view
  if (!CHANCE.test(items[noun]!.lower) && items[noun]!.lower !== 'open') return null
  if (!/^(?:of|for|to|on)$/.test(preposition)) return null
  let start = phraseStart(view, noun)
  // "the door open", "open the door"
  let isOpen = items[noun + 1]?.lower === 'open'
  if (items[start - 1]?.lower === 'open') {
    isOpen = true
    start -= 1
  }
  const place = governorOf(view, start)
  const verb = place?.kind === 'verb' ? place.group : verbAt(view, start - 1)
  if (verb === null || verb.passive) return null
  const isTold = isOpen ? /^(?:leave|keep|hold|crack)$/.test(verb.lemma) : RAISING.test(verb.lemma)
  const isOpening = /^(?:open)$/.test(verb.lemma) && /^(?:door|window|way)$/.test(items[noun]!.lower)
  if (!isTold && !isOpening) return null
  if (items.slice(verb.from, verb.head).some(({ lower }) => NEGATION.test(lower)) || stand.sign === 0) return []
  return subjectsOnly(view, verb, {
    ...stand,
    sign: 0,
    leaning: stand.sign,
    commitment: 'consider',
    rule: `${stand.rule}.leftopen`,
  })
}

/** "All options, [including it], are on the table": whoever says so leaves it open; `from` begins the aside. */
export function amongOptions(view: SentenceView, from: number, stand: Stand): readonly Held[] {
  const { items } = view
  const noun = items[items[from - 1]?.lower === ',' ? from - 2 : from - 1]?.lower ?? ''
  const words = items.slice(from).map(({ lower }) => lower)
  const table = words.indexOf('table')
  if (!/^options?$/.test(noun) || table < 0 || words[table - 2] !== 'on' || words.some((word) => NEGATION.test(word)))
    return []
  const open: Stand = { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.option` }
  return [{ holder: { kind: 'speaker' }, stand: stand.sign === 0 ? open : { ...open, leaning: stand.sign } }]
}

const WEIGHED =
  /^(?:(?:still|very|much|also|now|currently|firmly|certainly|definitely|always|both|all) )*(?:on the table|(?:an|one|another) (?:\S+ )?option|a (?:\S+ )?possibility|under (?:\S+ )?(?:consideration|review|discussion|study))\b/

/** "is on the table", "remains an option", "is under review", by the words behind the copula: what is so is weighed. */
export const isWeighed = (words: readonly string[]): boolean => WEIGHED.test(words.join(' '))
