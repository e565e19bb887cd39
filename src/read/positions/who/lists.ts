import type { Span } from '../../../text/index.js'
import { mentionsIn, type Named } from '../../statements/mentions.js'

/** A part of a list, and whether "and" or "or" leads to it. */
export interface ListPart {
  readonly span: Span
  readonly isLast: boolean
}

/** What commas, semicolons, "and" and "or" part. */
export function partsOf(text: string, [start, end]: Span): readonly ListPart[] {
  const parts: ListPart[] = []
  let from = start
  let isLast = false
  for (const { index, 0: link } of text.slice(start, end).matchAll(LINK)) {
    parts.push({ span: [from, start + index], isLast })
    from = start + index + link.length
    isLast = /and|or|as well as|along with|&/.test(link)
  }
  return [...parts, { span: [from, end], isLast }]
}

const LINK = /[,;]?\s+(?:and|n?or|as well as|along with|together with|&)\s+|[,;]\s+/g

/**
 * Those whom a list names, each part by its head: "Some of the allies, the UK and France", "the committee's chair, Ana Roy, and Bo Lind".
 * Fewer than two are no list, but for one beside others: "Keldia and other allies".
 */
export function listIn(text: string, phrase: Span, mentions: readonly Named[]): readonly string[] {
  const parts = partsOf(text, phrase)
  const stop = parts.findIndex(({ span }) => BREAK.test(text.slice(...span)))
  const listed = parts.slice(0, stop < 0 ? parts.length : stop)
  const heads = listed.flatMap(({ span }) => headIn(text, span, mentions) ?? [])
  const ids = [...new Set(heads.map(({ actor }) => actor.id))]
  const isJoined = listed.some(
    ({ span, isLast }) => isLast && span[0] > (heads[0]?.span[1] ?? Number.POSITIVE_INFINITY),
  )
  // "Keldia and other allies"
  const isFirst = heads[0] !== undefined && heads[0].span[0] < (listed[0]?.span[1] ?? 0)
  if (ids.length === 1 && isFirst && listed.some(({ span }) => OTHERS.test(text.slice(...span)))) return ids
  const isOfBodies = heads.some(({ actor }) => actor.kind === 'organisation') && ids.length < 3
  return ids.length > 1 && isJoined && !isOfBodies ? ids : []
}

/** A part that stands for those who are not named. */
export const OTHERS =
  /^(?:(?:its|their|his|her) (?:\p{Ll}+ ){0,2}(?:allies|partners|backers|supporters|advis[eo]rs|aides)$|(?:(?:many|most|all|the|some|several|dozens of|at least|about|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:dozen|few|handful of)) )*other\s)/iu

/** Those of a list that begins at `from`, up to the one behind "and": "among them [France and Germany]". */
export function listAfter(text: string, from: number, to: number, mentions: readonly Named[]): readonly string[] {
  const ids: string[] = []
  for (const { span, isLast } of partsOf(text, [from, to])) {
    const head = BREAK.test(text.slice(...span).trimStart()) ? null : headIn(text, span, mentions)
    if (head === null) {
      // "and the country's envoy, Ana Roy": an apposition comes first.
      if (ids.length === 0 || span[1] - span[0] > LONGEST_APPOSITION) break
      continue
    }
    if (ids.length === 0 && head.span[0] - from > FARTHEST_FIRST) break
    if (!ids.includes(head.actor.id)) ids.push(head.actor.id)
    // "Speaker Ana Roy and Sens. Bo Lind, Mike Oman and Ron Ode": the title of several opens the rest.
    if ((isLast && !TITLE_OF_SEVERAL.test(text.slice(...span))) || ids.length > MOST) break
  }
  return ids
}

const TITLE_OF_SEVERAL =
  /^(?:\p{Lu}\p{L}+ )?(?:Sens|Reps|Govs|Senators|Representatives|Governors|Presidents|Ministers|Judges|Justices|Mayors|Ambassadors)\b/u

/** In code units. */
const FARTHEST_FIRST = 90
const LONGEST_APPOSITION = 80
const MOST = 40

/** What is no further part of a list, but tells something of it. */
export const BREAK =
  /^(?:who|which|whose|where|when|while|that|after|as|because|but|including|such as|among|with|have|has|had|is|are|was|were|will|would|said|says|to)\b/

/** The one whom a part of a list names: a person behind titles ("Committee Chair Ana Roy"), else a name that nothing follows. */
function headIn(text: string, part: Span, mentions: readonly Named[]): Named | null {
  const inside = mentionsIn(mentions, part).filter(
    ({ form, span }) =>
      form === 'name' && !/^['’]s?(?:\s|$)/.test(text.slice(span[1], span[1] + 3)) && !isAttached(text, part, span),
  )
  const person = inside.filter(({ actor }) => actor.kind === 'person').at(-1)
  if (person !== undefined) return person
  return inside.find(({ span }) => CLOSED.test(text.slice(span[1], part[1]))) ?? null
}

/** "the leader of [Keldia]"; not "the leaders of [Keldia], Calveth and Drenmark". */
const isAttached = (text: string, [from]: Span, [start]: Span): boolean => {
  const before = text.slice(from, start)
  return /\b(?:of|for|to|from|in|at|with|by|against|under|on)\s+(?:the\s+)?$/.test(before) && !SHARED.test(before)
}

/** What a list of states behind it has each of. */
const SHARED =
  /\b(?:leaders|governments|presidents|(?:foreign |prime |defen[cs]e )?ministers|capitals|heads|envoys|representatives|ambassadors|diplomats|friends|allies|like|as)\s+(?:of|from|in)\s+(?:the\s+)?$/i

/** What may follow a name that heads its part: nothing, a mark, a preposition, a verb; no noun. */
const CLOSED =
  /^(?:['’]s?)?\s*(?:$|[^\p{L}\s]|(?:in|of|on|at|after|before|as|who|which|that|have|has|had|is|are|was|were|will|would|to|with|for)\b|\p{Ll}+(?:ed|s)\b)/u
