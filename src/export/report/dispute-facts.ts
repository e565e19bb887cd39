import type { Claim, Dispute } from '../../views/index.js'
import { counted, shortDate } from '../wording.js'

// The words about disputes that are the same in HTML and Markdown, as plain text.

export const DISPUTES_TITLE = 'Numbers in dispute'

export const DISPUTES_KEY =
  'What several articles count, where two of the numbers cannot both be right and different ones tell them at about one time. Put together only where the words say that it is the same; the heading is in the words of one of the texts. An outlet opens its sentence.'

/** "9 Nov 2023 to 12 Dec 2023"; empty when nothing is dated. */
export function daysOf({ from, to }: Pick<Dispute, 'from' | 'to'>): string {
  if (from === null) return ''
  return to === null || to === from ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`
}

/** Who says it, and how often: "Varonia, Goran Tesh-Valin; 8 reports, 5 independent". */
export function claimMeta({ speakers, reports, independent }: Claim): string {
  const said = speakers.length === 0 ? 'no named speaker' : speakers.map(({ name }) => name).join(', ')
  return `${said}; ${counted(reports.length, 'report')}, ${independent} independent`
}
