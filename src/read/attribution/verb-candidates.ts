import type { Candidate } from './candidate.js'
import { isCueNoun } from './cue-class.js'
import { contentEnd, isQuotation, isSpeechVerb, opensContent } from './extents.js'
import {
  baseNounEnd,
  isComma,
  isNoun,
  nounEnd,
  type Range,
  sourceAfter,
  subjectBefore,
  timeEnd,
} from './noun-phrases.js'
import type { Item } from './units.js'
import type { VerbGroup } from './verb-groups.js'

/** Verbs that take the person spoken of as their object, and the charge behind it. */
const BLAMING = new Set(['blame', 'thank', 'question', 'press', 'charge', 'congratulate', 'fault', 'credit'])

const isParticle = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.lower === 'out' || (item.tag === 'RP' && /^(?:up|down|off|back|away|forward|around|over)$/.test(item.lower)))

/** Verbs whose object is the person told: never "told Zhang" for "Zhang told". */
const TOLD = new Set(['tell', 'assure', 'inform', 'remind', 'thank', 'accuse', 'urge', 'criticize'])

/** Verbs that take the person told as their object. */
const ADDRESSING = new Set(
  'tell assure inform remind warn convince persuade show promise ask advise notify teach caution alert brief reassure'.split(
    ' ',
  ),
)

const isFiniteVerb = (item: Item | undefined): boolean => item !== undefined && /^(?:V[DZP]|MD)$/.test(item.tag)

/** What stands right of a verb, as a construction; `content` begins there, `cueEnd` is the end of the cue. */
interface Complement {
  readonly construction: string
  readonly content: Range
  readonly cueEnd: number
}

/** All attributions that the verb groups of a unit may make, each verb several if it can be read in several ways. */
export function verbCandidates(items: readonly Item[], groups: readonly VerbGroup[]): Candidate[] {
  const candidates: Candidate[] = []
  groups.forEach((group, index) => {
    const particle = isParticle(items[group.to]) ? 1 : 0
    const lemma = particle ? `${group.lemma}_${items[group.to]!.lower}` : group.lemma
    const cueEnd = group.to + particle
    const inverted = invertedTag(items, group, lemma)
    if (inverted !== null) {
      candidates.push(inverted)
      return
    }
    const source = sourceOf(items, groups, index)
    const tag = fronted(items, group, lemma, source, cueEnd)
    if (tag !== null) candidates.push(tag)
    // Speech before the tag settles it: what follows in quotation marks is its rest.
    if (tag?.construction === 'quote') return
    const shape = SHAPES[group.shape]
    for (const complement of complements(items, cueEnd, group)) {
      // After a fronted content, a prepositional phrase only tells where or when.
      if (tag !== null && /^(?:preposition|object|adjective|light)/.test(complement.construction)) continue
      const construction = `${complement.construction}${group.passive ? ' passive' : ''}${shape}`
      const cue: Range = [group.from, complement.cueEnd]
      if (!group.passive) {
        // Nobody is said to do it: "to attack the plan", "by announcing it".
        if (source === null) continue
        candidates.push({ lemma, construction, source, cue, content: [complement.content] })
        if (complement.construction === 'to') {
          candidates.push({
            lemma,
            construction: `raised${shape}`,
            source: null,
            cue,
            content: [source, complement.content],
          })
        }
        continue
      }
      const agent = agentAfter(items, group.to)
      if (agent === null) {
        candidates.push({ lemma, construction, source: null, cue, content: [complement.content] })
        if (source !== null) {
          candidates.push({
            lemma,
            construction: `${construction} raised`,
            source: null,
            cue,
            content: [source, complement.content],
          })
        }
      }
    }
    if (group.passive && source !== null) {
      const agent = agentAfter(items, group.to)
      if (agent !== null) {
        candidates.push({
          lemma,
          construction: `agent${shape}`,
          source: agent,
          cue: [group.from, group.to],
          content: [source],
        })
      }
    }
  })
  return candidates
}

const SHAPES = { finite: '', infinitive: ' infinitive', gerund: ' gerund', participle: ' participle' } as const

/** "by the court", within a few words. */
function agentAfter(items: readonly Item[], at: number): Range | null {
  for (let by = at; by < Math.min(items.length, at + 4); by += 1) {
    if (items[by]!.lower !== 'by') continue
    const end = nounEnd(items, by + 1)
    return end > by + 1 ? [by + 1, end] : null
  }
  return null
}

/** How many verbs back the subject of a coordinated verb is looked for. */
const MOST_EARLIER = 8

/** The subject, or the one of the verb before that this one shares it with. */
function sourceOf(items: readonly Item[], groups: readonly VerbGroup[], index: number): Range | null {
  const group = groups[index]!
  const before = items[group.from - 1]
  if (group.shape === 'finite' || group.shape === 'participle') {
    const subject = before?.tag === 'CC' || before?.tag === 'TO' ? null : subjectBefore(items, group.from)
    if (subject !== null) return subject
  } else if (group.shape === 'gerund') {
    // "a statement saying …": the noun just before; ", saying …": the subject of the sentence.
    if (isNoun(before)) return subjectBefore(items, group.from)
  }
  const earlier = groups
    .slice(Math.max(0, index - MOST_EARLIER), index)
    .filter(({ shape }) => shape === 'finite')
    .reverse()
  if ((group.shape === 'gerund' && isComma(before)) || (before?.tag === 'CC' && isSpeechVerb(items[group.head]!))) {
    // ", citing …", "and said …": whoever speaks in the sentence, before the subject of what is said.
    earlier.sort((a, b) => Number(isSpeechVerb(items[b.head]!)) - Number(isSpeechVerb(items[a.head]!)))
  }
  for (const other of earlier) {
    const subject = subjectBefore(items, other.from)
    if (subject !== null) return subject
    const inverted = invertedTag(items, other, '')
    if (inverted !== null) return inverted.source
  }
  if (group.shape !== 'gerund') return null
  // "Citing the report, he said …": the subject that follows.
  const next = groups.slice(index + 1).find((later) => later.shape === 'finite')
  return next === undefined ? null : subjectBefore(items, next.from)
}

const endsContent = (item: Item | undefined): boolean =>
  item !== undefined && (isComma(item) || item.isSpeech || item.quotation >= 0 || /^[-–—?!]+$/.test(item.lower))

/** "…," said Zhang. */
function invertedTag(items: readonly Item[], group: VerbGroup, lemma: string): Candidate | null {
  if (!group.simple || group.shape !== 'finite') return null
  if (group.from === 0) return openingTag(items, group, lemma)
  if (TOLD.has(group.lemma) || !endsContent(items[group.from - 1])) return null
  if (isComma(items[group.from - 1])) {
    // "…," Lee, 58, told AFP: the comma ends an apposition, and the subject stands before it.
    const subject = subjectBefore(items, group.from)
    if (subject !== null && subject[0] > 0 && isQuotation(items[subject[0] - 1])) return null
  }
  const first = items[group.to]
  if (first === undefined) return null
  const source = sourceAfter(items, group.to)
  if (source === null || isFiniteVerb(items[source[1]])) return null
  const left = leftContent(items, group.from)
  if (left === null) return null
  const rest = resumed(items, source[1], left)
  return {
    lemma,
    construction: left.quoted ? 'quote inverted' : 'fronted inverted',
    source,
    cue: [group.head, group.to],
    content: [left.range, ...rest],
  }
}

/** Said Zhang, "…" */
function openingTag(items: readonly Item[], group: VerbGroup, lemma: string): Candidate | null {
  const source = sourceAfter(items, group.to)
  if (source === null) return null
  const at = isComma(items[source[1]]) || items[source[1]]?.lower === ':' ? source[1] + 1 : source[1]
  if (!isQuotation(items[at])) return null
  const { content } = quoted(items, at, at)
  return { lemma, construction: 'quote inverted', source, cue: [0, group.to], content: [content] }
}

/** "…," Zhang said [on Tuesday][, "…"]. */
function fronted(
  items: readonly Item[],
  group: VerbGroup,
  lemma: string,
  source: Range | null,
  cueEnd: number,
): Candidate | null {
  if (source === null || group.shape !== 'finite' || group.passive || source[1] > group.from) return null
  if (!endsContent(items[source[0] - 1])) return null
  const startsObject =
    (isNoun(items[cueEnd]) || items[cueEnd]?.tag === 'DT' || items[cueEnd]?.tag === 'PS') &&
    timeEnd(items, cueEnd) === cueEnd
  // "After they agree, they will announce it": it has its own object.
  if (startsObject && !ADDRESSING.has(group.lemma)) return null
  const after = afterCircumstances(items, cueEnd)
  // "The truce, Lind said, is dead": a subject alone, if its verb follows.
  const isParted = isComma(items[source[0] - 1]) && isComma(items[after]) && isFiniteVerb(items[after + 1])
  const left = leftContent(items, source[0], isParted)
  if (left === null) return null
  const next = items[after]
  const isFree =
    next === undefined ||
    next.tag === 'PU' ||
    next.tag === 'CC' ||
    next.tag === 'IN' ||
    next.tag === 'VG' ||
    next.tag === 'WH' ||
    next.tag === 'RB' ||
    next.isSpeech
  if (!isFree && !left.adjoining) return null
  const rest = resumed(items, after, left)
  return {
    lemma,
    construction: left.quoted ? 'quote' : 'fronted',
    source,
    cue: [group.from, cueEnd],
    content: [left.range, ...rest],
  }
}

interface Left {
  readonly range: Range
  /** It is speech in quotation marks, at least at its end. */
  readonly quoted: boolean
  /** The quotation touches what follows, without a comma of the author's. */
  readonly adjoining: boolean
}

function leftContent(items: readonly Item[], end: number, isParted = false): Left | null {
  let last = end
  while (last > 0 && (isComma(items[last - 1]) || /^[-–—]+$/.test(items[last - 1]!.lower))) last -= 1
  if (last === 0) return null
  const before = items[last - 1]!
  const quoted = before.quotation >= 0
  let from = 0
  while (from < last && items[from]!.tag === 'CC') from += 1
  const range: Range = [from, last]
  if (quoted && before.isSpeech) return { range: speechStart(items, last), quoted, adjoining: last === end }
  const hasVerb = items.slice(from, last).some((item) => item.quotation >= 0 || /^(?:V[DZP]|MD)$/.test(item.tag))
  return hasVerb || quoted || isParted ? { range, quoted, adjoining: last === end } : null
}

/** Quotations that stand side by side before `end`. */
function speechStart(items: readonly Item[], end: number): Range {
  let from = end
  while (from > 0 && items[from - 1]!.isSpeech) from -= 1
  // What leads into the quotation within the same sentence belongs to it: "It was “…,” he said".
  const leads = items.slice(0, from).every((item) => item.quotation < 0) && from > 1 && items[from - 1]!.tag !== 'PU'
  return [leads ? 0 : from, end]
}

/** Content that goes on after the tag: "…, he said, …". */
function resumed(items: readonly Item[], at: number, left: Left): Range[] {
  let from = at
  if (isComma(items[from]) || items[from]?.lower === ':' || items[from]?.lower === '.') from += 1
  if (left.quoted) {
    // Also after an aside: "…," he said, pointing at the map, "…"; and after "but" or "and".
    let next = from
    while (
      next < items.length &&
      !isFiniteVerb(items[next]) &&
      !(
        isQuotation(items[next]) &&
        (isComma(items[next - 1]) || items[next]!.isSpeech || items[next - 1]!.tag === 'CC')
      )
    )
      next += 1
    if (!isQuotation(items[next]) || (next > at && from === at)) return []
    let to = next + 1
    while (items[to]?.isSpeech) to += 1
    return [[next, to]]
  }
  if (items[from]?.isSpeech) return [[from, from + 1]]
  const first = items[from]
  if (from === at || first === undefined) return []
  const goesOn = /^(?:V[DZP]|MD|CC|TO|PN|DT|NN|NP)$/.test(first.tag)
  return goesOn ? [[from, contentEnd(items, from, 'clause')]] : []
}

/** Skips times, adverbs and prepositional phrases: "on Tuesday at a news conference". */
function afterCircumstances(items: readonly Item[], at: number): number {
  let next = at
  for (let parts = 0; parts < 5 && !opensContent(items, next); parts += 1) {
    const time = timeEnd(items, next)
    if (time > next) next = time
    else if (items[next]?.tag === 'RB') next += 1
    else if (items[next]?.tag === 'IN' || items[next]?.tag === 'TO') {
      const end = nounEnd(items, next + 1)
      if (end === next + 1) break
      next = end
    } else if (isNoun(items[next]) || items[next]?.tag === 'DT') {
      // The addressee: "told reporters".
      const end = nounEnd(items, next)
      if (end === next || parts > 0) break
      next = end
    } else break
  }
  return next
}

function complements(items: readonly Item[], at: number, group: VerbGroup): Complement[] {
  let from = at
  while (items[from]?.tag === 'RB' && from < at + 2) from += 1
  const circumstance = afterCircumstances(items, from)
  const direct = complementAt(items, from, at, group)
  if (direct.length > 0 && (circumstance === from || !opensContent(items, circumstance))) return direct
  const startsNoun = isNoun(items[from]) || items[from]?.tag === 'DT' || items[from]?.tag === 'PS'
  const isTime = timeEnd(items, from) > from
  // "supports the ban that …": the clause says more of the object, unless the verb takes the person told.
  if (startsNoun && !isTime && items[circumstance]?.lower === 'that' && !ADDRESSING.has(group.lemma)) return direct
  if (opensContent(items, circumstance)) {
    const addressed = startsNoun && !isTime ? 'addressed ' : ''
    return complementAt(items, circumstance, at, group).map((complement) => ({
      ...complement,
      construction: addressed + complement.construction,
    }))
  }
  const time = timeEnd(items, from)
  if (time > from) return complementAt(items, time, at, group)
  return group.lemma === 'be' || /^(?:seem|appear|feel|remain|become|sound|look)$/.test(group.lemma)
    ? adjectival(items, from, group)
    : direct
}

/** "is confident that", "was willing to". */
function adjectival(items: readonly Item[], at: number, group: VerbGroup): Complement[] {
  const adjective = items[at]
  if (adjective === undefined || !(adjective.tag === 'JJ' || adjective.tag === 'VN' || adjective.tag === 'VD'))
    return []
  return complementAt(items, at + 1, at + 1, group).map((complement) => ({
    ...complement,
    construction: `${adjective.lower} ${complement.construction}`,
  }))
}

/** How what stands at `from` can be the content of a verb whose cue ends at `cueEnd`. */
function complementAt(items: readonly Item[], from: number, cueEnd: number, group: VerbGroup): Complement[] {
  const first = items[from]
  if (first === undefined) return []
  const clause = (construction: string, start: number, end = cueEnd): Complement => ({
    construction,
    content: [start, contentEnd(items, start, 'clause')],
    cueEnd: end,
  })
  const phrase = (construction: string, start: number, end = cueEnd): Complement => ({
    construction,
    content: [start, contentEnd(items, start, 'phrase')],
    cueEnd: end,
  })
  if (first.isSpeech) return [quoted(items, from, cueEnd)]
  if (isComma(first)) return isQuotation(items[from + 1]) ? [quoted(items, from + 1, cueEnd)] : []
  if (first.lower === ':' && from === items.length - 1) {
    // The speech stands in the next paragraph.
    const isSpeech = group.shape === 'finite' && isSpeechVerb(items[group.head]!)
    return isSpeech ? [{ construction: 'colon open', content: [items.length, items.length], cueEnd: from + 1 }] : []
  }
  if (first.lower === ':')
    return isQuotation(items[from + 1]) ? [quoted(items, from + 1, from + 1)] : [clause('colon', from + 1)]
  if (first.lower === 'that') return [clause('that', from)]
  if (first.tag === 'WH' || first.lower === 'whether' || first.lower === 'if') return [clause('wh', from)]
  if (first.tag === 'TO' || first.lower === 'to') {
    const verb = items[from + 1]?.tag === 'RB' ? items[from + 2] : items[from + 1]
    if (verb !== undefined && (verb.tag === 'VB' || verb.tag === 'VP')) return [clause('to', from)]
    return nounEnd(items, from + 1) > from + 1 ? [phrase('preposition to', from + 1, from + 1)] : []
  }
  if (first.tag === 'VG') return [clause('gerund', from)]
  if (first.tag === 'IN') {
    const after = items[from + 1]
    if (after === undefined) return []
    return [phrase(`preposition ${first.lower}`, from + 1, from + 1)]
  }
  const end = nounEnd(items, from)
  if (end === from) return first.tag === 'JJ' ? [phrase('adjective', from)] : []
  let next = end
  while (items[next]?.tag === 'RB' || timeEnd(items, next) > next) next = Math.max(next + 1, timeEnd(items, next))
  if (isFiniteVerb(items[next]) && !/^(?:me|him|them|us)$/.test(first.lower)) return [clause('clause', from)]
  // "say the deal that they seek could …", "insists the friendship between A and B will …"
  if (hasVerbBeyond(items, end)) return [clause('clause', from), ...objects(items, from, end, group, clause, phrase)]
  return objects(items, from, end, group, clause, phrase)
}

/** After the noun phrase comes a relative clause or "and" with another noun, and then the verb of the clause. */
function hasVerbBeyond(items: readonly Item[], end: number): boolean {
  const link = items[end]
  if (link === undefined) return false
  if (link.lower === 'and') {
    const next = nounEnd(items, end + 1)
    return next > end + 1 && isFiniteVerb(items[next])
  }
  if (link.lower !== 'that' && link.lower !== 'who' && link.lower !== 'which') return false
  let verbs = 0
  for (let at = end + 1; at < items.length && verbs < 2; at += 1) {
    if (isComma(items[at])) break
    if (isFiniteVerb(items[at]) && !isFiniteVerb(items[at - 1])) verbs += 1
  }
  return verbs === 2
}

type Build = (construction: string, start: number, end?: number) => Complement

function objects(
  items: readonly Item[],
  from: number,
  end: number,
  group: VerbGroup,
  clause: Build,
  phrase: Build,
): Complement[] {
  const found: Complement[] = []
  const base = baseNounEnd(items, from)
  const after = items[base]
  const noun = items[base - 1]!
  if (
    isCueNoun(noun.lower) &&
    after !== undefined &&
    (after.lower === 'that' || after.tag === 'TO' || after.tag === 'IN' || after.tag === 'VG' || after.tag === 'WH')
  ) {
    found.push(
      clause(
        `light ${after.lower === 'that' || after.tag === 'TO' ? after.lower : after.tag}`,
        after.tag === 'VG' ? base + 1 : base,
        after.tag === 'VG' ? base + 1 : base,
      ),
    )
  }
  const next = items[end]
  if (next?.tag === 'TO' && items[end + 1]?.tag.startsWith('V')) {
    found.push(clause('object to', from), clause('addressee to', end))
  }
  if (after?.lower === 'as') found.push(phrase('object as', from))
  // "accused him of lying", "told them about it": what was said begins behind the person told.
  const isTold = group.lemma === 'accuse' || ADDRESSING.has(group.lemma) || BLAMING.has(group.lemma)
  if (
    isTold &&
    after?.tag === 'IN' &&
    /^(?:of|for|about|against|with|over|from)$/.test(after.lower) &&
    timeEnd(items, base) === base
  ) {
    found.push(phrase(`addressee ${after.lower}`, base))
  }
  const clauseAt = baseNounEnd(items, base)
  if (clauseAt > base && isFiniteVerb(items[clauseAt])) found.push(clause('addressed clause', base))
  if (after !== undefined && after.quotation >= 0) found.push(phrase('object quoted', from))
  found.push(phrase('object', from))
  return found
}

/** Speech in quotation marks, and what carries it on outside of them. */
function quoted(items: readonly Item[], from: number, cueEnd: number): Complement {
  let end = from + 1
  while (items[end]?.isSpeech) end += 1
  const next = items[end]
  const goesOn = next !== undefined && !/^[.?!;:]$/.test(next.lower) && !(isComma(next) && items[end + 1]?.tag === 'VG')
  const last =
    goesOn &&
    items[end - 1]!.quotation >= 0 &&
    (next.tag === 'CC' || next.tag.startsWith('V') || next.tag === 'IN' || next.tag === 'TO' || isNoun(next))
      ? contentEnd(items, end, 'clause')
      : end
  return { construction: 'quote right', content: [from, last], cueEnd }
}
