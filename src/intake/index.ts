export { type ActorChoice, decideActors } from './decide-actors.js'
export type { IntakeProgress } from './progress.js'
export { type IntakeSummary, type ReadAffairOptions, readAffair } from './read-affair.js'
