import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { companionsOf } from './companions.js'
import { turned } from './stand.js'

const AUXILIARY = /^(?:did|do|does|has|have|had|will|would|is|are|was|were)$/
const NOUN = /^(?:NP|NN|DT|PS|PO|JJ|CC|CD)$/

/** "Keldia signed it, as did Calveth", "nor has Seiran", "but Drenmark did not": those who do, or do not do, the same. */
export function echoed(view: SentenceView, group: VerbGroup, stand: Stand): readonly Held[] {
  const { items, groups } = view
  const held: Held[] = []
  const add = (from: number, to: number, factor: 1 | -1): void => {
    if (to > from && items.slice(from, to).some(({ tag }) => tag === 'NP' || tag === 'NN'))
      held.push({
        holder: { kind: 'phrase', range: [from, to], verb: null },
        stand: { ...stand, sign: turned(stand.sign, factor), rule: `${stand.rule}.${factor > 0 ? 'alike' : 'unlike'}` },
      })
  }
  for (const { range, factor } of companionsOf(view, group.from)) add(range[0], range[1], factor)
  for (let at = group.to; at + 2 < items.length; at += 1) {
    const { lower } = items[at]!
    if (at > group.to && isOtherVerb(at) && !isAside(at)) break
    if (/^(?:as|so|nor|neither)$/.test(lower) && AUXILIARY.test(items[at + 1]!.lower)) {
      const to = nounsEnd(at + 2)
      if (isClosed(to)) add(at + 2, to, 1)
      break
    }
    if (/^(?:but|while|although|though|and|whereas)$/.test(lower) || (lower === ';' && at > group.to)) {
      const to = nounsEnd(at + 1)
      if (
        AUXILIARY.test(items[to]?.lower ?? '') &&
        /^(?:not|n't|n’t)$/.test(items[to + 1]?.lower ?? '') &&
        isClosed(to + 2)
      )
        add(at + 1, to, -1)
      // "and Calveth did, too"
      else if (AUXILIARY.test(items[to]?.lower ?? '') && isToo(to + 1)) add(at + 1, to, 1)
      if (lower !== 'and') break
    }
  }
  return held

  /** A finite verb that is no auxiliary: another clause has begun. */
  function isOtherVerb(at: number): boolean {
    const other = groups.find(({ from, to }) => from <= at && at < to)
    return other !== undefined && other.shape === 'finite' && !AUXILIARY.test(items[other.head]!.lower)
  }
  /** ", an aide said,": between commas. */
  function isAside(at: number): boolean {
    return (
      /^(?:say|tell|add|announce|note|confirm)$/.test(groups.find(({ head }) => head === at)?.lemma ?? '') &&
      items[at + 1]?.lower === ','
    )
  }
  function nounsEnd(from: number): number {
    let to = from
    while (
      to < items.length &&
      (NOUN.test(items[to]!.tag) || (items[to]!.lower === ',' && items[to + 1]?.tag === 'NP'))
    )
      to += 1
    return to
  }
  function isToo(at: number): boolean {
    const next = items[at]?.lower === ',' ? at + 1 : at
    return /^(?:too|likewise|so)$/.test(items[next]?.lower ?? '') && isClosed(next + 1)
  }
  function isClosed(at: number): boolean {
    return items[at] === undefined || /^(?:PU|IN|CC|RB)$/.test(items[at].tag)
  }
}
