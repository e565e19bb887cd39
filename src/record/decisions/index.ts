export { CELL_KINDS, type Cell, type CellAnchor, type CellKind, type Said } from './cell.js'
export {
  CELL_DECISIONS,
  type CellChoice,
  type CellDecisionBody,
  type CellDecisionKind,
  cellDecision,
} from './cell-decision.js'
export type { Correction, CorrectionInput } from './correction.js'
export type { AnchorState, Difference } from './find-cell.js'
export { inForce } from './in-force.js'
export { loadCells } from './load-cells.js'
export { reanchor, sentencesOf } from './reanchor.js'
