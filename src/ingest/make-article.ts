import { type Facts, settle } from './facts.js'
import type { Item, RawArticle } from './item.js'
import { warningAt } from './problem.js'

type Found = Pick<RawArticle, 'text' | 'bytes' | 'mediaType' | 'source'>

/** One article as an item, after the warnings about it. `layers`: what is said of it, surest place first. */
export function makeArticle(found: Found, layers: readonly Facts[]): readonly Item[] {
  const { problems, ...known } = settle(layers, found.source)
  const unstorable = found.text.match(UNSTORABLE)?.length ?? 0
  const text = unstorable === 0 ? found.text : found.text.replace(UNSTORABLE, '\ufffd')
  const repaired = unstorable === 0 ? [] : [warningAt(found.source, 'TEXT_REPAIRED', { count: unstorable })]
  return [...repaired, ...problems]
    .map((problem): Item => ({ problem }))
    .concat({ article: { ...found, ...known, text } })
}

/** No database keeps these whole; each is one UTF-16 code unit, like the character that stands for it. */
const UNSTORABLE = new RegExp(`[${String.fromCharCode(0)}\\p{Surrogate}]`, 'gu')
