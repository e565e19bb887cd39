import { indexAt, type Span } from '../../text/index.js'
import { proseParagraphs } from '../chrome/index.js'
import type { Doc, Quotation } from '../doc.js'
import { classOfVerb } from './cue-class.js'
import { isSpeechVerb } from './extents.js'
import { lemmaOf } from './lemma.js'
import { type Tag, tagWords } from './parts-of-speech.js'

/** A word, a mark, or a whole quotation: what the rules look at. */
export interface Item {
  readonly start: number
  readonly end: number
  /** As it stands; of a quotation, its marks and first characters. */
  readonly text: string
  /** Lower case, apostrophes straight; empty for a quotation. */
  readonly lower: string
  tag: Tag
  /** Index in the document's quotations; -1 for words and marks. */
  readonly quotation: number
  /** A quotation that can stand alone: a sentence or more; never true of words. */
  readonly isSpeech: boolean
}

/** A sentence as the rules read it: quotations are single items, and sentence breaks inside them do not count. */
export interface Unit {
  readonly items: readonly Item[]
  readonly paragraph: number
}

/** Quotations of fewer words are read as plain words: titles, terms, shudder quotes. */
const FEWEST_QUOTED_WORDS = 3
/** A longer sentence is no sentence (a table, a list without stops): it is cut, so that time stays linear. */
const MOST_ITEMS = 400

/** The units of a document, in order, page furniture left out. */
export function unitsOf(doc: Doc): Unit[] {
  const { text } = doc.article
  const { tokens, sentences } = doc.scan
  const units: Unit[] = []
  const outer = doc.quotations
    .map((quotation, at) => ({ quotation, at }))
    .filter(({ quotation }) => quotation.depth === 0)
  let token = 0
  let next = 0
  proseParagraphs(doc).forEach((paragraph, paragraphAt) => {
    let items: Item[] = []
    let sentence = -1
    const close = () => {
      if (items.length > 0) units.push({ items: tagged(items), paragraph: paragraphAt })
      items = []
    }
    while (token < tokens.length && tokens.starts[token]! < paragraph[0]) token += 1
    for (; token < tokens.length && tokens.starts[token]! < paragraph[1]; token += 1) {
      const start = tokens.starts[token]!
      const end = tokens.ends[token]!
      while (next < outer.length && outer[next]!.quotation.span[1] <= start) next += 1
      const here = indexAt(sentences, start)
      if (here !== sentence && sentence >= 0) close()
      sentence = here
      const one = outer[next]
      if (one !== undefined && one.quotation.span[0] <= start && start < one.quotation.span[1]) {
        const { inner, span } = one.quotation
        if (isAtom(text, one.quotation)) {
          items.push(atom(text, one.quotation, one.at))
          while (token + 1 < tokens.length && tokens.starts[token + 1]! < span[1]) token += 1
          sentence = indexAt(sentences, span[1] - 1)
          continue
        }
        // The marks of a short quotation are looked through.
        if (start < inner[0] || start >= inner[1]) continue
      }
      const word = text.slice(start, end)
      items.push({
        start,
        end,
        text: word,
        lower: word.toLowerCase().replace(/’/g, "'"),
        tag: 'PU',
        quotation: -1,
        isSpeech: false,
      })
      if (items.length >= MOST_ITEMS) close()
    }
    close()
  })
  return withTags(text, units)
}

/** Joins a tag to the speech before it, where a question or exclamation mark parts them: "…?" Zhang asked. */
function withTags(text: string, units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const before = joined.at(-1)
    const speech = before?.items.at(-1)
    const ends = speech?.isSpeech === true ? text.slice(speech.end - 4, speech.end) : ''
    const isAsked = /[?!…—–-]["”’'»]*$/.test(ends) || (/\.["”’'»]*$/.test(ends) && unit.items.length <= SHORT_TAG_ITEMS)
    if (before !== undefined && isAsked && before.paragraph === unit.paragraph && isTag(unit.items)) {
      joined[joined.length - 1] = { items: [...before.items, ...unit.items], paragraph: unit.paragraph }
    } else joined.push(unit)
  }
  return joined
}

const MOST_TAG_ITEMS = 24
/** "…." Zhang said. */
const SHORT_TAG_ITEMS = 5

function isTag(items: readonly Item[]): boolean {
  if (items.length > MOST_TAG_ITEMS) return false
  const verb = items.findIndex((item) => item.tag === 'VD' || item.tag === 'VZ')
  if (
    verb < 1 ||
    !isSpeechVerb(items[verb]!) ||
    items.slice(0, verb).some((item) => item.tag === 'IN' || item.lower === ':')
  )
    return false
  const next = items[verb + 1]
  return next === undefined || next.tag === 'PU' || next.tag === 'IN' || next.tag === 'RB' || next.tag === 'NP'
}

const isAtom = (text: string, { inner, continues, open }: Quotation): boolean =>
  open ||
  continues !== null ||
  countWords(text, inner) >= FEWEST_QUOTED_WORDS ||
  /^\p{Lu}.*[.,!?…—]$/su.test(text.slice(inner[0], inner[1]).trim())

function countWords(text: string, [start, end]: Span): number {
  if (end - start > 200) return FEWEST_QUOTED_WORDS
  return text.slice(start, end).trim().split(/\s+/).length
}

function atom(text: string, { span, inner, open, continues }: Quotation, at: number): Item {
  const words = text.slice(inner[0], Math.min(inner[1], inner[0] + 400)).trim()
  const tail = text.slice(Math.max(inner[0], inner[1] - 4), Math.min(text.length, span[1] + 1))
  const startsSentence = /^[\p{Lu}\d[(…—–-]|^\.\.\.|^i\b/u.test(words)
  const isSpeech =
    open || continues !== null || (startsSentence && (/[.,!?…—–-]/.test(tail) || words.split(/\s+/).length >= 6))
  return { start: span[0], end: span[1], text: words, lower: '', tag: 'NN', quotation: at, isSpeech }
}

const isReport = (item: Item): boolean =>
  item.quotation < 0 && item.lower.endsWith('s') && classOfVerb(lemmaOf(item.lower)) !== null

function isTagEdge(items: readonly Item[], at: number): boolean {
  let first = at - 1
  while (first > 0 && items[first - 1]!.tag === 'NP') first -= 1
  const next = items[at + 1]
  return items[first - 1]?.isSpeech === true && (next === undefined || /^(?:PU|IN|RP|RB)$/.test(next.tag))
}

function tagged(items: Item[]): Item[] {
  const tags = tagWords(
    items.map((item) => (item.quotation < 0 ? item.text : item.isSpeech ? '.' : 'thing')),
    items.map((item) => (item.quotation < 0 ? item.lower : item.isSpeech ? '.' : 'thing')),
  )
  items.forEach((item, at) => {
    item.tag = item.isSpeech ? 'PU' : tags[at]!
  })
  items.forEach((item, at) => {
    // "…," Lee points out: between a name and the end of the tag it is no noun.
    if (item.tag === 'NN' && at > 1 && items[at - 1]!.tag === 'NP' && isReport(item) && isTagEdge(items, at))
      item.tag = 'VZ'
  })
  return items
}
