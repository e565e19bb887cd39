export { type AffairCodebook, affairCodebook } from './affair-codebook.js'
export { type DraftMaterial, draftMaterial } from './draft-material.js'
