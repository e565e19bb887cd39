export { joinCopies } from './join-copies.js'
