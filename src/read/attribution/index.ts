export { type Certain, certainOf } from './certain.js'
export { classOfCue } from './cue-class.js'
export { ruleAttributor } from './rule-attributor.js'
export { unattributedStage } from './unattributed.js'
