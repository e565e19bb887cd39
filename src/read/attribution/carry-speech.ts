import { overlaps, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Attribution } from '../reading.js'
import { classOfVerb, TELLING_CLASSES } from './cue-class.js'
import type { Found } from './select.js'
import type { Unit } from './units.js'

/**
 * Gives the sentences that are nothing but speech to the attribution beside them: what a quotation carries on over a
 * paragraph break, what follows in the same paragraph, what leads up to the tag. Answers all attributions in the order
 * of the text. `found` holds those of each unit.
 */
export function carrySpeech(doc: Doc, units: readonly Unit[], found: readonly Found[][]): Attribution[] {
  /** Which attribution said each quotation. */
  const owner = new Map<number, Found>()
  const own = (unit: Unit, one: Found) => {
    for (const item of unit.items) {
      const span: Span = [item.start, item.end]
      if (item.quotation >= 0 && one.content.some((content) => overlaps(content, span))) owner.set(item.quotation, one)
    }
  }
  units.forEach((unit, at) => {
    for (const one of found[at]!) own(unit, one)
    if (!isSpeechAlone(unit) || found[at]!.length > 0) return
    const speaker = speakerOf(doc, units, found, owner, at)
    if (speaker === null) return
    const span: Span = [unit.items[0]!.start, unit.items.at(-1)!.end]
    speaker.content = [...speaker.content, span].sort((a, b) => a[0] - b[0])
    for (const item of unit.items) if (item.quotation >= 0) owner.set(item.quotation, speaker)
  })
  return found
    .flat()
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content, rate }) => ({ source, cue, content, confidence: rate }))
    .sort((a, b) => a.cue[0]![0] - b.cue[0]![0])
}

/** Speech, or speech with an end that the author tells in own words: "… in the world" or to lead it. */
export const isSpeechAlone = (unit: Unit): boolean =>
  unit.items[0]!.isSpeech &&
  /^(?:PU|IN|TO|CC|VB|VG|VN)$/.test(unit.items.find((item) => !item.isSpeech)?.tag ?? 'PU') &&
  unit.items.every((item) => !/^(?:V[DZP]|MD)$/.test(item.tag))

function speakerOf(
  doc: Doc,
  units: readonly Unit[],
  found: readonly Found[][],
  owner: ReadonlyMap<number, Found>,
  at: number,
): Found | null {
  const unit = units[at]!
  for (const item of unit.items) {
    const earlier = item.quotation >= 0 ? doc.quotations[item.quotation]!.continues : null
    const speaker = earlier === null ? undefined : owner.get(earlier)
    if (speaker !== undefined) return speaker
  }
  const isHere = (other: number): boolean => units[other]?.paragraph === unit.paragraph
  // What stands before in the paragraph: a tag, or speech that has found its speaker.
  for (let before = at - 1; isHere(before); before -= 1) {
    const last = found[before]!.at(-1)
    if (last !== undefined) return isTelling(last) || quotes(units[before]!, last) ? last : null
    if (!isSpeechAlone(units[before]!)) break
    const said = units[before]!.items.findLast((item) => item.isSpeech)
    const speaker = said === undefined ? undefined : owner.get(said.quotation)
    if (speaker !== undefined) return speaker
  }
  for (let after = at + 1; isHere(after); after += 1) {
    const first = found[after]![0]
    if (first !== undefined) return units[after]!.items[0]!.isSpeech ? first : null
    if (!isSpeechAlone(units[after]!)) break
  }
  return speakerOfParagraphBefore(units, found, owner, at)
}

/** Words of speech, not of will or thought: after "he declined to criticise her" comes another's speech as well as his. */
const isTelling = ({ lemma }: Found): boolean => {
  const cueClass = classOfVerb(lemma.split('_')[0]!)
  return cueClass === null || TELLING_CLASSES.has(cueClass)
}

const quotes = ({ items }: Unit, { content }: Found): boolean =>
  items.some(({ quotation, start, end }) => quotation >= 0 && content.some((span) => overlaps(span, [start, end])))

/** A paragraph of speech alone goes on with the speech that ends the one before it. */
function speakerOfParagraphBefore(
  units: readonly Unit[],
  found: readonly Found[][],
  owner: ReadonlyMap<number, Found>,
  at: number,
): Found | null {
  let first = at
  while (first > 0 && units[first - 1]!.paragraph === units[at]!.paragraph) first -= 1
  const before = units[first - 1]
  if (before === undefined || units[at]!.paragraph - before.paragraph !== 1) return null
  const waiting = found[first - 1]!.at(-1)
  if (waiting?.content.length === 0) return waiting
  const said = before.items.findLast((item) => item.quotation >= 0)
  return said === undefined ? null : (owner.get(said.quotation) ?? null)
}
