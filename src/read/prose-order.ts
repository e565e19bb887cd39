import { contains, indexAt, type Span } from '../text/index.js'
import type { Doc } from './doc.js'

/** Sentences of an article as a reader counts them: lines of the page between two paragraphs do not part them. */
export interface ProseOrder {
  /** By sentence: how many sentences of prose stand before it. */
  readonly orderOf: Int32Array
  /** By sentence: 1 where it ends as a sentence does and is no page furniture; 0 for headings, captions, teasers. */
  readonly isProse: Uint8Array
}

const cache = new WeakMap<readonly Span[], ProseOrder>()

/** The same answer for the same document; worked out when first asked for. */
export function proseOrder({ article, scan, chrome }: Pick<Doc, 'article' | 'scan' | 'chrome'>): ProseOrder {
  const { sentences } = scan
  const known = cache.get(sentences)
  if (known !== undefined) return known
  const orderOf = new Int32Array(sentences.length)
  const isProse = new Uint8Array(sentences.length)
  let order = 0
  for (const [index, sentence] of sentences.entries()) {
    orderOf[index] = order
    const furniture = chrome[indexAt(chrome, sentence[0])]
    const isFurniture = furniture !== undefined && contains(furniture, sentence)
    if (isFurniture || !ENDS.test(article.text.slice(Math.max(sentence[0], sentence[1] - 4), sentence[1]))) continue
    isProse[index] = 1
    order += 1
  }
  const made = { orderOf, isProse }
  cache.set(sentences, made)
  return made
}

/** How a sentence ends; a colon leads on to a quotation. */
const ENDS = /[.!?…:,”"’'»)\]]\s*$/u
