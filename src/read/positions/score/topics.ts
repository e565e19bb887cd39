import type { Codebook, Issue } from '../../codebook.js'
import { stemOf } from '../issues/stem.js'
import type { WordVectors } from './nearness.js'

/** What an article that is about an issue speaks of: stems of the words of its question and its matter, with their worth. */
export interface Topic {
  /** Stem → how rare the word is, 0 for the commonest. */
  readonly worth: ReadonlyMap<string, number>
  /** Sum of `worth`. */
  readonly total: number
  /** Stems of proper names in all that the codebook says of the issue. */
  readonly names: ReadonlySet<string>
}

/** The commonest words tell nothing of what an article is about. */
const COMMONEST = 60
const WORD = /\p{L}[\p{L}\p{M}\p{N}.'’-]*/gu
const SMALL =
  /^(?:should|would|was|were|did|does|will|is|are|be|been|has|have|had|it|its|his|her|their|the|an?|of|to|in|on|for|by|with|from|at|as|and|or|not|no|all|any|more|most|other|some|than|that|this|what|which|who|over|under|about|into|out|up|off|down|one)$/

/** What each issue of a codebook is about. Words are as rare as their row in `vectors`, which lists the commonest first. */
export const topicsOf = (vectors: Pick<WordVectors, 'rowOf'>, { issues }: Pick<Codebook, 'issues'>): readonly Topic[] =>
  issues.map((issue) => topicOf(vectors, issue))

function topicOf({ rowOf }: Pick<WordVectors, 'rowOf'>, { question, about, act, counter }: Issue): Topic {
  const worth = new Map<string, number>()
  const rarest = Math.log(Math.max(2, rowOf.size) / COMMONEST)
  for (const word of [question, ...about].flatMap((text) => text.match(WORD) ?? [])) {
    const lower = word.toLowerCase()
    if (SMALL.test(lower)) continue
    const row = rowOf.get(lower)
    const value = row === undefined ? rarest : Math.max(0, Math.log((row + 1) / COMMONEST))
    const stem = stemOf(word)
    worth.set(stem, Math.max(worth.get(stem) ?? 0, value))
  }
  const names = [question, ...about, ...act, ...counter].flatMap(namesIn).map(stemOf)
  return { worth, total: [...worth.values()].reduce((sum, one) => sum + one, 0), names: new Set(names) }
}

/** Words in capitals: proper names and what is made of them. */
const namesIn = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word) && !SMALL.test(word.toLowerCase()))
