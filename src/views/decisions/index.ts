export { listDecisions, OPEN } from './list-decisions.js'
export type * from './rows.js'
export { ANCHOR_STATES } from './rows.js'
