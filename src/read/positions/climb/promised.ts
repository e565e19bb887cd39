import type { VerbGroup } from '../../attribution/verb-groups.js'
import { phraseEnd, phraseStart, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'
import { climbVerb } from './climb-verb.js'

const PROMISING = /^(?:promise|pledge|vow|threaten|plan|guarantee)$/

/**
 * "promised an end to it", "threatened new tariffs", "plans a boycott": who says that they will do, or bring about, what the object
 * names. Who threatens "the treaty" endangers it, which tells nothing of what they will do: only what is not there yet is promised.
 */
export function promised(
  view: SentenceView,
  verb: VerbGroup,
  key: string,
  head: number,
  stand: Stand,
  depth: number,
): readonly Held[] {
  if (key !== verb.lemma || !PROMISING.test(verb.lemma) || verb.passive || verb.shape === 'participle') return []
  // "vowed the ban would end": a clause, that tells itself what will be.
  const end = phraseEnd(view, head)
  if (view.groups.some(({ from, shape }) => from === end && shape === 'finite')) return []
  const first = view.items[phraseStart(view, head)]!
  if (verb.lemma === 'threaten' && /^(?:DT|PS)$/.test(first.tag) && !/^(?:an?|more|any)$/.test(first.lower)) return []
  if (verb.lemma === 'threaten' && first.tag === 'NP') return []
  const said: Stand = {
    ...stand,
    commitment: stand.commitment === 'argue' || stand.commitment === 'consider' ? stand.commitment : 'pledge',
    rule: `${stand.rule}.${verb.lemma}`,
    certainty: stand.certainty * 0.9,
  }
  return climbVerb(view, verb, said, depth + 1)
}
