import type { Side, Standing } from '../../api/types.js'

export interface StripPart {
  readonly side: Side
  readonly from: string
  /** Null for the last. */
  readonly until: string | null
  /** Of the whole, above 0 and at most 1. */
  readonly share: number
}

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS

/** Dated standings as parts of a strip that ends on `last`, a day; each is at least one day long. */
export function stripOf(
  standings: readonly Pick<Standing, 'side' | 'from' | 'until'>[],
  last: string | null,
): StripPart[] {
  const dated = standings.flatMap(({ side, from, until }) => (from === null ? [] : [{ side, from, until }]))
  const lengths = dated.map(({ from, until }) =>
    Math.max(1, dayNumber(until ?? (last !== null && last > from ? last : from)) - dayNumber(from)),
  )
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  return dated.map((part, at) => ({ ...part, share: (lengths[at] ?? 1) / whole }))
}
