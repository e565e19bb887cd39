import type { VerbGroup } from '../../attribution/verb-groups.js'
import { beforeTime, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { climbNoun } from './climb-noun.js'
import { NEGATION, turned } from './stand.js'

/** What lays down what is to be done: whoever passes, proposes or rejects it takes the side of what it says. */
const PAPER =
  /^(?:bills?|legislation|laws?|resolutions?|measures?|amendments?|orders?|rules?|polic(?:y|ies)|directives?|plans?|proposals?|motions?|versions?|provisions?|rulings?|injunctions?|petitions?|lawsuits?|decrees?|guidelines|regulations?|initiatives?|package|proclamation|referendum|ordinances?|mandates?|clauses?|letters?)$/

/** "passed a bill that would block it": who holds a side on the paper whose relative clause has the verb `group`; null where none is meant. */
export function ofPaper(view: SentenceView, group: VerbGroup, stand: Stand, depth: number): readonly Held[] | null {
  const { items } = view
  if (group.shape !== 'finite' || group.passive || depth > 2) return null
  let relative = group.from - 1
  while (relative > 0 && items[relative]!.tag === 'RB') relative -= 1
  if (!/^(?:that|which)$/.test(items[relative]?.lower ?? '')) return null
  const behind = items[relative - 1]?.lower === ',' ? relative - 2 : relative - 1
  const noun = beforeTime(view, behind)
  if (noun < 1 || items[noun]!.tag !== 'NN' || !PAPER.test(items[noun]!.lower)) return null
  const words = items.slice(group.from, group.head)
  const factor = words.some(({ lower }) => NEGATION.test(lower)) ? -1 : 1
  const laid: Stand = {
    ...stand,
    sign: turned(stand.sign, factor),
    commitment: null,
    rule: `${stand.rule}.${factor < 0 ? 'not' : 'paper'}`,
    certainty: stand.certainty * 0.9,
  }
  return climbNoun(view, noun, laid, 'act', depth + 1)
}
