export { createPositionsStage } from './positions-stage.js'
