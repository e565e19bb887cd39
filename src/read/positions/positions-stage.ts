import type { Codebook } from '../codebook.js'
import type { Stage } from '../stage.js'
import { findPositions } from './find-positions.js'
import { type IssueIndex, indexOf } from './issues/index-words.js'

/** Adds `positions`: where each actor stands on the codebook's issues; none without a codebook. */
export function createPositionsStage(codebook: Codebook | null): Stage {
  let index: IssueIndex | null = null
  return {
    name: 'positions',
    needs: ['scan', 'chrome', 'quotations', 'times', 'actors', 'statements'],
    adds: ['positions'],
    run: (doc) => {
      if (codebook === null || codebook.issues.length === 0) return doc
      index ??= indexOf(codebook)
      return { ...doc, positions: findPositions(doc, index).positions }
    },
  }
}
