import type { Span } from '../../text/index.js'

/**
 * Whether the time at `time` tells when something else was or began, not when the deed or words at `anchor` were, in the
 * sentence at `sentence`: a beginning or end ("not seen since Oct 15"), the date of a paper that is only spoken of
 * ("showed a letter dated Sept 4"), what an aside between commas says of somebody (", who was elected in May,"), what a clause
 * tells that compares, looks back or says which one is meant ("before he took office in May", "the pact that was struck in May").
 */
export function isOfAnother(text: string, time: Span, anchor: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence[0], time[0] - REACH), time[0])
  if (LIMIT.test(before) || LIMIT_WORD.test(text.slice(...time))) return true
  if (DATED.test(before) && !IN_A_PAPER.test(before)) return true
  return isInAside(text, time, anchor, sentence) || isInOwnClause(text, time, anchor, sentence)
}

/** Code units before a time in which its words stand. */
const REACH = 90
const LIMIT = /\b(?:since|until|till)\s+(?:(?:at least|early|late|mid|the|around|about)[\s-]+)*$/i
const LIMIT_WORD = /^(?:since|until|till)\b/i
const DATED = /\b(?:dated|dating (?:from|back to))\s+(?:\p{L}+day,?\s+)?$/u
/** "In a letter dated Sept 4, he wrote": the paper is the saying. */
const IN_A_PAPER =
  /\b(?:in|by|through|with) (?:an?|the|his|her|its|their|my|our) (?:[^\s,;.]+ ){1,4}(?:dated|dating (?:from|back to)) /i

/** An aside opens with a relative pronoun, with what one is ("the …" may begin a clause), or with what was done to one. */
const ASIDE =
  /^,\s+(?:(?:(?:now |then |once |formerly )?an?|whose|who|which|where)\b|(?:\p{L}+ed|born|held|led|taken|seen|made|built|known|set|sent|won|lost|begun|hit|shot|struck|written|drawn|given|kept|left|brought|bought|sold)\b)/u
/** Words that the time dates come after it, or an aside of saying ("speaking on Monday", "told reporters on Monday"). */
const OF_SAYING =
  /\b(?:sa(?:id|ys|ying)|told|tell(?:s|ing)|speaking|spoke|asked|announced|statement|interview|taken|conducted|released|issued|published|posted|wrote)\b/

/** Between two commas, and the anchor outside of them. */
function isInAside(text: string, time: Span, anchor: Span, sentence: Span): boolean {
  const opening = text.lastIndexOf(', ', time[0])
  if (opening <= sentence[0]) return false
  const closing = /^\s*(,|\)|—|–|;)/.exec(text.slice(time[1], time[1] + 3))
  if (closing === null) return false
  if (anchor[0] >= opening && anchor[1] <= time[1]) return false
  const aside = text.slice(opening, time[0])
  return ASIDE.test(aside) && !OF_SAYING.test(aside)
}

const FINITE = `(?:was|were|is|are|had|has|have|did|took|came|went|became|began|left|won|lost|made|gave|met|held|(?:\\p{L}{3,}ed))`
/** A clause up to the time that it holds: "before the new mayor took office in", "that was struck in". */
const OTHER_CLAUSE = new RegExp(
  `\\b(?:(?:before|until|till|since|than|unlike) (?:[^\\s,;]+ ){1,6}?|(?:that|which|who) (?:\\p{L}+ly )?)${FINITE}\\b[^,;:—–]*$`,
  'u',
)

/** Of such a clause, and the anchor outside of it; "the raid that was flown in May" dates its raid. */
function isInOwnClause(text: string, time: Span, anchor: Span, sentence: Span): boolean {
  const from = Math.max(sentence[0], time[0] - REACH)
  const opening = OTHER_CLAUSE.exec(text.slice(from, time[0]))
  if (opening === null) return false
  const start = from + opening.index
  if (anchor[0] >= time[1]) return /[,;—–]/.test(text.slice(time[1], anchor[0]))
  return anchor[1] < start && /\s\S/.test(text.slice(anchor[1], start))
}
