export { statementsStage } from './statements-stage.js'
