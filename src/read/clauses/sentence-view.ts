import type { Span } from '../../text/index.js'
import { timeStart } from '../attribution/noun-phrases.js'
import { tagWords } from '../attribution/parts-of-speech.js'
import type { Item } from '../attribution/units.js'
import { type VerbGroup, verbGroupsOf } from '../attribution/verb-groups.js'
import type { Doc } from '../doc.js'
import { asVerb, retag } from './retag.js'
import { tallyLength } from './tally.js'

/** One sentence as words with parts of speech and verb groups; quotation marks are looked through. */
export interface SentenceView {
  readonly sentence: number
  readonly span: Span
  readonly items: readonly Item[]
  readonly groups: readonly VerbGroup[]
  /** Index of the verb group that an item belongs to; -1 for none. */
  readonly groupOf: Int16Array
  /** Item of a token of the document; -1 for marks that are looked through. */
  readonly itemOf: (token: number) => number
}

const QUOTATION_MARK = /^(?:["“”«»„‘]|''|``|\[|\])$/
/** A longer sentence is no sentence. */
const MOST_TOKENS = 300

/** `verbs` are tokens of words that are verbs where an infinitive or a modal leads to them: "to train rebels". */
export function viewOf(doc: Doc, sentence: number, verbs: readonly number[] = []): SentenceView {
  const { text } = doc.article
  const { starts, ends, sentenceAt } = doc.scan.tokens
  const first = sentenceAt[sentence]!
  const last = Math.min(sentenceAt[sentence + 1]!, first + MOST_TOKENS)
  const items: Item[] = []
  const itemAt = new Int16Array(last - first).fill(-1)
  const words: string[] = []
  for (let token = first; token < last; token += 1) words.push(text.slice(starts[token]!, ends[token]!))
  let skipped = 0
  for (let token = first; token < last; token += 1) {
    const word = words[token - first]!
    // "voted 217–205 against it": how a vote went is looked through.
    skipped = Math.max(skipped - 1, token > first ? tallyLength(words, token - first) : 0)
    if (skipped > 0) continue
    if (QUOTATION_MARK.test(word)) continue
    itemAt[token - first] = items.length
    items.push({
      start: starts[token]!,
      end: ends[token]!,
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      tag: 'PU',
      quotation: -1,
      isSpeech: false,
    })
  }
  const tags = tagWords(
    items.map((item) => item.text),
    items.map((item) => item.lower),
  )
  items.forEach((item, at) => {
    item.tag = item.lower === 'cannot' ? 'MD' : tags[at]!
  })
  for (const token of verbs) asVerb(items, itemAt[token - first] ?? -1)
  retag(items)
  const groups = verbGroupsOf(items).map((group) => (isPerfect(items, group) ? { ...group, passive: false } : group))
  const groupOf = new Int16Array(items.length).fill(-1)
  for (const [at, group] of groups.entries()) groupOf.fill(at, group.from, group.to)
  return {
    sentence,
    span: doc.scan.sentences[sentence] ?? [items[0]?.start ?? 0, items.at(-1)?.end ?? 0],
    items,
    groups,
    groupOf,
    itemOf: (token) => itemAt[token - first] ?? -1,
  }
}

/** "He's imposed duties": "has", since an object follows. */
const isPerfect = (items: readonly Item[], group: VerbGroup): boolean =>
  group.passive && items[group.from]!.lower === "'s" && /^(?:DT|NN|JJ|NP|PS|CD)$/.test(items[group.to]?.tag ?? '')

/** The last item at or before `at` that is no adverb and no time: "sought [on Wednesday] to save it". */
export function beforeTime({ items, groupOf }: SentenceView, at: number): number {
  let last = at
  for (let steps = 0; steps < 3 && last >= 0; steps += 1) {
    const from = timeStart(items, last + 1)
    if (from <= last) last = from - 1
    else if (items[last]!.tag === 'RB' && groupOf[last]! < 0 && !PARTICLE.test(items[last]!.lower)) last -= 1
    else break
  }
  return last
}

export const PARTICLE = /^(?:out|up|away|off|down|back|aside|behind|ahead|forward|around|over|on|in|apart)$/

const MODIFIERS = new Set(['JJ', 'CD', 'NN', 'NP', 'PO', 'PS', 'DT', 'VN', 'VG'])

/** Where the noun phrase begins whose head is item `head`: its determiner, possessor, adjectives. */
export function phraseStart({ items, groupOf, groups }: SentenceView, head: number): number {
  let from = head
  while (from > 0) {
    const before = items[from - 1]!
    if (before.tag === 'RB' && items[from]!.tag === 'JJ') {
      from -= 1
      continue
    }
    if (before.lower === ',' && items[from]!.tag === 'JJ' && items[from - 2]?.tag === 'JJ') {
      from -= 2
      continue
    }
    if (before.lower === 'and' && items[from]!.tag === 'JJ' && items[from - 2]?.tag === 'JJ') {
      from -= 2
      continue
    }
    if (!MODIFIERS.has(before.tag)) break
    if (before.tag === 'VN' || before.tag === 'VG') {
      const group = groups[groupOf[from - 1]!]
      const isAdjective = /^(?:DT|PS|JJ|PO)$/.test(items[from - 2]?.tag ?? '')
      if (!isAdjective && group !== undefined) break
    }
    // A determiner begins the phrase.
    from -= 1
    if (before.tag === 'DT' || before.tag === 'PS') break
  }
  return from
}

/** Where the noun phrase that holds item `at` ends: the item after its last noun. */
export function phraseEnd({ items }: SentenceView, at: number): number {
  let to = at + 1
  while (to < items.length && /^(?:NN|NP|CD|PO)$/.test(items[to]!.tag)) {
    if (items[to]!.tag === 'NP' && items[to - 1]!.tag === 'NN' && isOwnClause(items, to)) break
    to += 1
  }
  return to
}

/** "the bill | Keldia opposes", "the cuts | Ana Roy has made": the name is the subject of what is attached to the noun. */
function isOwnClause(items: readonly Item[], name: number): boolean {
  let to = name
  while (items[to]?.tag === 'NP') to += 1
  return /^(?:V[DZP]|MD)$/.test(items[to]?.tag ?? '')
}
