import { governorOf } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'

/** Nouns for how others take a deed, without what it is toward. */
const REACTION =
  /^(?:condemnation|criticism|outrage|outcry|anger|fury|backlash|opposition|resistance|pushback|rebukes?|alarm|dismay|disapproval|scepticism|skepticism|praise|applause|support|backing|protests?|objections?)$/

/** "Widespread condemnation from Calveth", "drew praise among the allies": whose reaction to what the article is about it is. */
export function findReactions(
  view: SentenceView,
  sign: 1 | -1,
): readonly { readonly at: number; readonly held: Held }[] {
  const { items } = view
  return items.flatMap(({ lower, start, tag }, at) => {
    if (tag !== 'NN' || !REACTION.test(lower) || !/^(?:from|by|among)$/.test(items[at + 1]?.lower ?? '')) return []
    const polarity =
      attitudeOfNoun(lower, 'to') ?? attitudeOfNoun(lower, 'for') ?? (/^(?:pushback|rebukes?)$/.test(lower) ? -1 : 0)
    let to = at + 2
    while (to < items.length && (/^(?:DT|PS|JJ|NN|NP|CD|PO|CC)$/.test(items[to]!.tag) || isListComma(items, to)))
      to += 1
    if (polarity === 0 || to === at + 2) return []
    const stand: Stand = {
      sign: (sign * polarity) as 1 | -1,
      commitment: 'argue',
      rule: 'reaction',
      certainty: isDrawn(view, at) ? 0.5 : 0.34,
    }
    return [{ at: start, held: { holder: { kind: 'phrase', range: [at + 2, to], verb: null }, stand } }]
  })
}

/** "The departure drew condemnation": what is done draws it; who is told to draw it may draw it for anything. */
function isDrawn(view: SentenceView, at: number): boolean {
  const place = governorOf(view, phraseStart(view, at))
  if (place?.kind !== 'verb' || !/^(?:draw|spark|prompt|provoke|trigger|bring|cause|win|meet)$/.test(place.group.lemma))
    return false
  const subject = subjectOf(view, place.group)
  const first = subject === null ? undefined : view.items[subject[0]]
  return first !== undefined && !/^(?:NP|PN)$/.test(first.tag)
}

const isListComma = (items: SentenceView['items'], at: number): boolean =>
  items[at]!.lower === ',' && items[at - 1]?.tag === 'NP' && items[at + 1]?.tag === 'NP'
