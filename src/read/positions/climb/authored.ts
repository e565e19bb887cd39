import { nounEnd } from '../../attribution/noun-phrases.js'
import { phraseEnd, type SentenceView } from '../../clauses/sentence-view.js'
import type { Held, Stand } from '../holding.js'

/** What somebody writes and puts forward. */
const PAPER =
  /^(?:bills?|legislation|resolutions?|measures?|amendments?|proposals?|plans?|motions?|petitions?|package|drafts?|versions?)$/
const CERTAINTY = 0.65

/** "The bill from Sens. Ana Roy and Bo Lind", "the amendment, by Ana Roy of Northport, …": who puts the paper at `head` forward. */
export function authored(view: SentenceView, head: number, stand: Stand): readonly Held[] {
  const { items } = view
  if (!PAPER.test(items[head]!.lower)) return []
  const end = phraseEnd(view, head)
  const at = items[end]?.lower === ',' ? end + 1 : end
  if (!/^(?:from|by)$/.test(items[at]?.lower ?? '')) return []
  const to = nounEnd(items, at + 1)
  const names = items.slice(at + 1, to)
  const isPerson = names.some(({ text }) => TITLE.test(text)) && names.some(({ tag }) => tag === 'NP')
  if (!isPerson) return []
  return [
    {
      holder: { kind: 'phrase', range: [at + 1, to], verb: null },
      stand: { ...stand, commitment: 'act', rule: `${stand.rule}.author`, certainty: stand.certainty * CERTAINTY },
    },
  ]
}
const TITLE =
  /^(?:Sens?|Reps?|Senators?|Representatives?|Congress(?:man|woman)|Govs?|President|Minister|Republicans?|Democrats?|Mr|Mrs|Ms)\.?$/
