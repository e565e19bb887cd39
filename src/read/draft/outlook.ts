import { lemmaOf } from '../attribution/lemma.js'
import type { VerbGroup } from '../attribution/verb-groups.js'
import { verbAt } from '../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../clauses/sentence-view.js'
import { adjectiveGovernor, demandGovernor, nounGovernor, verbGovernor } from '../positions/lexicon/governors.js'

/** How a verb is meant by whoever it hangs on: "refuses to sign" turns it, "considers signing" leaves it open. */
export interface Outlook {
  readonly factor: 1 | -1 | 0
  /** The verb at the top, whose subject takes the side. */
  readonly top: VerbGroup
  /** "refuse to": what must stand before the verb, where that turns it; null when nothing does. */
  readonly turnedBy: string | null
}

const NEGATION = /^(?:not|n't|never|neither|nor|cannot|without|hardly)$/
const MOST_STEPS = 3
const PLAIN = new Set(['be', 'have', 'go', 'get', 'do', 'come', 'need', 'use', 'set'])

export function outlookOf(view: SentenceView, group: VerbGroup): Outlook {
  let factor: 1 | -1 | 0 = isNegated(view, group) ? -1 : 1
  let turnedBy: string | null = null
  let top = group
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const governor = governorAbove(view, top)
    if (governor === null) break
    factor = (factor * governor.factor) as 1 | -1 | 0
    if (governor.factor === -1 && top === group) turnedBy = governor.words
    if (governor.group === null) break
    if (isNegated(view, governor.group)) factor = -factor as 1 | -1 | 0
    top = governor.group
  }
  return { factor: factor === 0 ? 0 : factor, top, turnedBy }
}

function isNegated({ items }: SentenceView, group: VerbGroup): boolean {
  for (let at = Math.max(0, group.from - 2); at < group.to; at += 1) {
    const { lower } = items[at]!
    if (at < group.from && items[at]!.tag !== 'RB' && items[at]!.tag !== 'TO') continue
    if (NEGATION.test(lower) && !(lower === 'not' && items[at + 1]?.lower === 'only')) return true
  }
  return false
}

interface Above {
  readonly factor: 1 | -1 | 0
  readonly group: VerbGroup | null
  readonly words: string
}

function governorAbove(view: SentenceView, group: VerbGroup): Above | null {
  const { items } = view
  let at = group.from - 1
  while (at >= 0 && items[at]!.tag === 'RB') at -= 1
  const before = items[at]
  if (before === undefined) return null
  if (before.tag === 'TO') {
    let place = at - 1
    while (place >= 0 && items[place]!.tag === 'RB') place -= 1
    return infinitive(view, place)
  }
  if (group.shape !== 'gerund') return null
  const verb = verbAt(view, at)
  if (verb === null) return null
  const governor = verbGovernor(verb.lemma)
  return governor === null ? null : { factor: governor.factor, group: verb, words: `${verb.lemma} ` }
}

function infinitive(view: SentenceView, place: number): Above | null {
  const { items } = view
  const item = items[place]
  if (item === undefined) return null
  const verb = verbAt(view, place)
  if (verb !== null) {
    const governor = verbGovernor(verb.lemma) ?? demandGovernor(verb.lemma)
    if (governor !== null) return { factor: governor.factor, group: verb, words: `${verb.lemma} to` }
    return PLAIN.has(verb.lemma) ? { factor: 1, group: verb, words: '' } : null
  }
  if (item.tag === 'NN' || item.tag === 'NP') {
    const governor = nounGovernor(item.lower)
    const start = phraseStart(view, place)
    const above = verbAt(view, start - 1)
    if (governor !== null) return { factor: governor.factor, group: above, words: `${item.lower} to` }
    // "urged members to sign"
    const demand = above === null ? null : demandGovernor(above.lemma)
    return demand === null ? null : { factor: demand.factor, group: above, words: '' }
  }
  if (item.tag === 'PN') {
    const above = verbAt(view, place - 1)
    const demand = above === null ? null : demandGovernor(above.lemma)
    return demand === null ? null : { factor: demand.factor, group: above, words: '' }
  }
  if (item.tag === 'JJ' || item.tag === 'VN') {
    const governor = adjectiveGovernor(item.lower)
    const copula = verbAt(view, place - 1) ?? verbAt(view, place - 2)
    if (governor === null) return null
    return { factor: governor.factor, group: copula, words: `${item.lower} to` }
  }
  return null
}

/** The verb as a dictionary has it. */
export const lemmaAt = ({ items }: SentenceView, group: VerbGroup): string => lemmaOf(items[group.head]!.lower)
