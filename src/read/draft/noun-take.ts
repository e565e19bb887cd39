import type { Span } from '../../text/index.js'
import { governorOf } from '../positions/clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../positions/clauses/sentence-view.js'
import { attitudeOf, attitudeOfNoun, isEnding, isShowing } from '../positions/lexicon/attitudes.js'
import { evaluationOf } from '../positions/lexicon/evaluations.js'
import { EVENT_NOUNS } from '../positions/lexicon/event-nouns.js'
import type { DraftSource } from './draft-source.js'
import { type ContestedKind, kindOfNoun, nounStem } from './lexicon/contested.js'
import { VAGUE_NOUNS, VAGUE_PHRASES } from './lexicon/vague.js'
import { lemmaAt, outlookOf } from './outlook.js'
import { phraseAt, placeAfter } from './phrases.js'
import { EVENT, type Phrase, type Take } from './take.js'
import { speakersAt, subjectsOf } from './takers.js'

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

/** `isDeed`: by doing something with it rather than by speaking of it. */
type Stance = Pick<Take, 'actors' | 'words'> & { readonly side: 1 | -1 | 0; readonly isDeed: boolean }

/** The side that somebody takes of the phrase that ends with item `at`; null when nobody does. */
function stanceOn(view: SentenceView, at: number, phrase: Phrase, source: DraftSource): Stance | null {
  const { items } = view
  const { statements, mentions, article } = source
  const start = phraseStart(view, at)
  const no = items.slice(start, at).some(({ lower }) => lower === 'no') ? -1 : 1
  const span: Span = [items[at]!.start, items[at]!.end]
  const object = `${no < 0 ? 'no ' : phrase.definite || !phrase.plural ? 'the ' : ''}${phrase.head}`
  const governor = governorOf(view, start)
  if (governor?.kind === 'verb') {
    const key = governor.keys.find((one) => attitudeOf(one) !== null)
    const attitude = key === undefined ? null : attitudeOf(key)
    if (attitude === null || key === undefined) return null
    const { factor, top, turnedBy } = outlookOf(view, governor.group)
    const subjects = subjectsOf(view, top, mentions, article.text)
    const actors = subjects.length > 0 ? subjects : speakersAt(statements, span)
    const side = (attitude.polarity * factor * no) as 1 | -1 | 0
    const isDeed = attitude.kind === 'deed' || attitude.polarity === 0
    if (attitude.polarity === 0) return { actors, side: 0, words: null, isDeed }
    const plain = (attitude.polarity * no) as 1 | -1
    const words =
      turnedBy === null
        ? { text: `${key} ${object}`, side: plain }
        : { text: `${turnedBy} ${key} ${object}`, side: -plain as 1 | -1 }
    return { actors, side: side === 0 ? 0 : side, words, isDeed }
  }
  if (governor?.kind === 'noun') {
    const noun = items[governor.at]!.lower
    const polarity = attitudeOfNoun(noun, governor.preposition)
    if (polarity === null) return null
    const nounStart = phraseStart(view, governor.at)
    const above = governorOf(view, nounStart)
    const verb = above?.kind === 'verb' ? above.group : null
    const lemma = verb === null ? null : lemmaAt(view, verb)
    const turned = lemma !== null && isEnding(lemma) ? -1 : 1
    const outlook = verb !== null && lemma !== null && (isShowing(lemma) || turned < 0) ? outlookOf(view, verb) : null
    const holders =
      outlook === null
        ? possessors(view, nounStart, governor.at, source)
        : subjectsOf(view, outlook.top, mentions, article.text)
    const actors = holders.length > 0 ? holders : speakersAt(statements, span)
    const side = (polarity * turned * (outlook?.factor ?? 1) * no) as 1 | -1 | 0
    return { actors, side: side === 0 ? 0 : side, words: null, isDeed: false }
  }
  return passive(view, at, object, source) ?? judged(view, at, source)
}

/** "The truce was signed by Keldia", "the boycott has been condemned". */
function passive(view: SentenceView, at: number, object: string, source: DraftSource): Stance | null {
  const group = view.groups.find(({ from, passive: isPassive }) => isPassive && from > at && from <= at + 2)
  if (group === undefined) return null
  const lemma = lemmaAt(view, group)
  const attitude = attitudeOf(lemma)
  if (attitude === null || attitude.polarity === 0) return null
  const { factor } = outlookOf(view, group)
  return {
    actors: subjectsOf(view, group, source.mentions, source.article.text),
    side: factor === 0 ? 0 : ((attitude.polarity * factor) as 1 | -1),
    words: { text: `${lemma} ${object}`, side: attitude.polarity },
    isDeed: attitude.kind === 'deed',
  }
}

/** "The boycott is a mistake", said by somebody. */
function judged(view: SentenceView, at: number, source: DraftSource): Stance | null {
  const { items, groups } = view
  const group = groups.find(({ from, lemma }) => from > at && from <= at + 2 && lemma === 'be')
  if (group === undefined) return null
  const next = groups.find(({ from }) => from > group.head)?.from ?? items.length
  const actors = speakersAt(source.statements, [items[at]!.start, items[at]!.end])
  if (actors.length === 0) return null
  for (let word = group.to; word < Math.min(next, group.to + 5); word += 1) {
    const value = evaluationOf(items[word]!.lower)
    if (value === 0) continue
    const isTurned = items.slice(group.from, word).some(({ lower }) => /^(?:not|n't|no|never|hardly)$/.test(lower))
    return { actors, side: (isTurned ? -value : value) as 1 | -1, words: null, isDeed: false }
  }
  return null
}

/** "Keldia's support for", "their opposition to". */
function possessors({ items }: SentenceView, from: number, to: number, { mentions }: DraftSource): readonly string[] {
  const start = items[from]!.start
  const end = items[to]!.start
  const owner = mentions.find(({ span }) => span[0] >= start && span[1] <= end)
  return owner === undefined ? [] : [owner.actor]
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
