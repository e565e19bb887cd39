export { type AlignedSentence, alignTexts, type Fate, type Sentences } from './align-texts.js'
export type { WordRun } from './align-words.js'
export { markVersions, versionsOf } from './mark-versions.js'
export { type Placed, spanInNewer } from './span-in-newer.js'
