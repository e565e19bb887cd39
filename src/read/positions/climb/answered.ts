import type { SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Held, Stand } from '../holding.js'
import { NO_ANSWER, YES_NO } from '../lexicon/answers.js'
import { turned } from './stand.js'

/** "Asked whether she would back it, Ana Roy said no", "declined to say": who answers, or does not; `from` begins the clause that is asked. */
export function answered(view: SentenceView, from: number, stand: Stand): readonly Held[] {
  const { items, groups } = view
  const asked = items.findIndex(({ lower }) => /^(?:asked|pressed|questioned)$/.test(lower))
  if (asked < 0 || asked > from || from - asked > 6 || !/^(?:when|if)?$/.test(items[asked - 1]?.lower ?? '')) return []
  const comma = items.findIndex(({ lower }, at) => at > from && lower === ',')
  const verb = comma < 0 ? undefined : groups.find((group) => group.from > comma && group.shape === 'finite')
  const subject = verb === undefined ? null : subjectOf(view, verb)
  if (verb === undefined || subject === null || subject[0] <= comma) return []
  const rest = items
    .slice(verb.from, verb.to + 5)
    .map(({ lower }) => lower)
    .join(' ')
  const word = YES_NO.get(items[verb.to]?.lower ?? '') ?? echoOf(items.slice(verb.to).map(({ lower }) => lower))
  const answer: Stand | null =
    !/^(?:say|reply|answer|respond)$/.test(verb.lemma) || word === undefined
      ? NO_ANSWER.test(rest)
        ? { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.unanswered` }
        : null
      : { ...stand, sign: turned(stand.sign, word), commitment: 'argue', rule: `${stand.rule}.answered` }
  return answer === null ? [] : [{ holder: { kind: 'phrase', range: subject, verb }, stand: answer }]
}

/** "[said] he did", "she would not": the answer that an auxiliary alone gives. */
function echoOf(words: readonly string[]): 1 | -1 | undefined {
  const rest = words.filter((word) => word !== 'that' && word !== ',')
  if (!/^(?:he|she|it|they|i|we)$/.test(rest[0] ?? '')) return undefined
  if (!/^(?:do|does|did|will|would|is|was|are|were|has|had|'d|'ll)$/.test(rest[1] ?? '')) return undefined
  const isDenied = /^(?:not|n't)$/.test(rest[2] ?? '')
  return /^[.;"]?$/.test(rest[isDenied ? 3 : 2] ?? '') ? (isDenied ? -1 : 1) : undefined
}
