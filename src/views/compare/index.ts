export { compare } from './compare.js'
export * from './rows.js'
