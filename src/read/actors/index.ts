export { actorsStage, createActorsStage } from './actors-stage.js'
