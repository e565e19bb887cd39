import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/** "ROY:", "ROY (on screen):": a name in capitals. */
const CAPITALS = /^(["“]?)(\p{Lu}[\p{Lu}.'’ -]{1,28}\p{Lu})(?: \([^)\n]{1,20}\))?:\s+\S/u
/** "Ana Roy:", "Q:", "Port Sable Courier:": a name as it is written elsewhere; pages lose the blank behind it. */
const NAME =
  /^(["“]?)(Q|A|\p{Lu}[\p{L}.'’-]*\p{Ll}(?: (?:(?:de|del|der|van|von|al|bin) )?\p{Lu}[\p{L}.'’-]+){0,3}):\s*(?=[\p{L}\p{N}$£€[(“"‘…])/u
/** A label alone may be a heading; so many of them, or one twice, make a transcript. */
const LEAST_LABELS = 3
const LEAST_WORDS = 3
const CHANCE = 0.9
/** Paragraphs without a label that may stand between two turns. */
const MOST_BETWEEN = 3
/** Somebody speaks here: a table ("Film: …", "Score: …") has none of these. */
const VOICE = /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\?/

interface Turn {
  readonly label: string
  readonly paragraph: number
  /** The turn begins with a quotation mark, and so does each of its paragraphs. */
  readonly isMarked: boolean
  readonly linked: Linked
}

/**
 * The turns of a transcript or interview: paragraphs that begin with a name and a colon ("ROY: I may go.", "Q: Will
 * you?"), with those that go on with the turn before.
 */
export function findSpeakerLabels(doc: Doc): Linked[] {
  const capitals = turnsOf(doc, CAPITALS, LEAST_WORDS)
  const isTranscript =
    capitals.length >= LEAST_LABELS || new Set(capitals.map(({ label }) => label)).size < capitals.length
  return goingOn(doc, isTranscript ? capitals : interview(doc))
}

/** Names in small letters are headings more often: two who speak in turn, one of them twice, and somebody who speaks. */
function interview(doc: Doc): readonly Turn[] {
  const turns = turnsOf(doc, NAME, 1)
  const counts = new Map<string, number>()
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1)
  const again = turns.filter(({ label }) => counts.get(label)! > 1)
  const [first, last] = [turns[0], turns.at(-1)]
  if (first === undefined || last === undefined || counts.size < 2 || again.length < 2) return []
  const isDense = turns.length * 2 > last.paragraph - first.paragraph
  const voices = turns.filter(({ paragraph }) => VOICE.test(doc.article.text.slice(...doc.scan.paragraphs[paragraph]!)))
  return isDense && voices.length * 2 >= turns.length ? turns : []
}

function turnsOf({ article, scan }: Doc, pattern: RegExp, leastWords: number): readonly Turn[] {
  const { starts, ends, paragraphAt } = scan.tokens
  const part = (first: number, last: number): Fragment => ({ first, last, chance: CHANCE })
  return scan.paragraphs.flatMap(([start, end], paragraph): Turn[] => {
    const match = pattern.exec(article.text.slice(start, Math.min(end, start + 80)))
    if (match === null) return []
    const [, mark = '', label = ''] = match
    const from = paragraphAt[paragraph]!
    const last = paragraphAt[paragraph + 1]! - 1
    const first = mark === '' ? from : from + 1
    const labelEnd = start + mark.length + label.length
    let name = first
    while (ends[name]! < labelEnd) name++
    let colon = name + 1
    while (colon < last && article.text[starts[colon]!] !== ':') colon++
    if (last - colon < leastWords) return []
    const linked = {
      cue: part(colon, colon),
      source: part(first, name),
      contents: [part(colon + 1, last)],
      sourceChance: CHANCE,
      contentChance: CHANCE,
    }
    return [{ label, paragraph, isMarked: mark !== '', linked }]
  })
}

/** Each turn with the paragraphs before the next one that are the same voice. */
function goingOn({ article, scan }: Doc, turns: readonly Turn[]): Linked[] {
  const { paragraphAt } = scan.tokens
  return turns.map(({ paragraph, isMarked, linked }, index) => {
    const next = turns[index + 1]?.paragraph ?? paragraph + 1
    if (next - paragraph - 1 > MOST_BETWEEN) return linked
    const contents = [...linked.contents]
    for (let at = paragraph + 1; at < next; at += 1) {
      const words = article.text.slice(...scan.paragraphs[at]!)
      const isVoice = isMarked ? /^["“]/.test(words) : VOICE.test(words) && !/["“”]/.test(words)
      if (!isVoice) break
      contents.push({ first: paragraphAt[at]!, last: paragraphAt[at + 1]! - 1, chance: CHANCE })
    }
    return { ...linked, contents }
  })
}
