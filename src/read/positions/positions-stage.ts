import { lexiconOf } from '../actors/lexicon/lexicon.js'
import { slugOf } from '../actors/slug.js'
import type { Codebook } from '../codebook.js'
import type { Stage } from '../stage.js'
import { worldOf } from '../world/index.js'
import { findPositions, type Judge, LEAST_CONFIDENCE, type MemberKnowledge } from './find-positions.js'
import { type IssueIndex, indexOf } from './issues/index-words.js'
import { candidatesIn, judgeCandidates, nearnessOf, type PositionScorer, topicsOf } from './score/index.js'

/**
 * Adds `positions`: where each actor stands on the codebook's issues; none without a codebook. Without a scorer the rules alone decide. Adds those to `actors` who
 * only take a side: groups that are described, and members of groups that are not named.
 */
export function createPositionsStage(codebook: Codebook | null, scorer: PositionScorer | null = null): Stage {
  let known: { readonly index: IssueIndex; readonly members: MemberKnowledge; readonly judge?: Judge } | null = null
  return {
    name: 'positions',
    needs: ['scan', 'chrome', 'quotations', 'times', 'actors', 'statements'],
    adds: ['positions', 'actors'],
    run: (doc) => {
      if (codebook === null || codebook.issues.length === 0) return doc
      if (known === null) {
        const index = indexOf(codebook)
        const members = membersOf(codebook)
        known = scorer === null ? { index, members } : { index, members, judge: judgeOf(scorer, codebook, index) }
      }
      const { positions, groups } = findPositions(doc, known.index, known.members, known.judge)
      return { ...doc, positions, actors: groups.length === 0 ? doc.actors : [...doc.actors, ...groups] }
    },
  }
}

function judgeOf(scorer: PositionScorer, { issues }: Codebook, index: IssueIndex): Judge {
  const issueIds = issues.map(({ id }) => id)
  const near = nearnessOf(
    scorer.vectors,
    issues,
    index.issues.map(({ aboutStems }) => aboutStems),
  )
  const topics = topicsOf(scorer.vectors, { issues })
  return (grounds, byRules) => {
    const candidates = candidatesIn({ ...grounds, tones: scorer.tones, near, topics })
    return judgeCandidates(grounds, candidates, byRules, scorer, issueIds, LEAST_CONFIDENCE)
  }
}

/** Members are countries by their code, or actors of the codebook by their id. */
export function membersOf(codebook: Codebook): MemberKnowledge {
  const lexicon = lexiconOf(codebook)
  const actorOf: MemberKnowledge['actorOf'] = (member) => {
    const declared = codebook.actors.find(({ id }) => id === member)
    if (declared !== undefined) {
      const { id, name, kind, country } = declared
      return { id, name, kind, country, mentions: [], roles: [] }
    }
    const state = lexicon.stateOf(member)
    if (state === null) return null
    const { id, name, kind, country } = state
    return { id: id ?? slugOf(name), name, kind, country, mentions: [], roles: [] }
  }
  return { world: worldOf(codebook), actorOf }
}
