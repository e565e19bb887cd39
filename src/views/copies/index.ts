export { copiesIn, listCopies } from './list-copies.js'
export type * from './rows.js'
