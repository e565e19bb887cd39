export * from './rows.js'
export { timeline } from './timeline.js'
