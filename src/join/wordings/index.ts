export { type AlignedRun, alignWords } from './align.js'
export { forgetWordings, joinWordings } from './join-wordings.js'
export { WORDING_RULES, type WordingRule, wordingRule } from './rules.js'
export { type SaidWord, saidWords } from './words.js'
