export { actorsStage, createActorsStage } from './actors-stage.js'
export { unnamedStage } from './unnamed-stage.js'
