import { afterCircumstances } from './circumstances.js'
import { isCueNoun } from './cue-class.js'
import { contentEnd, isQuotation, isSpeechVerb, opensContent } from './extents.js'
import { baseNounEnd, isComma, isNoun, nounEnd, type Range, timeEnd } from './noun-phrases.js'
import type { Item } from './units.js'
import type { VerbGroup } from './verb-groups.js'
import { ADDRESSING, BLAMING, isFiniteVerb } from './verb-kinds.js'

/** What stands right of a verb, as a construction; `content` begins there, `cueEnd` is the end of the cue. */
export interface Complement {
  readonly construction: string
  readonly content: Range
  readonly cueEnd: number
}

/** How what stands right of the verb, whose cue ends at `at`, can be its content: every reading that the words allow. */
export function complements(items: readonly Item[], at: number, group: VerbGroup): Complement[] {
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
export function quoted(items: readonly Item[], from: number, cueEnd: number): Complement {
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
