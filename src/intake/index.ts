export type { IntakeProgress } from './progress.js'
export { type IntakeSummary, type ReadAffairOptions, readAffair } from './read-affair.js'
