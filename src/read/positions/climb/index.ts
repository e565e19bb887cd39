export { climbFar } from './climb-far.js'
export { climbNoun } from './climb-noun.js'
export { climbVerb } from './climb-verb.js'
export { evaluated, outcomeOf } from './evaluated.js'
