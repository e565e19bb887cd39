import { textOf } from '../../text/index.js'
import type { Doubt } from '../reading.js'
import type { Stage } from '../stage.js'

/** Shorter passages are titles, terms and shudder quotes as often as speech. */
const FEWEST_WORDS = 6

/** Notes the quoted sentences that no attribution holds as doubts: nobody is made to say them. */
export const unattributedStage: Stage = {
  name: 'unattributed',
  needs: ['quotations', 'attributions'],
  adds: [],
  run: (doc) => {
    const contents = doc.attributions.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0])
    const doubts: Doubt[] = []
    let from = 0
    let furthest = 0
    for (const { span, inner, depth } of doc.quotations) {
      while (from < contents.length && contents[from]![0] < span[1]) {
        furthest = Math.max(furthest, contents[from]![1])
        from += 1
      }
      if (depth > 0 || furthest > span[0]) continue
      if (textOf(doc.article.text, inner).trim().split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS) continue
      doubts.push({ code: 'QUOTATION_UNATTRIBUTED', span })
    }
    return doubts.length === 0 ? doc : { ...doc, doubts: [...doc.doubts, ...doubts] }
  },
}
