export { settleCounts } from './settle-counts.js'
export { FAIRLY_SURE, SURE } from './sure.js'
