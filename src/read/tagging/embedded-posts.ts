import type { Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/** "— Ana Roy (@anaroy) November 22, 2021", behind the words of the post or in a paragraph of its own. */
const SIGNATURE =
  /(?:^|\s)([–—-]{1,2}|―)\s?(\p{Lu}[^()\n—–]{1,60}?)\s\(@\w{1,30}\)(?:,?\s(?:on )?(?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+\.?),? \d{4})?\.?$/u
/** How long a signature can be, in characters. */
const LONGEST = 140
const CHANCE = 0.95

/** Posts from a social network as they are embedded in articles; the dash is the cue, as it is of other signatures. */
export function findEmbeddedPosts({ article, scan }: Doc): Linked[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const tokensOf = ([start, end]: Span, paragraph: number): Fragment => {
    let first = paragraphAt[paragraph]!
    while (ends[first]! <= start) first++
    let last = first
    while (last + 1 < paragraphAt[paragraph + 1]! && starts[last + 1]! < end) last++
    return { first, last, chance: CHANCE }
  }
  return scan.paragraphs.flatMap(([start, end], paragraph): Linked[] => {
    const from = Math.max(start, end - LONGEST)
    const match = SIGNATURE.exec(article.text.slice(from, end))
    if (match === null) return []
    const [all, dash = '', name = ''] = match
    const dashAt = from + match.index + all.indexOf(dash)
    const nameAt = from + match.index + all.indexOf(name, all.indexOf(dash) + dash.length)
    const isApart = dashAt === start
    const words = isApart ? paragraph - 1 : paragraph
    if (words < 0) return []
    const wordsEnd = isApart ? scan.paragraphs[words]![1] : dashAt
    const content = tokensOf([scan.paragraphs[words]![0], wordsEnd], words)
    return [
      {
        cue: tokensOf([dashAt, dashAt + dash.length], paragraph),
        source: tokensOf([nameAt, nameAt + name.length], paragraph),
        contents: [content],
        sourceChance: CHANCE,
        contentChance: CHANCE,
      },
    ]
  })
}
