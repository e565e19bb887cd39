import { indexAt, type Span } from '../../text/index.js'
import { announcerOf } from '../attribution/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Idle, Linked } from './link.js'

const CHANCE = 0.95
/** A shorter quotation alone in its paragraph may be a heading, in tokens with its marks. */
const LEAST_TOKENS = 7
const NOBODY = -1

/**
 * The attributions with the paragraphs that are a quotation and nothing else, and that no content holds: they go to the
 * quoted speech that ends the paragraph before, or to who announces them there ("Roy issued the following statement:").
 * Where neither is, nobody gets them. (PolNeAR train, a quarter that the network had not seen: all 23 such paragraphs
 * are content.) `idle` are the cues without content.
 */
export function claimParagraphs(doc: Doc, linked: readonly Linked[], idle: readonly Idle[]): readonly Linked[] {
  const { article, scan, quotations } = doc
  const { starts, ends, paragraphAt, length } = scan.tokens
  const found = [...linked]
  /** Which of `found` each token is content of. */
  const holders = new Int32Array(length).fill(NOBODY)
  const hold = ({ contents }: Linked, index: number): void => {
    for (const { first, last } of contents) holders.fill(index, first, last + 1)
  }
  found.forEach(hold)

  const announcing = (paragraph: number): number => {
    const span = scan.paragraphs[paragraph]!
    if (article.text[span[1] - 1] !== ':') return NOBODY
    const sentence = scan.sentences[indexAt(scan.sentences, span[1] - 1)]!
    const isThere = ({ cue }: Idle): boolean => starts[cue.first]! >= sentence[0] && ends[cue.last]! <= span[1]
    const index = found.findLastIndex(isThere)
    const idleCue = idle.findLast(isThere)
    if (index >= 0 && found[index]!.cue.first > (idleCue?.cue.first ?? -1)) return index
    const waiting = idleCue ?? announcedByRule(doc, span)
    return waiting === null ? NOBODY : found.push({ ...waiting, contents: [], contentChance: CHANCE }) - 1
  }

  for (const { span, depth, continues } of quotations) {
    const paragraph = indexAt(scan.paragraphs, span[0])
    const here = scan.paragraphs[paragraph]
    const isAlone = depth === 0 && here?.[0] === span[0] && here[1] - span[1] <= 1
    if (!isAlone || paragraph === 0) continue
    const content: Fragment = { first: paragraphAt[paragraph]!, last: paragraphAt[paragraph + 1]! - 1, chance: CHANCE }
    const isHeld = holders.subarray(content.first, content.last + 1).some((holder) => holder !== NOBODY)
    if (isHeld || content.last - content.first + 1 < LEAST_TOKENS) continue
    const isSpeech = continues !== null || /["”»']/.test(article.text[ends[content.first - 1]! - 1]!)
    const before = isSpeech ? holders[content.first - 1]! : NOBODY
    const owner = before === NOBODY ? announcing(paragraph - 1) : before
    if (owner === NOBODY) continue
    found[owner] = { ...found[owner]!, contents: [...found[owner]!.contents, content] }
    hold(found[owner], owner)
  }
  return found.filter(({ contents }) => contents.length > 0).sort((a, b) => a.cue.first - b.cue.first)
}

function announcedByRule(doc: Doc, paragraph: Span): Idle | null {
  const announcer = announcerOf(doc, paragraph)
  if (announcer === null) return null
  const { starts, length } = doc.scan.tokens
  const part = ([start, end]: Span): Fragment => {
    let first = 0
    while (first + 1 < length && starts[first]! < start) first++
    let last = first
    while (last + 1 < length && starts[last + 1]! < end) last++
    return { first, last, chance: CHANCE }
  }
  return { cue: part(announcer.cue), source: part(announcer.source), sourceChance: CHANCE }
}
