export { digest } from './digest.js'
export * from './rows.js'
