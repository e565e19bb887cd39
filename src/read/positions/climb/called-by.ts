import { agentBehind } from '../../clauses/around.js'
import { verbAt } from '../../clauses/governor-of.js'
import { phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { isNaming } from '../lexicon/evaluations.js'
import { subjectsOnly } from './climb-verb.js'

/**
 * Who calls something the words around item `item`: "Some, calling it a grave mistake, left", "which Ana Roy calls reckless", "described by
 * Ana Roy as reckless"; null where nobody is told to.
 */
export function calledBy(view: SentenceView, item: number, stand: Stand): readonly Held[] | null {
  const { items } = view
  const named: Stand = { ...stand, rule: `${stand.rule}.called` }
  let object = phraseStart(view, item) - 1
  // "which Ana Roy calls reckless"
  const direct = verbAt(view, object)
  if (direct !== null && direct.shape === 'finite' && !direct.passive && isNaming(direct.lemma))
    return told(view, subjectsOnly(view, direct, named))
  if (items[object]?.lower === 'as') object -= 1
  const word = items[object]
  if (word === undefined || !/^(?:PN|DT|NN|NP)$/.test(word.tag)) return null
  const start = /^(?:PN|DT)$/.test(word.tag) ? object : phraseStart(view, object)
  // "described by Ana Roy as reckless"
  const passive = items[start - 1]?.lower === 'by' ? verbAt(view, start - 2) : null
  if (passive !== null && isNaming(passive.lemma) && (passive.passive || passive.shape === 'participle')) {
    const agent = agentBehind(view, passive)
    return agent === null ? null : [{ holder: { kind: 'phrase', range: agent, verb: null }, stand: named }]
  }
  const verb = verbAt(view, start - 1)
  if (verb === null || verb.passive || !isNaming(verb.lemma)) return null
  return told(view, subjectsOnly(view, verb, named))
}

/** "There was a plan, calling it …": whoever says so. */
function told({ items }: SentenceView, held: readonly Held[]): readonly Held[] | null {
  const isNobody = held.some(
    ({ holder }) =>
      holder.kind === 'phrase' && /^(?:there|it|this|that|which)$/.test(items[holder.range[0]]?.lower ?? ''),
  )
  return held.length > 0 && !isNobody ? held : null
}
