export { LINK_FEATURES } from './link-features.js'
export { TAG_COUNT, type Tagger, type TaggerInput, type TaggerScores } from './tagger.js'
export { createTaggingAttributor, type TaggingParameters } from './tagging-attributor.js'
export { createWordVectors, rowsOfTable, type VectorTable, type WordVectors } from './word-vectors.js'
