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
    const from = datelineEnd(text, paragraph)
    while (token < tokens.length && tokens.starts[token]! < from) token += 1
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
        if (isAtom(text, one.quotation) && !isTitle(text, one.quotation, items.at(-1))) {
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

/** A title ("Face the Nation"): every longer word has a capital, and a word that tells nothing stands before it. */
function isTitle(text: string, { span, inner, open, continues }: Quotation, before: Item | undefined): boolean {
  if (open || continues !== null || inner[1] - inner[0] > LONGEST_TITLE || before === undefined) return false
  if (before.quotation >= 0 || /[,:.;?!—–-]$/.test(before.lower) || isSpeechVerb(before)) return false
  const words = text.slice(inner[0], inner[1]).split(/\s+/)
  const isClosed = /\w[.,!?]?$/.test(words.at(-1) ?? '')
  return (
    span[1] > inner[1] &&
    isClosed &&
    words.length <= 7 &&
    words.every((word) => word.length <= 3 || /^[\p{Lu}\d]/u.test(word))
  )
}

const LONGEST_TITLE = 80

const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}\d. ]{2,24}){0,2},?\s*(?:\([\p{L}. ]{2,30}\)\s*)?[-–—]{1,2}\s|(?:\p{Lu}[\p{L}.’' -]{2,30}(?:, [\p{L}\d. ]{2,24})?,?\s*)?\((?:CNN|Reuters|AP|AFP|UPI|Xinhua|TASS|Bloomberg|IRNA|ANI|dpa|Sputnik|Kyodo|Yonhap)\)\s*[-–—]{0,2}\s?)/u

/** Where the words begin after a dateline ("PORT SABLE (Reuters) - "); the start of the paragraph when there is none. */
export function datelineEnd(text: string, [start, end]: Span): number {
  const match = DATELINE.exec(text.slice(start, Math.min(end, start + 120)))
  return start + (match?.[0].length ?? 0)
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
  const tail = text.slice(Math.max(inner[0], inner[1] - 4), inner[1])
  const startsSentence = /^[\p{Lu}\d[(…—–-]|^\.\.\.|^i\b/u.test(words)
  const isSpeech =
    open || continues !== null || (startsSentence && (/[.,!?…—–-]/.test(tail) || words.split(/\s+/).length >= 6))
  return { start: span[0], end: span[1], text: words, lower: '', tag: 'NN', quotation: at, isSpeech }
}

/** The tag of a word read as a noun that is a verb by its place; null when it is a noun indeed. */
function verbAfterAll(items: readonly Item[], at: number): Tag | null {
  const item = items[at]!
  const before = items[at - 1]!
  const next = items[at + 1]
  if (item.lower.endsWith('s')) {
    if (classOfVerb(lemmaOf(item.lower)) === null) return null
    // "…," Lee points out: between a name and the end of the tag; "…," reports the Courier.
    let first = at - 1
    while (first > 0 && items[first]!.tag === 'NP' && items[first - 1]!.tag === 'NP') first -= 1
    const closes = next === undefined || /^(?:PU|IN|RP|RB)$/.test(next.tag)
    if (before.tag === 'NP' && items[first - 1]?.isSpeech === true && closes) return 'VZ'
    const isInverted = (before.isSpeech || before.lower === ',') && (next?.tag === 'NP' || next?.lower === 'the')
    return isInverted && isSpeechVerb({ ...item, tag: 'VZ' }) ? 'VZ' : null
  }
  // "lawmakers plan to …", "critics claim that …"
  const isPlural = (before.tag === 'NN' || before.tag === 'NP') && /[^s]s$/.test(before.lower) && before.quotation < 0
  if (!isPlural || classOfVerb(item.lower) === null) return null
  return next?.lower === 'that' || (next?.tag === 'TO' && items[at + 2]?.tag === 'VB') || next?.tag === 'DT'
    ? 'VP'
    : null
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
    if (item.tag === 'NN' && item.quotation < 0 && at > 0) item.tag = verbAfterAll(items, at) ?? 'NN'
  })
  return items
}
