export { compareWords } from './compare-words.js'
export type * from './rows.js'
