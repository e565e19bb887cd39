import type { EventRow } from '../../api/types.js'

export interface DatedEvent {
  readonly event: EventRow
  readonly day: string
}

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}/

/**
 * Events with a day that lies in the days of publication or half as many (a month at least) before and after; `left`
 * counts the others, which a picture cannot hold.
 */
export function datedEvents(
  events: readonly EventRow[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
): { readonly drawn: readonly DatedEvent[]; readonly left: number } {
  const [first, last] = [Date.parse(from ?? '0001-01-01'), Date.parse(to ?? '9999-01-01')]
  const margin = Math.max(30 * DAY_MS, (last - first) / 2)
  const drawn = events.flatMap((event): DatedEvent[] => {
    const day = event.date?.match(DAY)?.[0]
    if (day === undefined || Date.parse(day) < first - margin || Date.parse(day) > last + margin) return []
    return [{ event, day }]
  })
  return { drawn, left: events.length - drawn.length }
}
