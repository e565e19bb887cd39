import { lemmaOf } from '../../attribution/lemma.js'
import { verbBehind } from '../../clauses/around.js'
import { governorOf } from '../../clauses/governor-of.js'
import { phraseEnd, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Doc } from '../../doc.js'
import type { Statement } from '../../reading.js'
import { saidBy } from '../climb/index.js'
import type { Held, Stand } from '../holding.js'
import { stemOf } from '../issues/stem.js'
import { isFearing } from '../lexicon/fears.js'
import { isOneKind } from '../lexicon/kinds-of-things.js'
import type { Who } from '../who/who.js'

const TURNING =
  /^(?:not|n't|no|never|without|if|unless|fail|failing|failure|refuse|refusing|refusal|lack|until|lift|lifting|end|ending|reject|rejecting)$/

/** Whether somebody is said to warn of a statement, or to fear it. */
const isFeared = ({ article }: Doc, { cue }: Statement): boolean =>
  cue.some((span) => (article.text.slice(...span).match(/\p{L}+/gu) ?? []).some(isFearingWord))
const isFearingWord = (word: string): boolean => isFearing(lemmaOf(word.toLowerCase().replace(/ings$/, 'ing')))

/** "warned that tariffs would raise prices": who warns of what the issue's words name is against it. */
export function feared(doc: Doc, who: Who, view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const start = view.items[item]!.start
  const statement = who.statementAt(start)
  if (statement === null || !isFeared(doc, statement)) return []
  const from = statement.content.find(([begin, end]) => begin <= start && start < end)?.[0] ?? start
  const before = view.items.filter(({ start: at, tag }) => at >= from && at < start && tag !== 'PU').length
  if (before > 5 && verbBehind(view, phraseEnd(view, item)) === null) return []
  if (view.items.some(({ lower, start: at }) => at >= from && at < start && TURNING.test(lower))) return []
  // "warned that tariffs will come unless Keldia yields": a threat.
  if (view.items.some(({ lower, start: at }) => at > start && /^(?:if|unless|until)$/.test(lower)))
    return threatened(doc, who, view, item, statement, stand)
  return [
    {
      holder: { kind: 'speaker' },
      stand: {
        ...stand,
        sign: -stand.sign as 1 | -1,
        commitment: 'argue',
        rule: `${stand.rule}.feared`,
        certainty: stand.certainty * 0.75,
      },
    },
  ]
}

const PENALTY = ['sanction', 'tariff', 'strike'].map(stemOf)
const BRINGING_ON = /^(?:face|bring|trigger|draw|invite|incur|meet with|result in|lead to|risk|suffer)$/

/** "Keldia will face tariffs if it does not yield", "any raid will be met with strikes": who rules and says so is ready to. */
export function menaced(who: Who, view: SentenceView, item: number, stand: Stand): readonly Held[] {
  const { items } = view
  const stem = stemOf(items[item]!.lower)
  const statement = who.statementAt(items[item]!.start)
  if (statement === null || stand.sign === 0 || !PENALTY.some((one) => one === stem || isOneKind(one, stem))) return []
  const place = governorOf(view, phraseStart(view, item))
  const key = place?.kind === 'verb' ? place.keys.at(-1)! : ''
  if (place?.kind !== 'verb' || !BRINGING_ON.test(key)) return []
  const words = items.slice(place.group.from, place.group.head).map(({ lower }) => lower)
  const isCertain = words.some((word) => /^(?:will|'ll|shall)$/.test(word)) && !words.some((word) => TURNING.test(word))
  const isRuling = who
    .speakersIn(statement)
    .some((id) => who.actor(id)?.kind === 'state' || who.speaking.of(id) !== null)
  if (!isCertain || !isRuling) return []
  return saidBy({ ...stand, commitment: 'pledge' }, 1, 'menace', 0.8).map(({ holder, stand: own }) => ({
    holder,
    stand: { ...own, commitment: 'pledge' },
  }))
}

/** Behind the words of the matter and what is attached to them. */
const TO_COME =
  /^[^,.;:]{0,90}?\s(?:will|would|shall)\s+(?:soon |then |also )?(?:go into (?:effect|force)|take (?:effect|place)|follow|come|be (?:imposed|launched|ordered|next|inevitable)|begin|start|happen|kick in|resume|ensue)\b/u

/** "Varonia warned that tariffs will follow unless Keldia yields": who can bring it about, and says when, is ready to. */
function threatened(
  { article }: Doc,
  who: Who,
  view: SentenceView,
  item: number,
  statement: Statement,
  stand: Stand,
): readonly Held[] {
  const isRuling = who
    .speakersIn(statement)
    .some((id) => who.actor(id)?.kind === 'state' || who.speaking.of(id) !== null)
  if (!isRuling || !TO_COME.test(article.text.slice(view.items[item]!.end, view.span[1]))) return []
  return [
    {
      holder: { kind: 'speaker' },
      stand: { ...stand, commitment: 'pledge', rule: `${stand.rule}.threat`, certainty: stand.certainty * 0.7 },
    },
  ]
}
