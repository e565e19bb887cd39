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
  const hasVerb = items.some(({ tag }) => /^(?:VD|VZ|VP|MD)$/.test(tag))
  items.forEach((item, at) => {
    const before = items[at - 1]
    const next = items[at + 1]
    if (!/^(?:VN|VD|JJ|NN)$/.test(item.tag)) return
    const isTrigger = VERB_ENTRIES.has(lemmaOf(item.lower))
    // "Varonia expelled 60 diplomats": no participle, for an object follows and no auxiliary stands before.
    const isAlone = before !== undefined && /^(?:NN|NP|PN|WH|CC)$/.test(before.tag)
    if (item.tag === 'VN' && isTrigger && isAlone && opensObject(next?.tag)) item.tag = 'VD'
    // "the sanctions imposed on Keldia": what stands before is the object, for none follows.
    const isLeft = before?.tag === 'NN' && /^(?:by|on|against|from|to|in)$/.test(next?.lower ?? '')
    if (item.tag === 'VD' && isTrigger && isLeft && needsObject(item.lower)) item.tag = 'VN'
    // "Six states, all of the north, expelled envoys": some verb the sentence must have.
    if (item.tag === 'JJ' && !hasVerb && isTrigger && /ed$/.test(item.lower) && opensObject(next?.tag)) item.tag = 'VD'
    // "threatened to withhold aid": behind "to", a base form with an object is a verb.
    const isBase = before?.lower === 'to' && VERB_ENTRIES.has(item.lower)
    if (item.tag === 'NN' && isBase && !/^(?:IN|PU|VD|VZ|MD)$/.test(next?.tag ?? 'PU')) item.tag = 'VB'
    // "The Varonian president visits Keldia", "Varonia bans flights": a noun by its form, a verb by what follows.
    // "Gunmen shot the envoy": the same with a past.
    const isFollowed =
      before !== undefined && /^(?:NP|NN)$/.test(before.tag) && /^(?:NP|DT|PS|CD)$/.test(next?.tag ?? '')
    if (item.tag === 'NN' && isTrigger && isFollowed && lemmaOf(item.lower) !== item.lower)
      item.tag = item.lower.endsWith('s') ? 'VZ' : 'VD'
  })
  return items
}

/** Whether each entry of a verb asks for an object. */
const needsObject = (form: string): boolean =>
  VERB_ENTRIES.get(lemmaOf(form))?.every(
    ({ transitive, classes, words }) => words.length === 0 && (transitive || classes.length > 0),
  ) === true

const opensObject = (tag: string | undefined): boolean => tag !== undefined && /^(?:DT|PS|PN|CD|NP|NN|JJ)$/.test(tag)
