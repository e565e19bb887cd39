export { createPositionsStage } from './positions-stage.js'
export { FEATURE_NAMES, type PositionScorer } from './score/index.js'
