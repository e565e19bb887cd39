import type { Draft, DraftMention } from './draft.js'
import { isBodyWord } from './lexicon/organisations.js'
import { isOutletNoun } from './lexicon/source-nouns.js'
import { isSubject } from './source-bearer.js'
import type { Phrase } from './source-phrase.js'
import { proseBetween, type Words } from './words.js'

const DEFINITE = /^(?:the|that|this|those|these)$/i

/** "The council said": the body named last before that has this word in its name ("Quay Council", "Council of Ports"). */
export function bodyCalled(words: Words, from: number, to: number, drafts: readonly Draft[]): Draft | null {
  const noun = words.forms[to - 1] ?? ''
  const word = noun.charAt(0).toUpperCase() + noun.slice(1)
  if (to - from !== 2 || !DEFINITE.test(words.forms[from] ?? '') || words.capital[to - 1] === 1 || !isBodyWord(word))
    return null
  const called = drafts.filter(
    ({ kind, name }) => (kind === 'organisation' || kind === 'group') && name.split(/\s+/).includes(word),
  )
  const last = (draft: Draft): number =>
    draft.mentions.reduce((at, mention) => (mention.from < from ? Math.max(at, mention.from) : at), -1)
  const [best] = called.sort((a, b) => last(b) - last(a))
  return best !== undefined && last(best) >= 0 ? best : null
}

/** "the newspaper", "the agency": the organisation named last before. */
export function lastBody(words: Words, drafts: readonly Draft[], { from: token, head }: Phrase): Draft | null {
  let best: Draft | null = null
  let last = -1
  for (const draft of drafts) {
    if (draft.kind !== 'organisation' || (isOutletNoun(head) && STATE_ORGAN.test(draft.name))) continue
    for (const mention of draft.mentions) {
      if (mention.from >= token || mention.from <= last) continue
      if (!isOutletNoun(head) && !isTakenUp(words, mention, draft.name, head, token)) continue
      best = draft
      last = mention.from
    }
  }
  return best
}

/** "the group", "the firm": one that bears the word in its name, or opened one of the last two sentences. */
function isTakenUp(words: Words, mention: DraftMention, name: string, head: string, token: number): boolean {
  const kind = /^(?:company|firm)$/.test(head) ? /\b(?:Corp|Inc|Ltd|LLC|PLC|Co|Company|Holdings|Group)\b/ : null
  if (name.toLowerCase().split(' ').includes(head) || kind?.test(name) === true) return true
  if (/^(?:campaign|camp|team)$/.test(head)) return false
  const distance = proseBetween(words, mention.from, token)
  return distance >= 0 && distance <= 2 && isSubject(words, mention, false)
}

/** What is no outlet, however lately it was named. */
const STATE_ORGAN =
  /\b(?:Senate|House|Congress|Council|Committee|Union|Nations|Assembly|Parliament|Court|NATO|State|Qaeda|Hamas|Hezbollah|Commission)\b/
