export { eventView, listEvents, sharedEvents } from './list-events.js'
export type * from './rows.js'
