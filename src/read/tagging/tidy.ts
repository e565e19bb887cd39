import { indexAt, type Span } from '../../text/index.js'
import { datelineEnd } from '../attribution/index.js'
import type { Doc } from '../doc.js'
import type { Fragment } from './fragment.js'
import type { Linked } from './link.js'

/** Words that lead to what follows, which is then another's: no content ends with them. */
const LEADING = new Set('and but or nor while although though because whereas which the a an'.split(' '))

/** The first token of a content that is no part of a dateline ("PORT SABLE (Reuters) - "). */
function firstBehindDateline({ article, scan }: Doc, { first, last }: Fragment): number {
  const { starts } = scan.tokens
  const paragraph = scan.paragraphs[indexAt(scan.paragraphs, starts[first]!)]!
  const end = datelineEnd(article.text, paragraph)
  let token = first
  while (token <= last && starts[token]! < end) token++
  return token
}

/** "said [a day earlier] that …": when it was said is no part of it. */
const TIME_BEFORE_THAT =
  /^(?:(?:on|in|late|early|earlier|later|last|this|a|an|the|few|two|three|day|days|week|weeks|weekend|month|months|year|years|morning|afternoon|evening|night|ago|before|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,4}|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October),?\s+)+(?=that\s)/u

function firstBehindTime({ article, scan }: Doc, { first, last }: Fragment): number {
  const { starts, ends } = scan.tokens
  if (first > last) return first
  const time = TIME_BEFORE_THAT.exec(article.text.slice(starts[first], Math.min(ends[last]!, starts[first]! + 80)))
  const begin = starts[first]! + (time?.[0].length ?? 0)
  let token = first
  while (token < last && starts[token]! < begin) token++
  return token
}

/** Fewer tokens before a "that" are what it stands for. */
const LEAST_BEFORE_RELATIVE = 4

/** The attributions with contents that do not end with a word that leads on; those that were nothing else are left out. */
export function tidyContents(doc: Doc, found: readonly Linked[]): readonly Linked[] {
  const { article, scan } = doc
  const { starts, ends } = scan.tokens
  const leadsOn = (token: number): boolean => {
    const word = article.text.slice(starts[token], ends[token])
    return LEADING.has(word) || (word.length === 1 && ',;—–-'.includes(word))
  }
  const isRelative = (token: number): boolean =>
    /^(?:that|who|whom|whose)$/.test(article.text.slice(starts[token], ends[token])) &&
    /^\s\p{L}/u.test(article.text.slice(ends[token], ends[token]! + 2))
  // "…," Halyard quoted Roy as saying: not what she said.
  const endsAsSaying = ({ first, last }: Fragment): boolean =>
    article.text.slice(starts[first], ends[last]).endsWith(' as saying')
  const tidied = (content: Fragment): Fragment[] => {
    const first = firstBehindTime(doc, { ...content, first: firstBehindDateline(doc, content) })
    let { last } = content
    // "a feast that [the palace said …]": where a relative clause is another's, its pronoun is too.
    if (last - first >= LEAST_BEFORE_RELATIVE && isRelative(last)) last--
    while (last >= first && leadsOn(last)) last--
    if (last < first) return []
    return [last === content.last && first === content.first ? content : { ...content, first, last }]
  }
  return found.flatMap((one): Linked[] => {
    const said = withoutAsides(doc, one).filter((content) => !endsAsSaying(content))
    const contents = (said.length === 0 ? one.contents : said).flatMap(tidied)
    return contents.length === 0 ? [] : [{ ...one, contents }]
  })
}

/**
 * "'It is over,' she said, laughing": what follows the tag of a quotation in its sentence and is not quoted is the
 * author's, unless it goes on as a report ("he said, that …"). PolNeAR train, a quarter that the network had not seen:
 * right in 34 of 41.
 */
function withoutAsides({ article, scan }: Doc, { cue, contents }: Linked): readonly Fragment[] {
  const { starts, ends } = scan.tokens
  const textOf = ({ first, last }: Fragment): string => article.text.slice(starts[first], ends[last])
  const isAside = (content: Fragment): boolean => {
    if (content.first <= cue.last || /["“”«»]|''|``|^that\b/.test(textOf(content))) return false
    const before = contents.findLast(({ last }) => last < cue.first)
    const between = article.text.slice(ends[cue.last], starts[content.first])
    return before !== undefined && QUOTED.test(textOf(before)) && !SENTENCE_END.test(between)
  }
  const kept = contents.filter((content) => !isAside(content))
  return kept.length === contents.length ? contents : kept
}

const QUOTED = /^(?:["“«]|``|'').*(?:["”»]|'')$/su
const SENTENCE_END = /[.!?]["”']?\s+$|\n/

/** "…, on Sunday", "… last week", or a comma: what stands behind a source and tells when. */
const BEHIND =
  /(?:\s*[,–—-]+\s*|,?\s(?:(?:on|late|early|earlier|last|this|yesterday|today)\s)*(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this) (?:week|month|year|night|morning|afternoon|evening)|yesterday|today))+$/

/** "Roy in [January said]": a preposition leads to what is no part of the source. */
const PREPOSITION = /\s(?:in|on|at|of|from|by|for|with|to|during|after|before)$/

/** "[Ana Roy (K-]Sable)": the name before a bracket that only closes in the source. */
const NAME_AND_BRACKET = /(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\([^()\n]{0,30}$/u

/** Begin of a source that closes a bracket without opening it: that of the name before the bracket, if there is one. */
function beginOf(text: string, [start, end]: Span): number {
  const closed = text.slice(start, end)
  if (!closed.includes(')') || closed.includes('(')) return start
  const before = text.slice(Math.max(0, start - 80), start)
  return start - (NAME_AND_BRACKET.exec(before)?.[0].length ?? 0)
}

/**
 * A source without the dateline before it and the comma, preposition or time behind it, and with the name whose bracket it
 * closes; as it is when nothing else would be left.
 */
export function tidySource({ article, scan }: Doc, given: Span): Span {
  const { text } = article
  const span: Span = [beginOf(text, given), given[1]]
  const paragraph = scan.paragraphs[indexAt(scan.paragraphs, span[0])]
  const from = paragraph === undefined ? span[0] : Math.max(span[0], datelineEnd(text, paragraph))
  const rest = text.slice(from, span[1])
  const start = from + (rest.length - rest.trimStart().length)
  const end = from + rest.replace(PREPOSITION, '').replace(BEHIND, '').length
  return start < end ? [start, end] : span
}

/** A preposition or article that leads to what is no part of the cue: "said on [Monday]", "told a [newspaper]". */
const LEADS_ON = /(?:\s(?:on|at|in|during|after|before|last|a|an|the))+$/

/** A cue without the words that lead on, unless they lead to its content: "commented on [the plan]". */
export function tidyCue(text: string, span: Span, content: readonly Span[]): Span {
  const leadsToContent = content.some(([start]) => start >= span[1] && text.slice(span[1], start).trim() === '')
  if (leadsToContent) return span
  const end = span[0] + text.slice(...span).replace(LEADS_ON, '').length
  return [span[0], end]
}

/** "That said, the talks go on": nobody said it. */
export const isIdiom = (text: string, source: readonly Span[], cue: readonly Span[]): boolean =>
  cue.some(([start, end]) => source.some(([from]) => text.slice(from, end) === 'That said' && start > from))
