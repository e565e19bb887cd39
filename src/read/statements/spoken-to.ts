import { indexAt, type Span, textOf } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Attribution } from '../reading.js'

/** What is done with words to somebody who only hears them: "was asked". */
const ADDRESSED =
  'asked|told|informed|advised|warned|urged|ordered|reminded|assured|questioned|briefed|notified|instructed|requested|invited|pressed|promised|encouraged|cautioned|quizzed'
/** What others say or hold of somebody: "is believed to have fled", "were termed traitors". */
const TOLD_OF =
  'accused|believed|thought|said|reported|alleged|considered|called|termed|described|dubbed|labell?ed|critici[sz]ed|expected|suspected|charged|blamed|condemned|praised|regarded|rumou?red|understood|estimated|feared|supposed|portrayed|denounced|mentioned|named'
const BE = "(?:is|are|was|were|be|been|being|am|got|['’]re|['’]s|['’]m)"
const PASSIVE = new RegExp(`(?:^|\\s|(?=['’]))${BE}(?:\\s+\\p{L}+){0,2}?\\s+(${ADDRESSED}|${TOLD_OF})\\b`, 'iu')
const PARTICIPLE = new RegExp(`^(?:\\p{L}+\\s+){0,2}?(${ADDRESSED}|${TOLD_OF})\\b`, 'iu')
const BE_BEFORE = new RegExp(`(?:^|\\s|(?=['’]))${BE}(?:\\s+\\p{L}+)?\\s*$`, 'iu')
/** "faced accusations that …": others made them. */
const FACED =
  /\b(?:fac(?:e|es|ed|ing)|drew|draws?|drawn|drawing|came under|met with)\b.*\b(?:accusations?|criticism|charges|allegations|complaints|questions|calls|claims|suspicions?)\b/i
/** "an expert believed | to have built it": a participle without its verb. */
const REDUCED = /^(?:believed|thought|suspected|alleged|known|reported|understood|rumou?red|said)$/i
/** What tells of the person who was asked, once the question is over. */
const ANSWERS =
  /,\s+(?:\p{L}+ )?(?:said|says|replied|answered|responded|told|declined|demurred|insisted|added|noted|refused|would not|did not|shrugged|laughed)\b/u

/**
 * Whether the source stands for whom the words are said to or of, and not for who says them: "Ana Roy was asked whether …",
 * "Bo Lind, asked about it, said …", "she is believed to have fled". `null` where it speaks itself, or stands after "by".
 */
export function spokenTo(doc: Doc, { source, cue, content }: Attribution): 'to' | 'of' | null {
  const { text } = doc.article
  const [first, last] = [cue[0], source.at(-1)]
  if (first === undefined || last === undefined) return null
  const words = textOf(text, first)
  // "explained to | the prime minister | that …"
  const isTold =
    /\bto$/i.test(text.slice(first[0], last[0]).trimEnd()) && last[0] >= first[1] && last[0] - first[1] <= 5
  if (isTold && !/\baccording\b/i.test(words)) return 'to'
  if (last[1] > first[0]) return null
  if (FACED.test(words)) return 'of'
  if (REDUCED.test(words) && /^\s*to (?:have|be)\b/.test(text.slice(first[1], first[1] + 12))) return 'of'
  const gap = text.slice(last[1], first[0])
  const verb = PASSIVE.exec(words)?.[1] ?? (BE_BEFORE.test(gap) ? PARTICIPLE.exec(words)?.[1] : undefined)
  // "was told by", "was quoted as saying": who speaks is named otherwise.
  if (verb !== undefined) return senseOf(verb)
  const isAside = gap.trim() === ',' && /^asked\b/i.test(words) && !textOf(text, last).includes(',')
  return isAside && ANSWERS.test(restOf(doc, first[1], content)) ? 'to' : null
}

const senseOf = (verb: string): 'to' | 'of' => (new RegExp(`^(?:${ADDRESSED})$`, 'i').test(verb) ? 'to' : 'of')

/** The sentence behind the cue. */
function restOf({ article, scan }: Doc, from: number, content: readonly Span[]): string {
  const sentence = scan.sentences[indexAt(scan.sentences, from)]
  return article.text.slice(from, Math.max(sentence?.[1] ?? from, content.at(-1)?.[1] ?? from))
}
