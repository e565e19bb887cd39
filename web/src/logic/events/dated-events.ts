import type { EventRow } from '../../api/types.js'
import { windowAround } from '../overview/timeline.js'

export interface DatedEvent {
  readonly event: EventRow
  readonly day: string
}

/** First and last day of publication of an affair; null when no article has a date. */
export interface Coverage {
  readonly from: string | null
  readonly to: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/**
 * Events with a day that lies in the days of publication or half as many (a month at least) before and after; `left`
 * counts the others, which a picture cannot hold.
 */
export function datedEvents(
  events: readonly EventRow[],
  coverage: Coverage,
): { readonly drawn: readonly DatedEvent[]; readonly left: number } {
  const [first, last] = windowAround(coverage)
  const drawn = events.flatMap((event): DatedEvent[] => {
    const day = event.date?.match(DAY)?.[0]
    return day === undefined || day < first || day > last ? [] : [{ event, day }]
  })
  return { drawn, left: events.length - drawn.length }
}

/** Events of long before the coverage, which articles recall, apart from the others; each part in its own order. */
export function recalledEvents(
  events: readonly EventRow[],
  coverage: Coverage,
): { readonly recalled: readonly EventRow[]; readonly others: readonly EventRow[] } {
  const [first] = windowAround(coverage)
  const isRecalled = ({ date }: EventRow): boolean => date !== null && date < first
  return { recalled: events.filter(isRecalled), others: events.filter((event) => !isRecalled(event)) }
}
