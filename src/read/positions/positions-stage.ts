import type { Codebook } from '../codebook.js'
import type { Stage } from '../stage.js'
import { findPositions } from './find-positions.js'
import { type IssueIndex, indexOf } from './issues/index-words.js'

/** Adds `positions`, and the groups among `actors` that only take a side: where each actor stands on the codebook's issues; none without a codebook. */
export function createPositionsStage(codebook: Codebook | null): Stage {
  let index: IssueIndex | null = null
  return {
    name: 'positions',
    needs: ['scan', 'chrome', 'quotations', 'times', 'actors', 'statements'],
    adds: ['positions', 'actors'],
    run: (doc) => {
      if (codebook === null || codebook.issues.length === 0) return doc
      index ??= indexOf(codebook)
      const { positions, groups } = findPositions(doc, index)
      return { ...doc, positions, actors: groups.length === 0 ? doc.actors : [...doc.actors, ...groups] }
    },
  }
}
