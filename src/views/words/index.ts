export { type WordProgress, wordProgress } from './article-words.js'
export { compareWords } from './compare-words.js'
export type * from './rows.js'
