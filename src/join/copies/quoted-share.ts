import type { Span } from '../../text/index.js'
import type { Words } from './words.js'

/** A post that is shown as it was: "… — Ana Roy (@anaroy) March 3, 2031". */
const POST = /\(@\w+\).{0,12}\d{4}\s*$|pic\.twitter\.com/

/**
 * Which words of the text stand in quotation marks, by paragraph: to repeat what somebody said is no copy of who reports
 * it. A mark that is not closed reaches to the end of its paragraph; posts count whole.
 */
export function quotedWords(text: string): (span: Span) => boolean {
  const quoted: Span[] = []
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    if (POST.test(paragraph)) {
      quoted.push([index, index + paragraph.length])
      continue
    }
    let open: number | null = null
    for (const { 0: mark, index: at } of paragraph.matchAll(/[“”„"]|''|``/g)) {
      if (open === null && mark !== '”') open = at
      else if (open !== null && mark !== '“') {
        quoted.push([index + open, index + at])
        open = null
      }
    }
    if (open !== null) quoted.push([index + open, index + paragraph.length])
  }
  return ([start]) => {
    let [low, high] = [0, quoted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (quoted[middle]![1] <= start) low = middle + 1
      else high = middle
    }
    return (quoted[low]?.[0] ?? Number.POSITIVE_INFINITY) <= start
  }
}

/** How many words of `[from, to)` stand outside quotation marks. */
export function ownWords(
  words: Words,
  [from, to]: readonly [number, number],
  isQuoted: (span: Span) => boolean,
): number {
  let own = 0
  for (let at = from; at < to; at += 1) if (!isQuoted([words.starts[at]!, words.ends[at]!])) own += 1
  return own
}
