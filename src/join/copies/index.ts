export { forgetPrints, joinCopies } from './join-copies.js'
