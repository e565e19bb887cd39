import { timeEnd } from '../../attribution/noun-phrases.js'
import type { VerbGroup } from '../../attribution/verb-groups.js'
import { PARTICLE, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import { subjectOf } from '../../clauses/subject-of.js'
import type { Doc } from '../../doc.js'
import type { Hit } from '../issues/find-hits.js'
import type { IssueIndex } from '../issues/index-words.js'
import { eventKindOf } from '../lexicon/event-nouns.js'
import type { Who } from '../who/who.js'

/** "the DACA bill", "tariff revenue": the words of the issue only say which bill it is. */
export function isModifier(
  view: SentenceView,
  item: number,
  hit: Hit,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): boolean {
  const last = view.itemOf(hit.to - 1)
  const next = view.items[(hit.kind === 'matter' ? item : last) + 1]
  if (next === undefined || next.tag !== 'NN' || view.groupOf[item]! >= 0) return false
  return (
    !aboutStems.has(factsOf(next.text).stem) &&
    eventKindOf(next.lower) === null &&
    !/^(?:deal|program|programme|law|act|regime|campaign|vote|process)$/.test(next.lower)
  )
}

/** "backers of the ousted President Roy": the participle only says which; whoever is for him is not for the deed. */
export function isAttributive({ items, groupOf }: SentenceView, item: number): boolean {
  if (groupOf[item]! >= 0 || !/^(?:VN|VD|JJ)$/.test(items[item]!.tag) || !/(?:ed|en)$/.test(items[item]!.lower))
    return false
  let at = item + 1
  while (/^(?:JJ|NN)$/.test(items[at]?.tag ?? '')) at += 1
  return items[at]?.tag === 'NP'
}

/** "a broader deal", "a new agreement": another one than the matter. */
export function isAnother(view: SentenceView, item: number): boolean {
  const start = phraseStart(view, item)
  const words = view.items.slice(start, item).map(({ lower }) => lower)
  return (
    /^(?:an?|another|any)$/.test(words[0] ?? '') ||
    words.some((word) => /^(?:new|better|broader|different|other|future|final|wider|own)$/.test(word))
  )
}

/** "the resolution that the host had drafted", "the resolution, drafted by the host": the object stands first. */
export function isTakenUp({ items }: SentenceView, object: number, group: VerbGroup): boolean {
  if (group.shape === 'participle') return true
  // An object of its own: "the bill which Keldia signed the letter on".
  const next = timeEnd(items, group.to)
  if (next === group.to && /^(?:DT|NN|NP|JJ|PS|PN|CD)$/.test(items[next]?.tag ?? '')) return false
  return items.slice(object + 1, group.from).some(({ tag, lower }) => tag === 'WH' || lower === 'that')
}

/** Whether a verb's subject is a thing ("the move", "it"), not somebody. */
export function isOfThing(who: Who, view: SentenceView, group: VerbGroup): boolean {
  const subject = subjectOf(view, group)
  if (subject === null) return false
  const first = view.items[subject[0]]!
  if (/^(?:i|we|he|she|they|you)$/.test(first.lower)) return false
  if (/^(?:it|this|that|which)$/.test(first.lower)) return true
  return who.actorsOf([first.start, view.items[subject[1] - 1]!.end], null).length === 0
}

/** Whether the words at `offset` are what somebody calls the matter: "called the move a theatre of empty chairs". */
export function isNamed(doc: Doc, who: Who, offset: number): boolean {
  const statement = who.statementAt(offset)
  if (statement === null) return false
  // "described the boycott as a habit": what stands first is what is described.
  const before = doc.article.text.slice(statement.content[0]?.[0] ?? offset, offset)
  if (
    (before.match(/\p{L}+/gu) ?? []).filter((word) => !/^(?:the|a|an|this|that|its|their|as)$/i.test(word)).length < 2
  )
    return false
  const cue = statement.cue.map((span) => doc.article.text.slice(...span)).join(' ')
  return /\b(?:call(?:s|ed|ing)|describ(?:es?|ed|ing)|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|dubb?(?:s|ed|ing)|term(?:s|ed|ing)|denounc(?:es?|ed|ing))\b/.test(
    cue,
  )
}

/** "its recognition of the republic": a noun of the codebook with an object that is not the matter. */
export function isOfAnother(
  who: Who,
  view: SentenceView,
  item: number,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): boolean {
  const { items } = view
  if (items[item + 1]?.lower !== 'of') return false
  for (let at = item + 2; at < Math.min(items.length, item + 9); at += 1) {
    const { tag, text, lower, start } = items[at]!
    if (aboutStems.has(factsOf(text).stem) || eventKindOf(lower) !== null) return false
    if (tag === 'PU' || tag === 'WH' || /^(?:V|MD)/.test(tag)) return false
    if (tag === 'NP') return who.mentions.some(({ span }) => span[0] <= start && start < span[1])
  }
  return false
}

/** What a verb that stands alone in the codebook has for an object: the matter, something else, or nothing. */
export function objectOf(
  view: SentenceView,
  from: number,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
): 'matter' | 'other' | 'none' {
  const { items, groupOf } = view
  let isFound = false
  for (let at = from; at < Math.min(items.length, from + 9); at += 1) {
    const { tag, lower, text } = items[at]!
    // "refused to sign last month": no object.
    const time = timeEnd(items, at)
    if (time > at) {
      at = time - 1
      continue
    }
    if (aboutStems.has(factsOf(text).stem) || /^(?:it|them|this|that)$/.test(lower)) return 'matter'
    if (tag === 'PU' || tag === 'CC' || tag === 'WH' || groupOf[at]! >= 0) break
    // What stands behind another preposition is no object any more.
    if (tag === 'IN' && isFound) break
    if (tag === 'IN' && !PARTICLE.test(lower) && !/^(?:from|to|with|by|for)$/.test(lower)) break
    if (/^(?:NN|NP)$/.test(tag)) isFound = true
  }
  return isFound ? 'other' : 'none'
}

/** Whether a bare phrase ("withdraw") is about the matter: its words stand near, or the word names the matter itself. */
export function hasMatter(
  view: SentenceView,
  item: number,
  hit: Hit,
  aboutStems: ReadonlySet<string>,
  { factsOf }: IssueIndex,
  all: readonly Hit[],
): boolean {
  if (all.some((other) => other !== hit && other.issue === hit.issue)) return true
  if (aboutStems.has(factsOf(view.items[item]!.text).stem)) return true
  return view.items.some(({ text }, at) => at !== item && aboutStems.has(factsOf(text).stem))
}
