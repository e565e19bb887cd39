import { lexiconOf } from '../actors/lexicon/lexicon.js'
import { slugOf } from '../actors/slug.js'
import type { Codebook } from '../codebook.js'
import type { Stage } from '../stage.js'
import { worldOf } from '../world/index.js'
import { findPositions, type MemberKnowledge } from './find-positions.js'
import { type IssueIndex, indexOf } from './issues/index-words.js'

/**
 * Adds `positions`: where each actor stands on the codebook's issues; none without a codebook. Adds those to `actors` who
 * only take a side: groups that are described, and members of groups that are not named.
 */
export function createPositionsStage(codebook: Codebook | null): Stage {
  let known: { readonly index: IssueIndex; readonly members: MemberKnowledge } | null = null
  return {
    name: 'positions',
    needs: ['scan', 'chrome', 'quotations', 'times', 'actors', 'statements'],
    adds: ['positions', 'actors'],
    run: (doc) => {
      if (codebook === null || codebook.issues.length === 0) return doc
      known ??= { index: indexOf(codebook), members: membersOf(codebook) }
      const { positions, groups } = findPositions(doc, known.index, known.members)
      return { ...doc, positions, actors: groups.length === 0 ? doc.actors : [...doc.actors, ...groups] }
    },
  }
}

/** Members are countries by their code, or actors of the codebook by their id. */
function membersOf(codebook: Codebook): MemberKnowledge {
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
