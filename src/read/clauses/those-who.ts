import { nounEnd, type Range, subjectBefore } from '../attribution/noun-phrases.js'
import type { SentenceView } from './sentence-view.js'

const BE = /^(?:were|was|are|is|been)$/

/**
 * Who is meant by the phrase that begins at item `start` and stands for some of a number: "[France and Germany] were among those …",
 * "Ana Roy is one of the senators …", "Among those who left were [Ana Roy and Bo Lind]"; null where the phrase says it itself.
 */
export function thoseWho({ items, groups }: SentenceView, start: number): Range | null {
  let at = start - 1
  if (items[at]?.lower === 'of' && /^(?:one|two|three|four|five|several|some)$/.test(items[at - 1]?.lower ?? ''))
    at -= 1
  const isOne = at < start - 1
  if (!isOne && items[at]?.lower !== 'among') {
    // "Those voting against it were Ana Roy and Bo Lind"
    // "Other senators siding against it were Ana Roy and Bo Lind"
    if (/^(?:those|others?|the)$/.test(items[start]!.lower) && at < 0) return behindBe()
    return joiningBefore(start)
  }
  const be = at - 1
  if (BE.test(items[be]?.lower ?? '')) return subjectBefore(items, be)
  return !isOne && at === 0 ? behindBe() : null

  /** "Ana Roy joins [a growing number of senators who …]": who joins them. */
  function joiningBefore(from: number): Range | null {
    const verb = groups.find(({ to, lemma, shape }) => to === from && lemma === 'join' && shape === 'finite')
    return verb === undefined || verb.passive ? null : subjectBefore(items, verb.from)
  }

  function behindBe(): Range | null {
    const be = groups.findLast((group) => group.from > start && group.shape === 'finite')
    if (be === undefined || !/^(?:be|include)$/.test(be.lemma) || be.passive) return null
    let to = nounEnd(items, be.to)
    while (items[to]?.lower === ',' && items[to + 1] !== undefined) {
      const next = nounEnd(items, items[to + 1]!.tag === 'CC' ? to + 2 : to + 1)
      if (next <= to + 1) break
      to = next
    }
    return to > be.to && items.slice(be.to, to).some(({ tag }) => tag === 'NP') ? [be.to, to] : null
  }
}
