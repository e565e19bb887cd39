export { type AlignedRun, alignWords } from './align.js'
export { linkWordings, type Saying, WORDING_RULES, type WordingLink, type WordingRule } from './link-wordings.js'
export { type SaidWord, saidWords } from './words.js'
