import type { Span } from '../../../text/index.js'
import type { Named } from '../../statements/mentions.js'
import { listAfter } from './lists.js'

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}
const COUNT = new RegExp(`(?<!-)\\b(?:${Object.keys(NUMBERS).join('|')}|\\d{1,2})\\b(?!-)`, 'i')

/** How many a phrase counts ("four senators"); null where it does not say. */
function countIn(words: string): number | null {
  const count = COUNT.exec(words)?.[0].toLowerCase()
  return count === undefined ? null : (NUMBERS[count] ?? Number(count))
}

/** "They were Ana Roy and Bo Lind", "The four are …", "Those senators were …": who they are. */
const THEY_ARE =
  /^(?:They|Those|These|The (?:two|three|four|five|six|seven|eight|nine|ten)|The (?:\p{Ll}+ )?(?:senators|lawmakers|countries|states|nations|members|governments|judges|justices|defectors|dissenters|republicans|democrats))(?: \p{L}+)? (?:are|were|included?)(?: as follows)?:?\s/iu

/**
 * The names that a counted group is told to be, without a word that announces them: behind the clause ("Two senators backed it: Roy
 * and Lind"), right beside the group ("Only two states, Keldia in 2008 and Calveth in 2016, refused"), or in the next sentence ("They
 * were Roy and Lind"). The names are as many as the group counts.
 */
export function namedBehind(
  text: string,
  phrase: Span,
  sentence: Span,
  next: Span | null,
  mentions: readonly Named[],
): readonly string[] {
  const count = countIn(text.slice(...phrase))
  const fitting = (ids: readonly string[]): readonly string[] =>
    ids.length > 1 && (count === null || count === ids.length) ? ids : []
  const rest = text.slice(phrase[1], sentence[1])
  const colon = /^[^:;]{3,160}:\s+(?=\p{Lu})/u.exec(rest)
  if (colon !== null) {
    const listed = fitting(listAfter(text, phrase[1] + colon[0].length, sentence[1], mentions))
    if (listed.length > 0) return listed
  }
  if (count !== null) {
    for (const { index, 0: comma } of rest.matchAll(/,\s+(?=(?:\p{L}+\.? )?\p{Lu})/gu)) {
      const listed = fitting(listAfter(text, phrase[1] + index + comma.length, sentence[1], mentions))
      if (listed.length > 0) return listed
    }
  }
  const they = next === null ? null : THEY_ARE.exec(text.slice(...next).trimStart())
  if (next === null || they === null) return []
  const start = next[1] - text.slice(...next).trimStart().length
  const listed = listAfter(text, start + they[0].length, next[1], mentions)
  // Whom a group includes are not all of them.
  return /\bincluded?\b/.test(they[0]) ? listed : fitting(listed)
}
