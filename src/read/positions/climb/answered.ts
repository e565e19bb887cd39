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
  const word = YES_NO.get(items[verb.to]?.lower ?? '')
  const answer: Stand | null =
    verb.lemma !== 'say' || word === undefined
      ? NO_ANSWER.test(rest)
        ? { ...stand, sign: 0, commitment: 'consider', rule: `${stand.rule}.unanswered` }
        : null
      : { ...stand, sign: turned(stand.sign, word), commitment: 'argue', rule: `${stand.rule}.answered` }
  return answer === null ? [] : [{ holder: { kind: 'phrase', range: subject, verb }, stand: answer }]
}
