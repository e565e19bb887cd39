export { countDays } from './count-days.js'
export * from './rows.js'
export { timeline } from './timeline.js'
