import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/**
 * The attributions with those that a rule is certain of put in the place of what was found in their words: from source
 * or cue to the end of the content, or the other way round.
 */
export function withCertain(found: readonly Linked[], certain: readonly Linked[]): readonly Linked[] {
  if (certain.length === 0) return found
  const taken = certain.map(({ cue, source, contents }) => {
    const parts = [cue, ...(source === null ? [] : [source]), ...contents]
    return { first: Math.min(...parts.map(({ first }) => first)), last: Math.max(...parts.map(({ last }) => last)) }
  })
  const isTaken = (part: Fragment): boolean => taken.some(({ first, last }) => part.first <= last && part.last >= first)
  const others = found.flatMap((one): Linked[] => {
    if (isTaken(one.cue)) return []
    const contents = one.contents.filter((content) => !isTaken(content))
    return contents.length === 0 ? [] : [{ ...one, contents }]
  })
  return [...others, ...certain].sort((a, b) => a.cue.first - b.cue.first)
}

/**
 * Those of `found` that a turn of an interview reports of others ("critics say …"): they stay as statements within it.
 * What the speaker says of "I", "we" or "you" is the turn itself. `wordsOf` gives the words of a part.
 */
export function reportedWithin(
  found: readonly Linked[],
  turns: readonly Linked[],
  wordsOf: (part: Fragment) => string,
): readonly Linked[] {
  return found.filter(({ cue, source, contents }) => {
    if (source === null || PRONOUN.test(wordsOf(source))) return false
    const isHeld = (part: Fragment): boolean =>
      turns.some((turn) => turn.contents.some(({ first, last }) => first <= part.first && part.last <= last))
    return [cue, source, ...contents].every(isHeld)
  })
}

const PRONOUN = /^(?:I|we|you|he|she|it|they|who|which|that|this|people|everyone|everybody|one)$/i
