export { listWordings } from './list-wordings.js'
export type * from './rows.js'
