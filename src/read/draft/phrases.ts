import { phraseStart, type SentenceView } from '../clauses/sentence-view.js'
import type { DraftSource } from './draft-source.js'
import { nounStem } from './lexicon/contested.js'
import type { Phrase } from './take.js'

/** Items `[from, head]` of a noun phrase without its attachments. */
export interface Place {
  readonly from: number
  readonly head: number
}

const IN_PHRASE = /^(?:DT|PS|JJ|CD|NN|NP|PO|VN|VG)$/
const NOUN = /^(?:NN|NP)$/

/** The noun phrase that begins at item `at`, an adverb before it skipped; null when none does. */
export function placeAfter({ items, groupOf }: SentenceView, at: number): Place | null {
  let from = at
  while (items[from]?.tag === 'RB') from += 1
  let head = -1
  for (let next = from; next < items.length; next += 1) {
    const { tag } = items[next]!
    if (!IN_PHRASE.test(tag)) break
    if (next > from && (tag === 'DT' || tag === 'PS') && head >= 0) break
    if ((tag === 'VN' || tag === 'VG') && head >= 0 && groupOf[next]! >= 0) break
    if (NOUN.test(tag)) head = next
  }
  return head < 0 ? null : { from, head }
}

/** The phrase whose last noun is item `head`; `mentions` are those of the sentence. */
export function phraseAt(view: SentenceView, head: number, mentions: DraftSource['mentions']): Phrase {
  const { items } = view
  let from = phraseStart(view, head)
  let definite = false
  for (let at = from; at < head; at += 1) {
    const { tag, lower } = items[at]!
    if (tag === 'DT' || tag === 'PS') definite = lower === 'the'
    // "Varonia's truce", "20 new tariffs": what stands behind the possessor or the number.
    if (tag === 'DT' || tag === 'PS' || tag === 'PO' || tag === 'CD' || LOOSE.has(lower)) from = at + 1
    if (tag === 'PO') definite = false
  }
  const words = items.slice(from, head + 1)
  const span = [items[from]!.start, items[head]!.end] as const
  const mention = mentions.find(
    (one) => one.form !== 'pronoun' && one.span[0] <= items[head]!.start && items[head]!.end <= one.span[1],
  )
  return {
    text: words
      .map(({ text, tag }) => (tag === 'NP' || /^\p{Lu}{2,}/u.test(text) ? text : text.toLowerCase()))
      .join(' '),
    head: items[head]!.lower,
    definite,
    plural: nounStem(items[head]!.lower) !== items[head]!.lower.replace(/[’']s?$/, ''),
    actor: mention !== undefined && mention.span[0] <= span[1] ? mention.actor : null,
  }
}

/** Adjectives that only point or count. */
const LOOSE = new Set(
  `new latest recent possible potential proposed planned other such same own first second last next previous former current
  upcoming so-called alleged any some more many several all another both full entire whole recently big major key broad quick
  immediate further additional`.split(/\s+/),
)
