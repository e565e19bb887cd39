import { contains, overlaps, type Span } from '../../text/index.js'
import type { DatedTime, Doc, Quotation } from '../doc.js'
import type { Statement } from '../reading.js'
import { firstAt } from '../statements/date-of.js'
import { isOfAnother } from '../times/of-another.js'
import type { Candidate } from './candidate.js'

/** A time this far, in code units, from the verb does not date it. */
const FARTHEST = 160
/** What another verb between costs, in code units. */
const VERB_BETWEEN = 45
/** Sentences of the article in which an undated past tense is news of the day. */
const LEAD = 3

/**
 * The ISO date of an event: by the time expression of its sentence that governs its verb; else that of the statement
 * whose cue tells it; else the article's own, where the beginning tells it as news of the day; null when the text does not tell.
 */
export function dateOf(
  doc: Doc,
  { trigger, sentence, outlook, tense }: Candidate,
  told: Statement | null,
  reported: Statement | null,
): string | null {
  const published = doc.article.published?.slice(0, 10) ?? null
  let best: { readonly value: string; readonly cost: number } | null = null
  let isBeside = false
  for (let at = firstAt(doc.times, sentence.span[0]); at < doc.times.length; at += 1) {
    const time = doc.times[at]!
    if (time.span[0] >= sentence.span[1]) break
    if (!contains(sentence.span, time.span) || !isOfClause(doc, time, trigger, reported)) continue
    if (isOfSubclause(sentence.items, trigger[1], time.span[0])) {
      isBeside = true
      continue
    }
    const cost = costOf(doc, time, { trigger, sentence })
    if (cost <= FARTHEST && (best === null || cost < best.cost)) best = { value: time.value, cost }
  }
  // A time that contradicts the verb was counted wrongly, or dates something else: then nothing is known.
  if (best !== null) return isAgainst(best.value, outlook, published) ? null : best.value
  // "called for talks after Keldia vetoed it on Monday": the day of another deed, and some day of this one.
  if (isBeside) return null
  // "will stay away, she said on Tuesday": a plan is as old as the words that tell it, where these are dated.
  if (outlook === 'planned' && reported?.dated !== undefined) return reported.date
  if (outlook !== 'actual') return null
  // "showed its support" tells of a deed, on whatever day; "said" is of the day of the article, if of no other.
  if (told !== null && told.class !== 'shows') return told.date
  const place = ordinal(doc, sentence.index)
  const isNews = (tense === 'perfect' || (tense === 'present' && reported === null)) && place < 2 * LEAD
  const isLead = tense === 'past' && reported === null && place < LEAD
  return isNews || isLead ? published : null
}

/** Which sentence of the article's own text this is, furniture left out. */
function ordinal(doc: Doc, index: number): number {
  let count = 0
  for (let at = 0; at < index && count < 2 * LEAD; at += 1) {
    const span = doc.scan.sentences[at]!
    if (!doc.chrome.some((furniture) => overlaps(furniture, span)) && span[1] - span[0] > 60) count += 1
  }
  return count
}

/** A past deed is not dated by what lies ahead, nor the other way round. */
function isAgainst(value: string, outlook: Candidate['outlook'], published: string | null): boolean {
  if (published === null || value.length !== 10) return false
  return outlook === 'actual' ? value > published : outlook === 'planned' && value < published
}

/** Whether a time stands with the event in what is said, or with it outside of it. */
function isOfClause(doc: Doc, time: DatedTime, trigger: Span, reported: Statement | null): boolean {
  const quotation = quotationAround(doc, trigger)
  const ofTime = quotationAround(doc, time.span)
  if (quotation !== ofTime) return false
  if (quotation !== null) return true
  if (reported === null) return true
  // A content may be cut within the time: "the games in" and "2014".
  const isInside = reported.content.some(([start, end]) => start <= time.span[0] && time.span[0] < end)
  const [cue] = reported.cue
  // "said on Tuesday that …": the day of the saying, which the content may have taken in.
  const isOfCue = cue !== undefined && time.span[0] >= cue[1] && time.span[0] - cue[1] <= 8
  return isInside && !isOfCue
}

/** The outermost quotation that holds `span`; null when none does. */
function quotationAround({ quotations }: Doc, span: Span): Quotation | null {
  for (let at = firstAt(quotations, span[0] + 1) - 1; at >= 0; at -= 1) {
    const quotation = quotations[at]!
    if (quotation.depth === 0) return contains(quotation.span, span) ? quotation : null
  }
  return null
}

function costOf(
  doc: Doc,
  { span, value }: DatedTime,
  { trigger, sentence }: Pick<Candidate, 'trigger' | 'sentence'>,
): number {
  const { text } = doc.article
  const [from, to] = span[0] >= trigger[1] ? [trigger[1], span[0]] : [span[1], trigger[0]]
  if (isOfAnother(text, span, trigger, sentence.span)) return Number.POSITIVE_INFINITY
  let cost = Math.max(0, to - from)
  // "Tuesday's briefing", "the 2022 Games": the time of what follows, not of the verb.
  const isOfTrigger = trigger[0] >= span[1] && trigger[0] - span[1] < 24
  // "eight days after they met" is no day of the meeting.
  if (span[1] <= trigger[0] && /\b(?:after|before)$/.test(text.slice(...span))) return Number.POSITIVE_INFINITY
  if (!isOfTrigger && OF_A_THING.test(text.slice(span[1], span[1] + 40))) return Number.POSITIVE_INFINITY
  // "the 2011 guidelines"
  if (
    /^\d{4}$/.test(text.slice(...span)) &&
    OF_A_NOUN.test(text.slice(Math.max(0, span[0] - 24), span[0])) &&
    /^ \p{L}/u.test(text.slice(span[1], span[1] + 2))
  )
    return Number.POSITIVE_INFINITY
  // "on Tuesday, …": an opening time governs the main verb.
  if (span[0] - sentence.span[0] < 12 && span[1] <= trigger[0]) cost = Math.min(cost, 50)
  for (const { start, end, tag } of sentence.items) {
    if (start >= to) break
    if (start >= from && end <= to && /^(?:VD|VZ|VP|MD)$/.test(tag)) cost += VERB_BETWEEN
  }
  // "since 1993", "until May": a beginning or an end, and the day only of what stands right before.
  const words = text.slice(Math.max(0, span[0] - 9), span[1])
  if (/\b(?:since|until|till|before|after|from|between)\s+\S+(?:\s+\S+){0,3}$/i.test(words))
    cost += cost > 24 ? 120 : 40
  return cost + (value.length === 10 ? 0 : 20)
}

/** Whether between two places a clause with "after", "before" or "since" begins, with its verb. */
function isOfSubclause(items: Candidate['sentence']['items'], from: number, to: number): boolean {
  let isOpen = false
  let last = ''
  for (const { start, end, lower, tag } of items) {
    if (start < from || end > to) continue
    // "just hours after Keldia vetoed it on June 28": on that day.
    if (/^(?:after|before|since)$/.test(lower)) isOpen = !/^(?:hours?|minutes|moments|shortly|soon)$/.test(last)
    else if (isOpen && /^(?:VD|VZ|VP)$/.test(tag)) return true
    last = lower
  }
  return false
}

/** Before a year that only names what follows. */
const OF_A_NOUN = /(?:\b(?:the|an?|his|her|its|their|our|this|that)|['’]s) (?:\p{Ll}+ )?$/u

const OF_A_THING =
  /^(?:['’]s\b| (?:\p{Lu}\p{L}+ ){0,2}(?:\p{Lu}?\p{L}*(?:Olympics|Games|Cup|[Ee]lections?|[Ss]ummit|[Cc]onference|[Aa]greement|[Dd]eal|[Aa]ccord|[Tt]reaty|[Rr]eport|[Ii]nvasion|[Ww]ar|[Bb]udget|[Ss]eason|[Cc]ampaign))\b)/u
