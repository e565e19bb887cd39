export { joinCopies } from './join-copies.js'
export { forgetCopies } from './own-text.js'
