import type { VerbGroup } from '../../attribution/verb-groups.js'
import type { SentenceView } from '../../clauses/sentence-view.js'
import { NEGATION } from './stand.js'

/** What a verb that is told so counts for: "once opposed it" tells a side that was given up; who "did not outright reject it" has not accepted it. */
export function weightOf({ items }: SentenceView, { from, head }: VerbGroup): number {
  const isFormer = items.slice(Math.max(0, from - 1), head).some(({ lower }) => FORMER.test(lower))
  if (isFormer) return 0.4
  const isHedged = items
    .slice(from, head)
    .some(({ lower }, at) => NEGATION.test(lower) && HEDGE.test(items[from + at + 1]?.lower ?? ''))
  return isHedged ? 0.35 : 1
}
const FORMER = /^(?:once|initially|originally|formerly)$/
const HEDGE =
  /^(?:outright|immediately|explicitly|directly|specifically|necessarily|flatly|entirely|completely|fully|wholly|totally|formally|categorically)$/

/** "It is expected that they will". */
export const isAwaited = ({ items }: SentenceView, subject: number): boolean => {
  for (let at = subject - 1; at > 0 && at > subject - 6; at -= 1) {
    if (items[at]!.lower === 'that') return AWAITING.test(items[at - 1]!.lower)
    if (/^(?:V|MD)/.test(items[at]!.tag)) return false
  }
  return false
}

const AWAITING =
  /^(?:expected|likely|unlikely|believed|thought|hopeful|optimistic|confident|certain|sure|worried|concerned|afraid|fearful)$/
