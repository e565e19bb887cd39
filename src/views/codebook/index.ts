export { type DraftMaterial, draftMaterial } from './draft-material.js'
