import type { Article } from '../text/index.js'
import type { Doc, Tokens } from './doc.js'

const NO_TOKENS: Tokens = {
  length: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  sentenceAt: new Int32Array(1),
  paragraphAt: new Int32Array(1),
}

/** An article before any stage has run. */
export const emptyDoc = (article: Article): Doc => ({
  article,
  scan: { paragraphs: [], sentences: [], tokens: NO_TOKENS },
  chrome: [],
  quotations: [],
  attributions: [],
  times: [],
  actors: [],
  statements: [],
  figures: [],
  events: [],
  positions: [],
  doubts: [],
})
