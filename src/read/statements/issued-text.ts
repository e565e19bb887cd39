import { contains, indexAt, type Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import { firstFrom, mentionsIn, type Named } from './mentions.js'
import type { Earlier } from './speakers.js'

/** Texts that somebody puts out and that are then quoted by their noun. */
const TEXTS =
  'statement|communiqu[eé]|declaration|commentary|editorial|letter|email|e-mail|tweet|post|message|memo|memorandum|release|note|denial|apology|report|op-ed|article|column|briefing|document'
const TAKEN_UP = new RegExp(`^(?:the|this|that|its)\\s+(?:\\p{L}+\\s+){0,2}(${TEXTS})$`, 'iu')
/** "said | on Monday in | a statement": so many words, the verb among them. */
const MOST_WORDS = 5
/** How far back, in code units, the text may have been spoken of first. */
const REACH = 900

/** "The statement", "the letter": a text that was spoken of before; null for any other source. */
export const textNoun = (words: string): string | null => TAKEN_UP.exec(words)?.[1]?.toLowerCase() ?? null

/**
 * "Ana Roy issued a denial. '…,' the statement said": whose text is quoted. Where it was first spoken of: whom it is "by", whose it is
 * in the genitive, or else the subject of that sentence. Empty when the article does not say.
 */
export function issuerOf(
  doc: Doc,
  source: Span,
  noun: string,
  mentions: readonly Named[],
  earlier: readonly Earlier[],
): readonly string[] {
  const { text } = doc.article
  const from = Math.max(0, source[0] - REACH)
  // A statement may have been called otherwise when it was issued.
  const first = firstNaming(/^(?:statement|release|message)$/.test(noun) ? TEXTS : noun)
  const last = [...text.slice(from, source[0]).matchAll(first)].at(-1)
  if (last === undefined) return []
  const [begin, end] = [from + last.index, from + last.index + last[0].length]
  const sentence = doc.scan.sentences[indexAt(doc.scan.sentences, begin)] ?? [begin, end]
  // "… Ana Roy said in a statement"
  const spoken = earlier.findLast(
    ({ at }) => at >= sentence[0] && at < begin && text.slice(at, begin).split(/\s+/).length <= MOST_WORDS,
  )
  if (spoken !== undefined) return spoken.ids
  const before = mentionsIn(mentions, [sentence[0], begin + 1]).filter(
    ({ span }) => !doc.quotations.some((quotation) => contains(quotation.span, span)),
  )
  // "Keldia's statement"
  if (/^['’]/.test(last[0])) return idsOf(before.at(-1))
  // "his letter", "its report": whose the pronoun is.
  if (/^(?:his|her|its|their)\b/i.test(last[0])) {
    const owner = mentions[firstFrom(mentions, begin)]
    return owner?.span[0] === begin ? [owner.actor.id] : []
  }
  // "a statement by the ministry"
  const by = /^ (by|from|of) (?:the )?/.exec(text.slice(end, end + 12))
  const named = by === null ? undefined : mentions[firstFrom(mentions, end + by[0].length - 4)]
  const between = text.slice(end + (by?.[0].length ?? 0), named?.span[0] ?? 0)
  if (named !== undefined && TITLES.test(between) && !VERBS.test(between)) return [named.actor.id]
  if (by !== null && by[1] !== 'of') return []
  const subject = before.find(({ span, form }) => !isOwner(text, span, form))
  return idsOf(subject)
}

const idsOf = (named: Named | undefined): readonly string[] => (named === undefined ? [] : [named.actor.id])

const patterns = new Map<string, RegExp>()

/** "a statement", "Keldia's new letter": where a text is spoken of that was not known before. */
function firstNaming(nouns: string): RegExp {
  const known = patterns.get(nouns)
  if (known !== undefined) return known
  const made = new RegExp(
    `(\\b(?:an?|his|her|its|their|another|joint|new)|['’]s?)\\s+(?:[\\p{L}-]+\\s+){0,3}(?:${nouns})\\b`,
    'giu',
  )
  patterns.set(nouns, made)
  return made
}

/** What may stand before the name of who issued it: "by | Foreign Minister | Ana Roy". */
const TITLES = /^(?:[\p{L}.-]+ ){0,4}$/u
const VERBS = /\b(?:is|was|had|has|came|went|to|on|in|at|and|that)\b/

/** "Roy's", "his": whose something is, not who does it. */
const isOwner = (text: string, [start, end]: Span, form: Named['form']): boolean =>
  /^['’]/.test(text.slice(end, end + 1)) ||
  (form === 'pronoun' && !/^(?:he|she|they|it)$/i.test(text.slice(start, end)))
