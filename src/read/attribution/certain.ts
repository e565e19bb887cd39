import type { Doc } from '../doc.js'
import type { Attribution, CueClass } from '../reading.js'
import type { Candidate } from './candidate.js'
import { candidatesOf } from './candidates.js'
import { classOfVerb, TELLING_CLASSES } from './cue-class.js'
import { contentEnd } from './extents.js'
import { type Range, sourceAfter, subjectBefore } from './noun-phrases.js'
import { rateOf } from './rates.js'
import { type Chosen, clash, foundIn, LEAST_RATE_WITHIN, reports } from './select.js'
import { fronted } from './tags.js'
import { type Item, type Unit, unitsOf } from './units.js'
import { verbGroupsOf } from './verb-groups.js'

/** What the rules are near certain of, for an attributor that is better than them in all but this. */
export interface Certain {
  /** Tags that end their sentence behind all that is said: "…, Roy told deputies.", "'…,' Halyard reported." */
  readonly tags: readonly Attribution[]
  /** Reports with a source of their own: to be believed where another attribution holds them as a whole. */
  readonly reports: readonly Attribution[]
}

/** Verbs that tag what stands before them and take no other object than the person told. */
const TAG_VERBS = new Set(
  'say tell report note add agree explain write state declare warn argue comment observe remark stress conclude announce'.split(
    ' ',
  ),
)
/** The confidence of a tag: the rules tell in how many of a hundred cases a construction was right, not how sure a sentence is. */
const TAG_CONFIDENCE = 0.8

/** Certain findings of a document, in the order of the text; contents stay within their sentence. */
export function certainOf(doc: Doc): Certain {
  const tags: Attribution[] = []
  const found: Attribution[] = []
  const units = unitsOf(doc)
  units.forEach((unit, at) => {
    const candidates = candidatesOf(unit, unit.paragraph !== units[at - 1]?.paragraph)
    if (candidates.length === 0) return
    const tag = quotedAsSaying(unit.items) ?? candidates.findLast((candidate) => isEndTag(unit.items, candidate))
    if (tag !== undefined) tags.push(...attributionsOf(unit, tag, TAG_CONFIDENCE))
    for (const { candidate, rate } of reportsAmong(unit.items, [...candidates, ...nounsBy(unit.items)])) {
      if (candidate.cue[0] === tag?.cue[0]) continue
      found.push(...attributionsOf(unit, before(tag, withOwnSubject(unit.items, candidate)), rate))
    }
  })
  return { tags, reports: found }
}

const attributionsOf = (unit: Unit, candidate: Candidate, rate: number): Attribution[] =>
  foundIn(unit, [{ candidate, rate }])
    // "what Roy says:" announces another paragraph, and has nothing to say in its own.
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content }) => ({ source, cue, content, confidence: rate }))

/** A fronted content or a quotation, its tag, and to the end of the sentence no verb and no quotation more. */
function isEndTag(items: readonly Item[], { construction, lemma, source, cue, content }: Candidate): boolean {
  if (!/^(?:fronted|quote)(?: inverted)?$/.test(construction) || !TAG_VERBS.has(lemma) || source === null) return false
  if (content.length !== 1 || content[0]![1] > cue[0]) return false
  // "The treaty, which bans mines, says that …": the verb has its subject before it.
  if (items[source[0]]!.lower === 'that') return false
  // ", reports Halyard", but not ", reported the meeting".
  if (construction.endsWith('inverted') && lemma !== 'say' && items[source[0]]!.tag !== 'NP') return false
  const rest = items.slice(Math.max(cue[1], source[1]))
  return rest.every(({ tag, quotation }) => quotation < 0 && !/^(?:V[BDGNPZ]|MD|TO)$/.test(tag))
}

/**
 * What may be reported within another's words: the most trusted first, none that overlaps another, unless one holds the
 * other as a whole. Somebody around them reports them, so that a clause of will or belief needs less trust than alone.
 */
function reportsAmong(items: readonly Item[], candidates: readonly Candidate[]): readonly Chosen[] {
  const chosen: Chosen[] = []
  const ranked = candidates
    .filter((candidate) => isReport(items, candidate))
    .map((candidate) => ({ candidate, rate: candidate.construction === NOUN_BY ? NOUN_BY_RATE : rateOf(candidate) }))
    .filter(
      ({ candidate, rate }) =>
        rate >= (/^(?:that|clause|to)$/.test(candidate.construction) ? LEAST_OF_CLAUSE : LEAST_RATE_WITHIN),
    )
    .sort((a, b) => b.rate - a.rate || a.candidate.cue[0] - b.candidate.cue[0])
  for (const one of ranked) {
    const fits = chosen.every(
      ({ candidate }) =>
        !clash(one.candidate, candidate) || reports(one.candidate, candidate) || reports(candidate, one.candidate),
    )
    if (fits) chosen.push(one)
  }
  return chosen.sort((a, b) => a.candidate.cue[0] - b.candidate.cue[0])
}

/** Trust that a clause with a subject of its own needs within another's words ("Roy said Lind wants to go"). */
const LEAST_OF_CLAUSE = 0.5

const NOUN_BY = 'noun by'
const NOUN_BY_RATE = 0.75
const TELLING_NOUN =
  /^(?:claim|allegation|accusation|assertion|report|suggestion|statement|warning|promise|pledge|announcement|complaint)s?$/

/** "… claims by Keldia that its soldiers had fled": whose the claim is stands between noun and content. */
function nounsBy(items: readonly Item[]): Candidate[] {
  return items.flatMap(({ lower }, at): Candidate[] => {
    if (!TELLING_NOUN.test(lower) || !/^(?:by|from)$/.test(items[at + 1]?.lower ?? '')) return []
    const source = sourceAfter(items, at + 2)
    const that = source === null ? -1 : items.findIndex((item, index) => index >= source[0] && item.lower === 'that')
    if (source === null || that < 0 || that > source[1]) return []
    const content: Range = [that, contentEnd(items, that, 'clause')]
    return [{ lemma: lower, construction: NOUN_BY, source: [source[0], that], cue: [at, at + 1], content: [content] }]
  })
}

/** "…, Halyard quoted Roy as saying": what is quoted stands before, and the object is who said it. */
function quotedAsSaying(items: readonly Item[]): Candidate | null {
  const as = items.findLastIndex(({ lower }) => lower === 'as')
  if (as < 2 || items[as + 1]?.lower !== 'saying' || items[as + 2]?.tag === 'WH') return null
  if (!items.slice(as + 2).every(({ tag, quotation }) => quotation < 0 && !/^(?:V[BDGNPZ]|MD|TO|PN)$/.test(tag)))
    return null
  const group = verbGroupsOf(items).findLast(({ lemma, to }) => to < as && /^(?:quote|cite)$/.test(lemma))
  if (group === undefined || group.passive) return null
  // Read like "told", which takes a person as its object too.
  return fronted(items, { ...group, lemma: 'tell' }, group.lemma, subjectBefore(items, group.from), group.to)
}

/**
 * Belief, will and decree: what somebody who is named is reported to think is a statement within the report. With a
 * pronoun it is mostly the speaker again ("Roy said she hopes …"), or anybody ("those who want to go").
 */
const OF_MIND: ReadonlySet<CueClass> = new Set<CueClass>(['believes', 'wants', 'decreed'])
const PRONOUN = /^(?:i|we|you|he|she|it|they|who|which|that|one|some|many|everyone|everybody|people|there|this)$/

/** Nobody speaks in "it was said"; nobody has spoken yet in "can Roy say"; "as a candidate he said" is not the candidate. */
function isReport(items: readonly Item[], { construction, lemma, source, cue }: Candidate): boolean {
  // "asked people to press the council": they have not yet.
  if (items[cue[0] - 1]?.tag === 'TO' || items[cue[0]]!.tag === 'TO') return false
  // "had published reports on the outbreak" tells what was done, not what was said.
  if (construction.startsWith('light IN')) return false
  const cueClass = construction === NOUN_BY ? 'said' : classOfVerb(lemma.split('_')[0]!)
  if (source === null || cueClass === null || !(TELLING_CLASSES.has(cueClass) || OF_MIND.has(cueClass))) return false
  const [first, before] = [items[source[0]]!.lower, items[source[0] - 1]]
  const isAlone = source[1] - source[0] === 1
  if (isAlone && (OF_MIND.has(cueClass) ? PRONOUN : /^(?:it|there|this|that)$/).test(first)) return false
  return before?.tag !== 'MD' && !(before?.lower === 'as' && /^an?$/.test(first))
}

/** "Roy said the truce was dead, reports Halyard": what was said ends where the tag's content does. */
function before(tag: Candidate | undefined, report: Candidate): Candidate {
  const end = tag?.content[0]?.[1] ?? 0
  if (report.cue[1] > end) return report
  const content = report.content.filter(([from]) => from < end).map(([from, to]): Range => [from, Math.min(to, end)])
  return { ...report, content }
}

/** "Lind criticised Roy for saying so": it was Roy who said it. "Lind said that officials denied it": officials did. */
function withOwnSubject(items: readonly Item[], candidate: Candidate): Candidate {
  const before = candidate.cue[0] - 1
  const [from, to] = candidate.source ?? [0, 0]
  if (to - from > 1 && items[from]!.lower === 'that' && /^V/.test(items[from - 1]?.tag ?? '')) {
    return { ...candidate, source: [from + 1, to] }
  }
  if (!candidate.construction.endsWith('gerund') || items[before]?.lower !== 'for') return candidate
  const source = subjectBefore(items, before)
  return source === null ? candidate : { ...candidate, source }
}
