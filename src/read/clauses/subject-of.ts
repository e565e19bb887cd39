import { baseNounStart, isBoundary, type Range, subjectBefore } from '../attribution/noun-phrases.js'
import type { Item } from '../attribution/units.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { nameListStart } from './name-list.js'
import type { SentenceView } from './sentence-view.js'
import { thoseWho } from './those-who.js'

/** The subject of a finite verb, or of the one that it is joined to; null when none stands there. */
export function subjectOf(view: SentenceView, group: VerbGroup, depth = 0): Range | null {
  const { items } = view
  const own =
    dashed(view, group.from) ?? subjectBefore(items, beforeManner(view, group.from)) ?? seatedBefore(items, group.from)
  if (own !== null) {
    const first = items[own[0]]!
    if (first.lower === 'they' && depth === 0) {
      const sayer = sayerBefore(view, own[0])
      if (sayer !== null) return subjectOf(view, sayer, depth + 1) ?? own
    }
    if (first.tag === 'WH') return antecedent(view, own[0])
    // "Ana Roy, who like other senators opposes it"
    if (items[own[0] - 1]?.lower === 'like' && items[own[0] - 2]?.tag === 'WH') return antecedent(view, own[0] - 2)
    // "All of them left": more than "them".
    if (
      items[own[0] - 1]?.lower === 'of' &&
      /^(?:all|both|each|none|neither|most|many|some)$/.test(items[own[0] - 2]?.lower ?? '')
    )
      return [own[0] - 2, own[1]]
    // "Seiran alone of the pact left": the one, not the group.
    const alone = items[own[0] - 2]?.lower === 'alone' ? subjectBefore(items, own[0] - 2) : null
    const described = alone ?? describedBefore(view, own)
    if (described !== null) return described
    const start = nameListStart(items, own[0], own[1])
    return [besidePronoun(items, start), own[1]]
  }
  if (depth > 2) return null
  const before = previousFinite(view, group)
  return before === null ? null : subjectOf(view, before, depth + 1)
}

/** "[Ana Roy (R-North)], the chair of a committee, | opposes it": the one who bears seat and apposition. */
function seatedBefore(items: readonly Item[], end: number): Range | null {
  if (items[end - 1]?.lower !== ',') return null
  for (let at = end - 3; at > 2 && at > end - LONGEST_ASIDE; at -= 1) {
    if (items[at]!.lower !== ',' || items[at - 1]!.lower !== ')') continue
    const name = subjectBefore(items, at)
    return name !== null && items[name[0]]!.tag === 'NP' ? name : null
  }
  return null
}

/** "[Forty senators] led by Ana Roy", "[voices] more friendly to Ana Roy": whom the name at the end of the phrase only describes. */
function describedBefore({ items, groups, groupOf }: SentenceView, [from]: Range): Range | null {
  const link = items[from - 1]?.lower ?? ''
  const last = items[from - 2]
  if (last === undefined) return null
  let end = -1
  if (link === 'by' && groups[groupOf[from - 2]!]?.shape === 'participle') end = groups[groupOf[from - 2]!]!.from
  else if (/^(?:to|toward|towards|with|about)$/.test(link) && last.tag === 'JJ') end = from - 2
  if (end < 0) return null
  while (/^(?:more|less|most)$/.test(items[end - 1]?.lower ?? '') || items[end - 1]?.tag === 'RB') end -= 1
  // "Ana Roy, backed by her party": an aside, which commas part.
  const noun = items[end - 1]
  if (noun === undefined || !/^N[NP]$/.test(noun.tag) || !isSeveral(noun)) return null
  const start = subjectBefore(items, end)
  return start !== null && isBoundary(items, start[0]) ? start : null
}

/** "she and | Ana Roy", "neither she nor | Ana Roy": the list begins with the pronoun. */
function besidePronoun(items: readonly Item[], start: number): number {
  const link = items[start - 1]?.lower ?? ''
  if (!/^(?:and|n?or)$/.test(link) || !/^(?:he|she|they|it|i|we)$/.test(items[start - 2]?.lower ?? '')) return start
  if (link === 'nor') return items[start - 3]?.lower === 'neither' ? start - 3 : start
  return start - 2
}

/** "Four senators — Roy, Lind and Ode — have said [that] they": the verb of saying right before the pronoun. */
function sayerBefore({ items, groups }: SentenceView, pronoun: number): VerbGroup | null {
  const end = items[pronoun - 1]?.lower === 'that' ? pronoun - 1 : pronoun
  const verb = groups.find(({ to }) => to === end)
  return verb?.shape === 'finite' && !verb.passive && SAYING.test(verb.lemma) ? verb : null
}
const SAYING = /^(?:say|announce|declare|insist|warn|vow|promise|claim|indicate|maintain|argue|add|signal|reiterate)$/

const SAYING_IN =
  /^(?:statement|interview|tweet|tweets|letter|speech|memo|email|e-mail|post|message|filing|ruling|opinion|conference|briefing|editorial|column|vote|phone|call|meeting)$/

/** "Ana Roy, a senator, in a statement | called it …": where the phrase begins that says how it was said; `end` when none stands there. */
function beforeManner({ items, groupOf }: SentenceView, end: number): number {
  let last = end - 1
  if (items[last]?.lower === ',') last -= 1
  if (!SAYING_IN.test(items[last]?.lower ?? '')) return end
  let from = last - 1
  while (from > 0 && from > last - 6 && groupOf[from]! < 0 && /^(?:DT|PS|JJ|NN|NP|PO|CD)$/.test(items[from]!.tag))
    from -= 1
  if (!/^(?:in|on|during|at)$/.test(items[from]?.lower ?? '') || from === 0) return end
  // The comma before it closes an apposition, or opens the aside.
  const isAside = items[from - 1]?.lower === ',' && items[end - 1]?.lower === ','
  return isAside ? from - 1 : from
}

/** In items. */
const LONGEST_ASIDE = 40
const DASH = /^(?:—|–|--|-)$/

/** "Each president — Roy, Lind and Ode — has refused": the phrase with what the dashes hold. */
function dashed({ items }: SentenceView, end: number): Range | null {
  if (!DASH.test(items[end - 1]?.lower ?? '')) return null
  for (let at = end - 2; at > 0 && at > end - LONGEST_ASIDE; at -= 1) {
    if (!DASH.test(items[at]!.lower)) continue
    const before = subjectBefore(items, at)
    return before === null ? null : [nameListStart(items, before[0], before[1]), end - 1]
  }
  return null
}

/** "Ana Roy, who left": what stands before the relative. */
function antecedent(view: SentenceView, relative: number): Range | null {
  const { items } = view
  const earlier = joinedRelative(items, relative)
  if (earlier !== null) return antecedent(view, earlier)
  let end = relative
  if (items[end - 1]?.lower === ',') end -= 1
  const body = items[relative]!.lower === 'which' && end < relative ? bodyBefore(items, end) : null
  if (body !== null) return body
  const own = nearestOfWho(items, relative, end) ?? subjectBefore(items, end)
  const phrase =
    own === null
      ? null
      : (oneOf(items, own) ??
        pastParty(items, own) ??
        pastPlace(items, relative, own) ??
        apposedName(items, own) ??
        pastRelative(items, own) ??
        own)
  const shown = phrase === null ? null : shownBehind(items, phrase, relative)
  if (shown !== null) return shown
  // "France and Germany were among those that refused": the subject of "were".
  return phrase === null ? null : (thoseWho(view, phrase[0]) ?? phrase)
}

/** "Ana Roy, who chairs the club [and who] left": the relative before, which has the same antecedent. */
function joinedRelative(items: readonly Item[], relative: number): number | null {
  const { lower } = items[relative]!
  if (!/^(?:and|but)$/.test(items[relative - 1]?.lower ?? '') || !/^(?:who|which)$/.test(lower)) return null
  for (let at = relative - 3; at > 0 && at > relative - LONGEST_ASIDE; at -= 1) {
    if (items[at]!.lower !== lower) continue
    // "Ana Roy, who left, and Bo Lind and who": a name before "and" is another one.
    return items[relative - 2]?.tag === 'NP' && items[relative - 3]?.lower === ',' ? null : at
  }
  return null
}

/** "Paul Oss, an expert at [the League for Safe Ports], which": no person, but the body whose name stands last. */
function bodyBefore(items: readonly Item[], end: number): Range | null {
  if (items[end - 1]!.tag !== 'NP') return null
  let from = baseNounStart(items, end)
  while (
    items[from]!.tag !== 'DT' &&
    /^(?:of|for|on|against)$/.test(items[from - 1]?.lower ?? '') &&
    items[from - 2]?.tag === 'NP'
  )
    from = baseNounStart(items, from - 1)
  return /^(?:at|from|with|of|by)$/.test(items[from - 1]?.lower ?? '') && from < end ? [from, end] : null
}

/** "Ana Roy was one of four senators who left": the one who is spoken of. */
function oneOf(items: readonly Item[], [from]: Range): Range | null {
  let be = from - 1
  // "[one of the 21 countries] that left"
  const isWhole = items[from]!.lower === 'one' && items[from + 1]?.lower === 'of'
  // "Ana Roy was [the only senator] who left"
  const isOnly = items[from]!.lower === 'the' && /^(?:only|first|last|sole|lone)$/.test(items[from + 1]?.lower ?? '')
  if (items[be]?.lower === 'of' && items[be - 1]?.lower === 'one' && !isWhole) be -= 2
  else if (!isWhole && !isOnly) return null
  if (/^(?:is|was|be|been|'s)$/.test(items[be]?.lower ?? '')) return subjectBefore(items, be)
  // "Ana Roy, one of four senators who left"
  return items[be]?.lower === ',' && items[be - 1]?.tag === 'NP' ? subjectBefore(items, be) : null
}

/** "Among those who left were Ana Roy and Bo Lind", "senators who left included Ana Roy": the names behind the verb. */
function shownBehind(items: readonly Item[], [from, end]: Range, relative: number): Range | null {
  const isAmong = from === 1 && items[0]!.lower === 'among'
  if (!isAmong && !(from === 0 && (items[0]!.lower === 'those' || isSeveral(items[end - 1]!)))) return null
  const showing = isAmong ? /^(?:is|was|are|were)$/ : /^(?:include|includes|included)$/
  const verb = items.findIndex(({ lower }, at) => at > relative + 1 && showing.test(lower))
  if (verb < 0) return null
  let to = verb + 1
  while (to < items.length && (/^(?:NP|NN|JJ|DT|CC|PO)$/.test(items[to]!.tag) || /^[,;()]$/.test(items[to]!.lower)))
    to += 1
  return items.slice(verb + 1, to).some(({ tag }) => tag === 'NP') ? [verb + 1, to] : null
}

/** "in contrast to a few leaders who left", "a warning to Ana Roy, who left": those alone who stand last. */
function nearestOfWho(items: readonly Item[], relative: number, end: number): Range | null {
  if (items[relative]!.lower !== 'who' || !/^N[NP]$/.test(items[end - 1]?.tag ?? '')) return null
  const from = baseNounStart(items, end)
  if (items[end - 1]!.tag === 'NP')
    return /^(?:to|against|by|with)$/.test(items[from - 1]?.lower ?? '') && items[from - 2]?.tag === 'NN'
      ? [from, end]
      : null
  // "Ana Roy, a senator from the north who left": not the north.
  if (/^(?:from|in|at|of)$/.test(items[from - 1]?.lower ?? '') && !isSeveral(items[end - 1]!)) return null
  return from < end ? [from, end] : null
}

const isSeveral = ({ lower }: Item): boolean => /[^s]s$|people$/.test(lower)

/** "Sen. Ann Lee, D-Ohio, who": the one who bears the party and state between commas. */
function pastParty(items: readonly Item[], [from, to]: Range): Range | null {
  const isParty = /^\(?[rdi]-\p{L}/iu.test(items[from]!.lower) && to - from <= 2
  return isParty && items[from - 1]?.lower === ',' ? subjectBefore(items, from - 1) : null
}

/** "Ana Roy (R) of Northport, who": the one who is from there. */
function pastPlace(items: readonly Item[], relative: number, [from, to]: Range): Range | null {
  if (items[relative]!.lower !== 'who' || items[from - 1]?.lower !== 'of' || items[from - 2]?.lower !== ')') return null
  const start = nameListStart(items, from, to)
  if (start < from) return [start, to]
  // "Ana Roy (R) of Northport and Bo Lind (R) of Westport, who"
  const name = subjectBefore(items, from - 1)
  return name === null ? null : [nameListStart(items, name[0], name[1]), to]
}

/** "Ana Roy, another senator who left", "Ana Roy, a Republican who left": the one who is called so. */
function apposedName(items: readonly Item[], [from]: Range): Range | null {
  if (!/^(?:an?|another|the)$/.test(items[from]!.lower) || items[from - 1]?.lower !== ',') return null
  if (items[from - 2]?.tag !== 'NP' && items[from - 2]?.lower !== ')') return null
  const name = subjectBefore(items, from - 1)
  return name !== null && items[name[1] - 1]!.tag === 'NP' && !items.slice(...name).some(({ tag }) => tag === 'CC')
    ? name
    : null
}

/** "Ana Roy, who wrote it, and | Bo Lind, who …": what stands behind another relative clause. */
function pastRelative(items: readonly Item[], [from, to]: Range): Range | null {
  for (let at = to - 1; at > from; at -= 1) {
    if (items[at]!.lower !== 'who') continue
    let start = to
    while (start > at + 1 && items[start - 1]!.tag === 'NP') start -= 1
    return start < to ? [start, to] : null
  }
  return null
}

/** The finite verb before, in the same sentence. */
export function previousFinite({ groups }: SentenceView, group: VerbGroup): VerbGroup | null {
  return groups.findLast((other) => other.to <= group.from && other.shape === 'finite') ?? null
}
