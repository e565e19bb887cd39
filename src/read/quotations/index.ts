import { proseParagraphs } from '../chrome/prose.js'
import type { Stage } from '../stage.js'
import { findQuotations } from './find-quotations.js'

export { findQuotations } from './find-quotations.js'

/** Adds the passages in quotation marks, and doubts about marks that pair with none. */
export const quotationsStage: Stage = {
  name: 'quotations',
  needs: ['scan', 'chrome'],
  adds: ['quotations'],
  run: (doc) => {
    const { quotations, doubts } = findQuotations(doc.article.text, proseParagraphs(doc))
    return { ...doc, quotations, doubts: [...doc.doubts, ...doubts] }
  },
}
