import { isNameable } from '../lexicon/kinds-of-things.js'
import type { WordFacts } from './index-words.js'
import { TELLS_NO_MATTER } from './is-kin-meant.js'

const CAPITAL = /^\p{Lu}/u
/** Papers that go by a name and are of no kind that stands for another. */
const PAPER = /^(?:act|plan|program|programme|protocol|charter|code|order|fund|initiative)$/
/** An acronym is so long at least. */
const SHORTEST = 3

/**
 * Whether the word at `head` ends a name in capitals that is none of the matter's: "the Herring Trade Treaty" where the codebook asks
 * about the salt treaty. Its acronym is the matter's as well.
 */
export function isOtherName(
  words: readonly string[],
  facts: readonly WordFacts[],
  head: number,
  aboutStems: ReadonlySet<string>,
): boolean {
  const word = words[head]!
  if (!CAPITAL.test(word) || !(isNameable(facts[head]!.stem) || PAPER.test(word.toLowerCase()))) return false
  let from = head
  while (
    from > 0 &&
    CAPITAL.test(words[from - 1]!) &&
    !/^(?:The|A|An|This|That|Its|Their|Our|No)$/.test(words[from - 1]!)
  )
    from -= 1
  const name = words.slice(from, head)
  if (name.length < 2 || name.every((one) => TELLS_NO_MATTER.test(one))) return false
  if (facts.slice(from, head).some(({ stem }) => aboutStems.has(stem))) return false
  const initials = words
    .slice(from, head + 1)
    .flatMap((one) => one.split('-'))
    .map((one) => one.charAt(0).toLowerCase())
  return ![...aboutStems].some((stem) => stem.length >= SHORTEST && isWithin(stem, initials))
}

/** Whether the letters stand in order among the initials. */
function isWithin(letters: string, initials: readonly string[]): boolean {
  let at = 0
  for (const initial of initials) if (initial === letters[at]) at += 1
  return at === letters.length
}
