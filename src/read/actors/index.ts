export { actorsStage, createActorsStage } from './actors-stage.js'
export { codeOfState } from './lexicon/countries.js'
export { unnamedStage } from './unnamed-stage.js'
