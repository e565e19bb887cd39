export { listChangedPages } from './list-changed.js'
export type * from './rows.js'
export { SENTENCE_FATES } from './rows.js'
export { versionsView } from './versions-view.js'
