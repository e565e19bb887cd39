/** When an affair was last looked at in this browser: kept here and nowhere else. */

export interface Visit {
  /** Date-times, UTC: of this visit, and of the one before; null on the first. */
  readonly now: string
  readonly before: string | null
}

/** Who comes back within this time has not been away. */
const AWAY_MS = 30 * 60_000
const keyOf = (affair: string): string => `standpoint:visit:${affair}`

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** Notes that an affair is looked at, and says when it was before. A browser that keeps nothing begins anew each time. */
export function noteVisit(affair: string, now: Date, shelf: Shelf): Visit {
  const kept = read(shelf, affair)
  const here = now.toISOString()
  const isBack = kept !== null && now.getTime() - Date.parse(kept.now) < AWAY_MS
  const visit: Visit = { now: here, before: kept === null ? null : isBack ? kept.before : kept.now }
  try {
    shelf.setItem(keyOf(affair), JSON.stringify(visit))
  } catch {
    // Private windows may refuse.
  }
  return visit
}

function read(shelf: Shelf, affair: string): Visit | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(affair)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('now' in kept)) return null
    const before = 'before' in kept && typeof kept.before === 'string' ? kept.before : null
    return { now: String(kept.now), before }
  } catch {
    return null
  }
}

/** What "new since" can mean, as the URL has it. */
export const SINCE_CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'visit', label: 'your last visit' },
  { value: '1', label: 'yesterday' },
  { value: '7', label: 'a week ago' },
  { value: '30', label: '30 days ago' },
]

const DAY_MS = 86_400_000

/** The moment from which on something is new: null for a last visit that there was not. */
export function newSince(asked: string | undefined, visit: Visit): string | null {
  if (asked === undefined || asked === 'visit') return visit.before
  if (/^\d{1,4}$/.test(asked)) return new Date(Date.parse(visit.now) - Number(asked) * DAY_MS).toISOString()
  return asked
}
