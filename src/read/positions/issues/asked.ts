import { lemmaOf } from '../../attribution/lemma.js'
import { type Tag, tagWords } from '../../attribution/parts-of-speech.js'
import { doneTo } from '../lexicon/done-to.js'

/** What a question asks to have done with something: the words for it, and whether it would be served (+1) or done away with (-1). */
export interface Asked {
  readonly object: readonly string[]
  readonly sign: 1 | -1 | 0
}

const NOTHING: Asked = { object: [], sign: 0 }
const PARTICLE = /^(?:up|out|down|off|in|on|over|with|back|away)$/
const PREPOSITION = /^(?:of|on|in|with|to|from|for|at|against|over|by|as|without|until|after|because|while|when|if)$/

/** "Should the lockdowns be lifted?", "Should Congress pass the bill?", "Is Keldia to be blamed for it?" */
export function askedIn(question: string): Asked {
  const words = question.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const tags = tagWords(words, words)
  const first = words[0]?.toLowerCase()
  if (first !== 'should' && first !== 'is' && first !== 'are' && first !== 'was') return NOTHING
  const tagged = tags.findIndex((tag, at) => at > 1 && /^V/.test(tag) && !isAttached(words, tags, at))
  const verb = behindSubject(words, tags, tagged)
  if (verb < 0) return NOTHING
  const isPassive = /^(?:be|been|being)$/.test(words[verb]!)
  const isPerfect = words[verb] === 'have'
  let at = verb
  while (at < words.length && (/^(?:be|been|being|have|go|on)$/.test(words[at]!) || tags[at] === 'RB')) at += 1
  const acting = at < words.length && /^V/.test(tags[at]!) ? at : verb
  const passive = isPassive || (isPerfect && words.slice(verb, acting).includes('been'))
  const particle = words[acting + 1] ?? ''
  const sign = doneTo(lemmaOf(words[acting]!.toLowerCase()), particle.toLowerCase())
  if (sign === 0) return NOTHING
  const object = passive ? beforePreposition(words.slice(1, verb)) : beforePreposition(words.slice(acting + 1), true)
  return { object, sign }
}

const NOUN = /^(?:NN|NP|PN)$/
const OBJECT_BEGINS = /^(?:DT|PS)$/
const OBJECT_GOES_ON = /^(?:DT|PS|NN|NP|JJ|CD)$/

/**
 * The verb that a question in the active voice asks about: behind "should" and the subject a verb looks like one noun more of the
 * subject ("Should states boycott the Games?"), unless an object follows. \`tagged\` is the first word that is a verb anyhow, or -1.
 */
function behindSubject(words: readonly string[], tags: readonly Tag[], tagged: number): number {
  const last = tagged < 0 ? words.length : tagged
  for (let at = 2; at < last; at += 1) {
    const word = words[at]!
    if (tags[at] !== 'NN' || !NOUN.test(tags[at - 1]!) || lemmaOf(word) !== word || isPlural(word)) continue
    const next = at + (/^(?:up|out|down|off|over|away)$/.test(words[at + 1] ?? '') ? 2 : 1)
    if (doneTo(word, next > at + 1 ? words[at + 1]! : '') === 0) continue
    if ((tagged < 0 ? OBJECT_GOES_ON : OBJECT_BEGINS).test(tags[next] ?? '')) return at
  }
  return tagged
}

const isPlural = (word: string): boolean => /[^s]s$/.test(word)

/** "the rules for taking in refugees": a verb that hangs on a preposition is not what is asked. */
const isAttached = (words: readonly string[], tags: readonly string[], at: number): boolean =>
  (PREPOSITION.test(words[at - 1]!) && words[at - 1] !== 'to') ||
  (tags[at] === 'VN' && !/^(?:be|been|being|have)$/.test(words[at - 1]!))

function beforePreposition(words: readonly string[], isBehindVerb = false): readonly string[] {
  const from = isBehindVerb && PARTICLE.test(words[0] ?? '') ? 1 : 0
  const end = words.findIndex((word, at) => at >= from && (PREPOSITION.test(word) || isNextDeed(words, at)))
  return words.slice(from, end < 0 ? words.length : end)
}

/** "end the debate and let the nomination come to a vote": another deed. */
const isNextDeed = (words: readonly string[], at: number): boolean =>
  /^(?:and|or)$/.test(words[at]!) && doneTo(words[at + 1] ?? '', words[at + 2] ?? '') !== 0
