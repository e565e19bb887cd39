import type { Span } from '../../text/index.js'
import type { Doc } from '../doc.js'
import type { Figure } from '../reading.js'
import { isClock } from './nouns.js'

/** How far back, in code units, words that leave out what they count may point. */
const REACH = 400

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

const BOTH =
  /\b(?:neither|either|both|the two|these two|the differing|the rival) (?:figure|number|count|toll|total|estimate|tally)s?\b/gi
/** How far back the two figures may stand that "neither figure" speaks of. */
const REACH_OF_BOTH = 600

/** "Neither figure could be verified": the last two figures before it count the same. */
export function setAgainst(text: string, figures: readonly Figure[]): readonly Figure[] {
  const linked = [...figures]
  for (const { index } of text.matchAll(BOTH)) {
    const before = linked.findLastIndex(({ span }) => span[1] <= index)
    const [one, other] = [linked[before - 1], linked[before]]
    if (one === undefined || other === undefined || index - one.span[0] > REACH_OF_BOTH || other.sameAs !== null)
      continue
    if (one.value === other.value || !countsThings(one) || !countsThings(other)) continue
    linked[before] = { ...other, sameAs: one.span }
  }
  return linked
}
