export { eventView, listEvents } from './list-events.js'
export type * from './rows.js'
