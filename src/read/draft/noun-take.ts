import type { Span } from '../../text/index.js'
import type { SentenceView } from '../clauses/sentence-view.js'
import { EVENT_NOUNS } from '../positions/lexicon/event-nouns.js'
import type { DraftSource } from './draft-source.js'
import { type ContestedKind, kindOfNoun, nounStem } from './lexicon/contested.js'
import { VAGUE_NOUNS, VAGUE_PHRASES } from './lexicon/vague.js'
import { phraseAt, placeAfter } from './phrases.js'
import { stanceOn } from './stance-on.js'
import { EVENT, type Phrase, type Take } from './take.js'

/** Nouns of fewer letters are abbreviations and slips. */
const SHORTEST = 4
const TARGET_LINK = /^(?:of|on|against|from|with|to|between)$/

/** What is said of a noun that names a matter; null when item `at` is none. */
export function nounTake(view: SentenceView, at: number, source: DraftSource, sentence: Span): Take | null {
  const { items, groupOf } = view
  const item = items[at]!
  if (!/^(?:NN|NP)$/.test(item.tag) || groupOf[at]! >= 0 || /^(?:NN|NP)$/.test(items[at + 1]?.tag ?? '')) return null
  const kind = kindOfNoun(item.lower, items[at - 1]?.lower)
  if (VAGUE_PHRASES.test(`${items[at - 1]?.lower ?? ''} ${item.lower}`)) return null
  const isEvent = kind === null && EVENT_NOUNS.has(item.lower)
  if (
    kind === null &&
    !isEvent &&
    (item.tag === 'NP' || VAGUE_NOUNS.has(nounStem(item.lower)) || item.lower.length < SHORTEST)
  )
    return null
  const phrase = phraseAt(view, at, source.mentions)
  if (kind === null && phrase.actor !== null) return null
  const stance = stanceOn(view, at, phrase, source)
  if (kind === null && stance === null) return null
  // "Took the decision", "announced the move" says nothing of a side; only a word for or against it does.
  if (isEvent && stance?.isDeed !== false) return null
  return {
    matter: kind?.id ?? (isEvent ? EVENT : `noun:${nounStem(item.lower)}`),
    actors: stance?.actors ?? [],
    side: stance?.side ?? null,
    words: stance?.words ?? null,
    phrase,
    target: targetOf(view, at, kind, source),
    sentence,
  }
}

/** What the deed is done to: behind its preposition, or the name before it ("a Games boycott"). */
function targetOf(
  view: SentenceView,
  at: number,
  kind: ContestedKind | null,
  { mentions }: DraftSource,
): Phrase | null {
  const { items } = view
  if (kind?.form !== 'deed') return null
  if (TARGET_LINK.test(items[at + 1]?.lower ?? '')) {
    const place = placeAfter(view, at + 2)
    if (place !== null && !/^(?:PN|CD)$/.test(items[place.head]!.tag)) return phraseAt(view, place.head, mentions)
  }
  // "The Games boycott" is one of the Games; "the US strike" is one by the US, "the Muslim ban" names no target whole.
  if (items[at - 1]?.tag !== 'NP' || !/s$/.test(items[at - 1]?.lower ?? '')) return null
  const before = phraseAt(view, at - 1, mentions)
  return before.actor === null ? before : null
}
