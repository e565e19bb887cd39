import { tallyLength } from '../../clauses/tally.js'
import type { Doc } from '../../doc.js'
import { attitudeOfNoun } from '../lexicon/attitudes.js'
import { isNameable, isOneKind } from '../lexicon/kinds-of-things.js'
import type { Matter, Pattern } from './compile-issue.js'
import type { IssueIndex, WordFacts } from './index-words.js'
import { isKinMeant } from './is-kin-meant.js'
import { isOtherEdition } from './is-other-edition.js'
import { isOtherName } from './is-other-name.js'

/** A place where the words of an issue stand: tokens `[from, to)`, its head token, and what they are. */
export interface Hit {
  readonly issue: number
  readonly from: number
  readonly to: number
  readonly head: number
  /** +1 for, -1 against; 0 of a matter that the codebook does not judge. */
  readonly side: 1 | -1 | 0
  readonly kind: 'act' | 'matter'
  readonly isBare: boolean
  readonly isJudgement: boolean
  readonly isEffect: boolean
  /** The object stands first: "the resolution was adopted". */
  readonly isReversed: boolean
  readonly isKin: boolean
  readonly isInferred: boolean
  readonly isExpanded: boolean
  readonly isElliptic: boolean
  /** It shows that the article is about the issue: a word for the matter, or a whole phrase. */
  readonly isAnchor: boolean
}

/** What stands in one sentence. */
export interface SentenceHits {
  readonly sentence: number
  readonly hits: readonly Hit[]
  /** Tokens of nouns that take up an event. */
  readonly events: readonly number[]
}

const GAP = 6
/** Words between a verb and its object where all the last of them carry sense. */
const LONGEST_GAP = 10
const SMALL =
  /^(?:of|on|in|with|to|from|for|at|against|over|by|as|that|which|who|and|or|but|it|they|he|she|is|are|was|were|has|have|had|will|would|could|can|not|if|when|while|because)$/i
/** What must stand within so many words before a noun that takes up an event. */
const DETERMINER = /^(?:the|this|that|such|similar|same|his|her|its|their|['’]s?)$/i
const DETERMINED = 5
const PARTICLE = /^(?:out|up|away|off|down|back|by|to|in|on|with|from|for|against|no|yes)$/
const BREAK = /^[.;:!?()—–]$|^--$/

/** The sentences that hold words of the issues or nouns that may take them up, in order. */
export function findHits({ article, scan }: Doc, { issues, factsOf }: IssueIndex): SentenceHits[] {
  const { text } = article
  const { starts, ends, sentenceAt } = scan.tokens
  const found: SentenceHits[] = []
  const aboutStems = issues.map((issue) => issue.objectStems)
  const matterStems = issues.map((issue) => issue.aboutStems)
  let lastMatter = Number.NEGATIVE_INFINITY
  for (let sentence = 0; sentence + 1 < sentenceAt.length; sentence += 1) {
    const from = sentenceAt[sentence]!
    const to = sentenceAt[sentence + 1]!
    let isWorth = false
    const words: string[] = []
    const facts: WordFacts[] = []
    const events: number[] = []
    for (let token = from; token < to; token += 1) {
      const word = text.slice(starts[token]!, ends[token]!)
      const fact = factsOf(word)
      words.push(word)
      facts.push(fact)
      if (fact.isEvent && words.slice(-1 - DETERMINED, -1).some((before) => DETERMINER.test(before))) events.push(token)
      if (fact.patterns.length > 0 || fact.matters.length > 0) isWorth = true
    }
    const hits = (
      isWorth ? hitsIn(from, words, facts, aboutStems, matterStems, sentence - lastMatter <= 1) : []
    ).filter(({ issue }) => !isOtherEdition(issues[issue]!, issue, words, facts))
    if (facts.some(({ matters }) => matters.length > 0)) lastMatter = sentence
    if (hits.length > 0 || events.length > 0) found.push({ sentence, hits, events })
  }
  return found
}

function hitsIn(
  offset: number,
  words: readonly string[],
  facts: readonly WordFacts[],
  aboutStems: readonly ReadonlySet<string>[],
  matterStems: readonly ReadonlySet<string>[],
  isTold: boolean,
): readonly Hit[] {
  const hits: Hit[] = []
  const add = (
    { issue, stems }: Pattern | Matter,
    indexes: readonly number[],
    more: Pick<Hit, 'side' | 'kind' | 'isBare' | 'isJudgement' | 'isEffect' | 'isReversed'> &
      Partial<Pick<Hit, 'isKin' | 'isInferred' | 'isExpanded' | 'isElliptic'>>,
  ): void => {
    const from = Math.min(...indexes)
    const to = Math.max(...indexes) + 1
    const head = offset + (more.kind === 'matter' ? indexes[stems.length - 1]! : indexes[0]!)
    const isOwnAct = more.isExpanded !== true && (!more.isBare || matterStems[issue]!.has(stems[0]!))
    // Another verb of the act still has the word for the matter behind it.
    const hasMatter = !more.isBare && stems.slice(1).some((stem) => aboutStems[issue]!.has(stem))
    const isAnchor = more.kind === 'matter' ? more.isKin !== true : isOwnAct || hasMatter
    hits.push({
      issue,
      from: offset + from,
      to: offset + to,
      head,
      isKin: false,
      isInferred: false,
      isExpanded: false,
      isElliptic: false,
      isAnchor,
      ...more,
    })
  }
  facts.forEach((fact, at) => {
    for (const pattern of fact.patterns) {
      const indexes = follow(pattern.stems, at, words, facts, GAP, (wanted, stem, word) => {
        const objects = aboutStems[pattern.issue]!
        return isOneKind(wanted, stem) || (isTold && objects.has(wanted) && /^(?:it|them)$/.test(word))
      })
      const { side, isBare, isJudgement, isEffect } = pattern
      if (indexes === null || !isLinked(pattern, indexes[0]!, indexes[1] ?? 0, words)) continue
      if (isOfAttitude(indexes, words) || isOfAnotherKind(pattern, indexes, words, facts)) continue
      if (indexes.length > 1 && isOtherName(words, facts, indexes.at(-1)!, matterStems[pattern.issue]!)) continue
      if (!(pattern.isDefinite && isOfAnother(words, indexes)))
        add(pattern, indexes, {
          side,
          kind: 'act',
          isBare,
          isJudgement,
          isEffect,
          isReversed: false,
          ...madeFrom(pattern),
        })
    }
    for (const matter of fact.matters) {
      const indexes = follow(matter.stems, at, words, facts, 2, () => false)
      if (indexes !== null && isOtherName(words, facts, indexes.at(-1)!, matterStems[matter.issue]!)) continue
      if (indexes !== null && (!matter.isKin || isKinMeant(words, facts, at, matterStems[matter.issue]!)))
        add(matter, indexes, {
          side: matter.polarity,
          isKin: matter.isKin,
          isInferred: matter.isInferred,
          kind: 'matter',
          isBare: false,
          isJudgement: false,
          isEffect: false,
          isReversed: false,
        })
    }
  })
  facts.forEach((fact, at) => {
    for (const pattern of fact.reversed) {
      const verb = before(pattern.stems[0]!, at, words, facts)
      if (verb === null || !isLinked(pattern, verb, verb + 3, words)) continue
      const { side, isBare, isJudgement, isEffect } = pattern
      add(pattern, [verb, at], {
        side,
        kind: 'act',
        isBare,
        isJudgement,
        isEffect,
        isReversed: true,
        ...madeFrom(pattern),
      })
    }
  })
  return withoutInner(hits)
}

const madeFrom = ({ isExpanded = false, isElliptic = false }: Pattern): Pick<Hit, 'isExpanded' | 'isElliptic'> => ({
  isExpanded,
  isElliptic,
})

/** "called [for] it", "called [on] Keldia to leave it": whether the small word that a verb does not go without stands behind it. */
const isLinked = ({ link }: Pattern, verb: number, end: number, words: readonly string[]): boolean =>
  link === undefined || words.slice(verb + 1, end).some((word) => word === link || word === 'on')

/** "passed a tax bill" where the codebook has another word for the motion: another one, if neither "the" nor its matter says which. */
function isOfAnotherKind(
  { stems, issue }: Pattern,
  indexes: readonly number[],
  words: readonly string[],
  facts: readonly WordFacts[],
): boolean {
  const last = indexes.at(-1)!
  if (stems.length < 2 || facts[last]!.stem === stems.at(-1) || !isNameable(facts[last]!.stem)) return false
  const isDefinite = words.slice(indexes[0]! + 1, last).some((word) => /^(?:the|this|that|same|such)$/i.test(word))
  return !isDefinite && !facts.some(({ matters }) => matters.some((matter) => matter.issue === issue))
}

/**
 * "raised concerns about the tariffs", "lifted its objections to the ban", "rejected claims that the ban hurts": the object is what
 * somebody thinks or says of the matter.
 */
const isOfAttitude = (indexes: readonly number[], words: readonly string[]): boolean =>
  indexes.length > 1 &&
  words.slice(indexes[0]! + 1, indexes[1]).some((word, at) => {
    const next = words[indexes[0]! + at + 2]?.toLowerCase() ?? ''
    return (next === 'that' && CLAIM.test(word)) || attitudeOfNoun(word.toLowerCase(), next) === -1
  })
const CLAIM =
  /^(?:claims?|allegations?|accusations?|suggestions?|arguments?|assertions?|contentions?|reports?|rumou?rs|fears?|notion|idea|charges?|criticism|complaints?|insinuations?)$/i

/** "open an embassy", "two embassies" where the codebook has "the embassy". */
const isOfAnother = (words: readonly string[], indexes: readonly number[]): boolean =>
  words
    .slice(indexes[0]! + 1, indexes.at(-1))
    .some((word) => /^(?:an?|another|own|one|two|three|four|five|several|other|some|any)$/i.test(word))

/** Where the stems stand in order, each not far behind the one before; null when they do not. */
function follow(
  stems: readonly string[],
  at: number,
  words: readonly string[],
  facts: readonly WordFacts[],
  gap: number,
  isMatter: (wanted: string, stem: string, word: string) => boolean,
): number[] | null {
  const indexes = [at]
  for (let next = 1; next < stems.length; next += 1) {
    const wanted = stems[next]!
    const from = indexes.at(-1)! + 1
    const isParticle = PARTICLE.test(wanted)
    let found = -1
    let limit = from + gap
    for (let index = from; index < Math.min(facts.length, limit); index += 1) {
      const word = words[index]!
      // "end the NSA's own secret bulk telephone metadata program": nothing but what stands before the object.
      if (index === limit - 1 && limit < from + LONGEST_GAP && gap === GAP && !SMALL.test(word)) limit += 1
      // "voted 217–205 against it"
      const tally = index === from ? tallyLength(words, index) : 0
      if (tally > 0) {
        index += tally - 1
        limit += tally
        continue
      }
      if (BREAK.test(word) || (word === ',' && index > from + 1)) break
      const isTakenUp = next === stems.length - 1 && next === 1 && isMatter(wanted, facts[index]!.stem, word)
      if (isParticle ? word.toLowerCase() === wanted : facts[index]!.stem === wanted || isTakenUp) {
        found = index
        break
      }
    }
    if (found < 0) return null
    indexes.push(found)
  }
  return indexes
}

/** What shows that a verb behind a noun has it for its object: "the resolution was adopted", "the resolution that he drafted". */
const PASSIVE = /^(?:be|been|being|is|are|was|were|get|gets|got|that|which|who|whom)$/i

/** The verb behind its object, not far: "the resolution was finally adopted", "sanctions relief"; not "tariffs would raise". */
function before(stem: string, object: number, words: readonly string[], facts: readonly WordFacts[]): number | null {
  // "the truce, which Keldia has so far refused to sign"
  const isNonDefining = words[object + 1] === ',' && words[object + 2] === 'which'
  const isRelative = isNonDefining || /^(?:that|which)$/.test(words[object + 1] ?? '')
  let isPassive = false
  for (
    let index = object + (isNonDefining ? 2 : 1);
    index < Math.min(facts.length, object + (isRelative ? 10 : 6));
    index += 1
  ) {
    if (BREAK.test(words[index]!) || words[index] === ',') return null
    if (facts[index]!.stem === stem) return isPassive || index === object + 1 ? index : null
    isPassive ||= PASSIVE.test(words[index]!)
  }
  return null
}

/** Of overlapping hits of one issue the longest; a matter within a phrase is part of it. */
function withoutInner(hits: readonly Hit[]): readonly Hit[] {
  const length = ({ from, to }: Hit): number => to - from
  const sorted = [...hits].sort(
    (a, b) =>
      Number(b.kind === 'act') - Number(a.kind === 'act') ||
      Number(a.isBare) - Number(b.isBare) ||
      Number(a.isExpanded) - Number(b.isExpanded) ||
      length(a) - length(b),
  )
  const kept: Hit[] = []
  for (const hit of sorted) {
    const isInside = kept.some(
      (other) =>
        (other.issue === hit.issue || (hit.kind === 'matter' && !other.isBare && other.kind === 'act')) &&
        ((other.from <= hit.head && hit.head < other.to) || other.head === hit.head),
    )
    if (!isInside) kept.push(hit)
  }
  return kept.sort((a, b) => a.head - b.head)
}
