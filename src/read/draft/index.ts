export type * from './draft.js'
export { type DraftOptions, draftCodebook } from './draft-codebook.js'
export type { DraftActor, DraftSource } from './draft-source.js'
export { rankMatters } from './rank-matters.js'
