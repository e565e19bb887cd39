import { indexAt, type Span } from '../../text/index.js'
import { lemmaOf } from '../attribution/lemma.js'
import { tagWords } from '../attribution/parts-of-speech.js'
import { datelineEnd, type Item } from '../attribution/units.js'
import type { Doc } from '../doc.js'
import { TRIGGER_FORMS, VERB_ENTRIES } from './lexicon/entry.js'

/** A sentence that may tell an event, with its words and marks. Quotation marks are left out: what they hold is read too. */
export interface Sentence {
  readonly span: Span
  /** Its place among the sentences of the document. */
  readonly index: number
  readonly items: readonly Item[]
}

/** A longer sentence is no sentence (a table, a list without stops). */
const MOST_ITEMS = 160
const MARK = /^["“”„«»‘`´＂]+$/
const APOSTROPHE = /^['’]$/

/** The sentences of the article, page furniture left out, that hold a word of the lexicon; in order. */
export function sentencesOf(doc: Doc): Sentence[] {
  const { text } = doc.article
  const { sentences, tokens, paragraphs } = doc.scan
  const found: Sentence[] = []
  let furniture = 0
  for (let index = 0; index < sentences.length; index += 1) {
    const span = sentences[index]!
    while (furniture < doc.chrome.length && doc.chrome[furniture]![1] <= span[0]) furniture += 1
    if (furniture < doc.chrome.length && doc.chrome[furniture]![0] < span[1]) continue
    const from = tokens.sentenceAt[index]!
    const to = tokens.sentenceAt[index + 1]!
    if (to - from > MOST_ITEMS) continue
    const lowers: string[] = []
    let isTelling = false
    for (let token = from; token < to; token += 1) {
      const lower = text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase()
      lowers.push(lower)
      isTelling ||= TRIGGER_FORMS.has(lower)
    }
    if (!isTelling) continue
    const paragraph = paragraphs[indexAt(paragraphs, span[0])]
    const begin = paragraph !== undefined && paragraph[0] === span[0] ? datelineEnd(text, paragraph) : span[0]
    const items: Item[] = []
    for (let token = from; token < to; token += 1) {
      const start = tokens.starts[token]!
      const end = tokens.ends[token]!
      if (start < begin) continue
      const word = text.slice(start, end)
      const isPossessive = APOSTROPHE.test(word) && items.at(-1)?.end === start && /s$/.test(items.at(-1)?.lower ?? '')
      if (MARK.test(word) || (APOSTROPHE.test(word) && !isPossessive)) continue
      const lower = isPossessive ? "'s" : (lowers[token - from] ?? '').replace(/’/g, "'")
      items.push({ start, end, text: word, lower, tag: 'PU', quotation: -1, isSpeech: false })
    }
    if (items.length > 1) found.push({ span, index, items: tagged(items) })
  }
  return found
}

function tagged(items: Item[]): Item[] {
  const tags = tagWords(
    items.map(({ text }) => text),
    items.map(({ lower }) => lower),
  )
  items.forEach((item, at) => {
    item.tag = tags[at]!
  })
  items.forEach((item, at) => {
    const before = items[at - 1]
    const next = items[at + 1]
    const isTrigger = VERB_ENTRIES.has(lemmaOf(item.lower))
    // "Varonia expelled 60 diplomats": no participle, for an object follows and no auxiliary stands before.
    const isAlone = before !== undefined && /^(?:NN|NP|PN|WH|CC)$/.test(before.tag)
    if (item.tag === 'VN' && isTrigger && isAlone && opensObject(next?.tag)) item.tag = 'VD'
    // "The Varonian president visits Keldia", "Varonia bans flights": a noun by its form, a verb by what follows.
    const isBare = before !== undefined && /^(?:NP|NN)$/.test(before.tag) && /s$/.test(item.lower)
    if (item.tag === 'NN' && isTrigger && isBare && (next?.tag === 'NP' || next?.tag === 'DT')) item.tag = 'VZ'
  })
  return items
}

const opensObject = (tag: string | undefined): boolean => tag !== undefined && /^(?:DT|PS|PN|CD|NP|NN|JJ)$/.test(tag)
