import type { Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Figure } from '../reading.js'
import { isClock } from './nouns.js'

/** How far back, in code units, words that leave out what they count may point. */
const REACH = 320

/**
 * The earlier figure whose unit a number without one shares: of the same value wherever it stands, else the last one that
 * counts things, within `REACH` and the paragraph or the one before; null when there is none.
 */
export function antecedentOf({ scan }: Doc, figures: readonly Figure[], [start]: Span, value: number): Figure | null {
  const same = figures.findLast((figure) => figure.value === value && figure.unit !== '' && countsThings(figure))
  if (same !== undefined) return same
  const last = figures.findLast(countsThings)
  if (last === undefined || start - last.span[1] > REACH) return null
  const breaks = scan.paragraphs.filter(([begin]) => begin > last.span[1] && begin <= start)
  return breaks.length > 1 ? null : last
}

/** Not money, shares or stretches of time. */
const countsThings = ({ unit }: Figure): boolean =>
  !/^(?:percent|percentage points|share|dollars|pounds|euros|yen|rupees)$/.test(unit) && !isClock(unit)
