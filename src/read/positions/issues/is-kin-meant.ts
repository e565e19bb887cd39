import type { WordFacts } from './index-words.js'

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|such|said)$/i
const POSSESSIVE = /^['’]s?$/
/** Before a noun, at most. */
const FARTHEST = 5
/** What is said of a paper or a plan of any matter. */
export const TELLS_NO_MATTER =
  /^(?:proposed|pending|latest|current|controversial|sweeping|final|bipartisan|compromise|republican|democratic|gop|senate|house|federal|national|same|whole|entire|actual|original|landmark|historic|emerging|tentative|preliminary|possible|potential|looming|planned|bad|good|great|terrible|awful|broad|massive|comprehensive|major|recent|key|special|two|three|new|[a-z]+[-‐](?:backed|led|passed|approved|sponsored|written|page|year|wide))$/i

/**
 * Whether another name of the matter ("the pact" for the deal) means it: it has an article or an owner, and nothing between tells that
 * it is another one ("the customs pact").
 */
export function isKinMeant(
  words: readonly string[],
  facts: readonly WordFacts[],
  at: number,
  aboutStems: ReadonlySet<string>,
): boolean {
  if (AGREEING.test(words[at]!)) return false
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST); before -= 1) {
    const word = words[before]!
    if (DEFINITE.test(word) || POSSESSIVE.test(word)) return true
    if (!TELLS_NO_MATTER.test(word) && !aboutStems.has(facts[before]!.stem)) return false
  }
  return false
}

/** Verbs that share their stem with another name of the matter. */
const AGREEING =
  /^(?:agree[ds]?|agreeing|dealt|dealing|measur(?:ed|ing)|drafted|drafting|resolved|ruled|funded|acted|ordered|banned|struck)$/i
