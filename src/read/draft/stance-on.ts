import { type GovernorPlace, governorOf } from '../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../clauses/sentence-view.js'
import { attitudeOf, attitudeOfNoun, isEnding, isShowing } from '../positions/lexicon/attitudes.js'
import { evaluationOf } from '../positions/lexicon/evaluations.js'
import type { DraftSource } from './draft-source.js'
import { lemmaAt, outlookOf } from './outlook.js'
import type { Phrase, Take } from './take.js'
import { speakersAt, subjectsOf } from './takers.js'

/** `isDeed`: by doing something with it rather than by speaking of it. */
export type Stance = Pick<Take, 'actors' | 'words'> & { readonly side: 1 | -1 | 0; readonly isDeed: boolean }

/** The side that somebody takes of the phrase that ends with item `at`; null when nobody does. */
export function stanceOn(view: SentenceView, at: number, phrase: Phrase, source: DraftSource): Stance | null {
  const { items } = view
  const start = phraseStart(view, at)
  const no = items.slice(start, at).some(({ lower }) => lower === 'no') ? -1 : 1
  const object = `${no < 0 ? 'no ' : phrase.definite || !phrase.plural ? 'the ' : ''}${phrase.head}`
  const place: Place = { view, at, object, no, source }
  const governor = governorOf(view, start)
  if (governor?.kind === 'verb') return underVerb(place, governor)
  if (governor?.kind === 'noun') return underNoun(place, governor)
  return passive(place) ?? judged(place)
}

/** The noun phrase that is looked at. */
interface Place {
  readonly view: SentenceView
  /** Item of its head. */
  readonly at: number
  /** "the boycott" */
  readonly object: string
  /** -1 where it is "no boycott". */
  readonly no: 1 | -1
  readonly source: DraftSource
}

const speakersOf = ({ view: { items }, at, source }: Place): readonly string[] =>
  speakersAt(source.statements, [items[at]!.start, items[at]!.end])

/** "Condemned the boycott", "refused to sign the truce". */
function underVerb(place: Place, { keys, group }: GovernorPlace & { kind: 'verb' }): Stance | null {
  const { view, no, object, source } = place
  const key = keys.find((one) => attitudeOf(one) !== null)
  const attitude = key === undefined ? null : attitudeOf(key)
  if (attitude === null || key === undefined) return null
  const { factor, top, turnedBy } = outlookOf(view, group)
  const subjects = subjectsOf(view, top, source.mentions, source.article.text)
  const actors = subjects.length > 0 ? subjects : speakersOf(place)
  const { polarity } = attitude
  if (polarity === 0) return { actors, side: 0, words: null, isDeed: true }
  const plain = (polarity * no) as 1 | -1
  return {
    actors,
    side: factor === 0 ? 0 : ((plain * factor) as 1 | -1),
    words:
      turnedBy === null
        ? { text: `${key} ${object}`, side: plain }
        : { text: `${turnedBy} ${key} ${object}`, side: -plain as 1 | -1 },
    isDeed: attitude.kind === 'deed',
  }
}

/** "Its support for the boycott", "dropped its opposition to the truce". */
function underNoun(place: Place, { at, preposition }: GovernorPlace & { kind: 'noun' }): Stance | null {
  const { view, no, source } = place
  const polarity = attitudeOfNoun(view.items[at]!.lower, preposition)
  if (polarity === null) return null
  const start = phraseStart(view, at)
  const above = governorOf(view, start)
  const verb = above?.kind === 'verb' ? above.group : null
  const lemma = verb === null ? null : lemmaAt(view, verb)
  const turned = lemma !== null && isEnding(lemma) ? -1 : 1
  const outlook = verb !== null && lemma !== null && (isShowing(lemma) || turned < 0) ? outlookOf(view, verb) : null
  const holders =
    outlook === null
      ? possessors(view, start, at, source)
      : subjectsOf(view, outlook.top, source.mentions, source.article.text)
  const side = (polarity * turned * (outlook?.factor ?? 1) * no) as 1 | -1 | 0
  return {
    actors: holders.length > 0 ? holders : speakersOf(place),
    side: side === 0 ? 0 : side,
    words: null,
    isDeed: false,
  }
}

/** "The truce was signed by Keldia", "the boycott has been condemned". */
function passive({ view, at, object, source }: Place): Stance | null {
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
function judged(place: Place): Stance | null {
  const { view, at } = place
  const { items, groups } = view
  const group = groups.find(({ from, lemma }) => from > at && from <= at + 2 && lemma === 'be')
  if (group === undefined) return null
  const next = groups.find(({ from }) => from > group.head)?.from ?? items.length
  const actors = speakersOf(place)
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
