import type { Item } from '../attribution/units.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import type { SentenceView } from './sentence-view.js'

/** Item of the word that opens the clause of a finite verb, where it makes it open: "if", "whether", "unless". */
export function opener({ items }: SentenceView, subjectFrom: number): string | null {
  let at = subjectFrom - 1
  while (at >= 0 && at > subjectFrom - 3 && (items[at]!.tag === 'RB' || items[at]!.lower === ',')) at -= 1
  // "whether any of the allies leave it"
  if (items[at]?.lower === 'of' && /^(?:any|some|all|most|many|one|either|both|none)$/.test(items[at - 1]?.lower ?? ''))
    at -= 2
  const word = items[at]?.lower ?? ''
  return /^(?:if|unless|whether)$/.test(word) ? word : null
}

const isName = (item: Item | undefined): boolean => item?.tag === 'NP'

/** "denounced [in a joint statement] by France". */
const FARTHEST_AGENT = 9

/** "condemned by France": the phrase behind "by". */
export function agentBehind(view: SentenceView, group: VerbGroup): readonly [number, number] | null {
  const { items } = view
  for (let at = group.to; at < Math.min(items.length, group.to + FARTHEST_AGENT); at += 1) {
    if (items[at]!.lower === 'by' && /^(?:DT|PS|JJ|NN|NP|CD|PN|VN)$/.test(items[at + 1]?.tag ?? '')) {
      let to = at + 1
      while (
        to < items.length &&
        !isOtherAgent(items, to) &&
        (/^(?:DT|PS|JJ|NN|NP|CD|PN|PO|VN|CC)$/.test(items[to]!.tag) ||
          items[to]!.lower === 'of' ||
          (/^[,)]$/.test(items[to]!.lower) &&
            (isName(items[to - 1]) || items[to - 1]!.lower === ')') &&
            /^(?:NP|CC|PU|DT)$/.test(items[to + 1]?.tag ?? '') &&
            isListed(items, to)) ||
          (items[to]!.lower === '(' && isName(items[to - 1]) && isName(items[to + 1])))
      )
        to += 1
      return [at + 1, to]
    }
    if (items[at]!.tag === 'PU' || /^V[DZP]$/.test(items[at]!.tag)) return null
  }
  return null
}

/** "backed by Ana Roy [but opposed by] Bo Lind": another verb with an agent of its own. */
const isOtherAgent = (items: readonly Item[], at: number): boolean =>
  items[at]!.tag === 'CC' && /^V[ND]$/.test(items[at + 1]?.tag ?? '') && items[at + 2]?.lower === 'by'

/** A mark between two names, or between a name and "and": "Ana Roy (R-North)[,] Bo Lind [,] and Mike Oman". */
function isListed(items: readonly Item[], mark: number): boolean {
  let next = mark + 1
  if (items[mark]!.lower === ')') {
    if (items[next]?.lower === ',') next += 1
    if (items[next]?.tag === 'CC') next += 1
    return isName(items[next])
  }
  if (items[next]?.tag === 'CC') next += 1
  if (items[next]?.tag === 'DT') next += 1
  return isName(items[next])
}

/** "voted, by a show of hands, to sign": the last item before the aside that ends at the comma `end`. */
export function beforeAside({ items }: SentenceView, end: number): number {
  for (let at = end - 1; at > 0 && at > end - 14; at -= 1) if (items[at]!.lower === ',') return at - 1
  return end
}

/** "With the other signatories — France and Russia — scrambling to …": the phrase behind "with". */
export function withBefore({ items, groupOf }: SentenceView, end: number): readonly [number, number] | null {
  let to = end
  while (to > 0 && /^(?:[,—–-]|--)$/.test(items[to - 1]!.lower)) to -= 1
  for (let at = to - 1; at >= 0 && at > end - 24; at -= 1) {
    if (items[at]!.lower === 'with') return at + 1 < to ? [at + 1, to] : null
    if (groupOf[at]! >= 0 || /^(?:[.;:]|while|but|although|though)$/.test(items[at]!.lower)) return null
  }
  return null
}

/** The finite verb whose subject ends at item `end`, past what is only attached to the noun and past an aside. */
export function verbBehind(view: SentenceView, end: number): VerbGroup | null {
  const { items, groups, groupOf } = view
  let farthest = end + 14
  for (let at = end; at < items.length && at <= farthest; ) {
    const group = groups[groupOf[at]!]
    const isOwn = group !== undefined && group.from >= end
    if (isOwn && group.shape !== 'infinitive') return group.shape === 'finite' ? group : null
    const behind = group === undefined ? pastAside(view, at) : at
    if (behind > at) {
      farthest += behind - at
      at = behind
      continue
    }
    if (group === undefined) {
      if (!/^(?:IN|TO|DT|JJ|NN|NP|PO|PS|CD|RB)$/.test(items[at]!.tag)) return null
      if (/^(?:that|if|because|as|while|when|than|though|although|whether)$/.test(items[at]!.lower)) return null
      // "the ban after Ana Roy praised it"
      if (/^(?:after|before|since|until|once|where)$/.test(items[at]!.lower) && isName(items[at + 1])) return null
    }
    at += 1
  }
  return null
}

/** In items. */
const LONGEST_ASIDE = 16
const SAYING =
  /^(?:say|add|argue|insist|warn|write|claim|note|explain|tell|tweet|declare|believe|think|suggest|stress|complain|contend|maintain)$/
/** What an aside with a verb of its own may begin with, if nobody is said to speak in it. */
const OPENING = /^(?:which|who|whose|that|if|though|although|while|as|when|where|once|because)$/

/** "the bill, which is long, | is …", "the ban, Ana Roy said, | is …": what follows the aside that opens at item `at`, where that is a finite verb; else `at`. */
export function pastAside({ items, groups }: SentenceView, at: number): number {
  const close = items[at]?.lower === ',' ? ',' : items[at]?.lower === '(' ? ')' : null
  for (let end = at + 2; close !== null && end < Math.min(items.length, at + LONGEST_ASIDE); end += 1) {
    const { lower } = items[end]!
    if (/^[.;:?!]$/.test(lower)) return at
    if (lower !== close) continue
    let next = end + 1
    while (items[next]?.tag === 'RB') next += 1
    if (!groups.some(({ from, shape }) => from === next && shape === 'finite')) continue
    const within = groups.filter(({ from, shape }) => from > at && from < end && shape === 'finite')
    const isPlain = within.length === 0 && !items.slice(at + 1, end).some((item) => item.lower === ',')
    const isSaying = within.length === 1 && SAYING.test(within[0]!.lemma)
    return isPlain || isSaying || OPENING.test(items[at + 1]!.lower) ? end + 1 : at
  }
  return at
}
