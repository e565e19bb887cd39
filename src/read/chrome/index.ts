import type { Stage } from '../stage.js'
import { findChrome } from './find-chrome.js'

export { debrisOf, withoutDebris } from './debris.js'
export { findChrome } from './find-chrome.js'
export { proseParagraphs } from './prose.js'

/** Adds the spans of page furniture. */
export const chromeStage: Stage = {
  name: 'chrome',
  needs: ['scan'],
  adds: ['chrome'],
  run: (doc) => ({ ...doc, chrome: findChrome(doc.article) }),
}
