import type { MarkedTerm } from '../../api/types.js'

/** A bar of the picture: where it begins and ends, from -1 to 1 of its half. */
export interface WordBar {
  readonly term: string
  readonly z: number
  /** Share of the longest bar; 0..1. */
  readonly length: number
  readonly side: 'one' | 'other'
}

/** The bars of both sides, the most marked of the first side on top, the most marked of the other at the bottom. */
export function wordBars(rows: readonly MarkedTerm[]): WordBar[] {
  const most = Math.max(...rows.map(({ z }) => Math.abs(z)), Number.MIN_VALUE)
  return rows
    .map(({ term, z }): WordBar => ({ term, z, length: Math.abs(z) / most, side: z > 0 ? 'one' : 'other' }))
    .sort((one, other) => other.z - one.z)
}

/** "2.4", "0": how often in ten thousand words, as short as it can be read. */
export const perTenThousand = (often: number): string => (often >= 10 ? String(Math.round(often)) : trimmed(often))
const trimmed = (value: number): string => value.toFixed(1).replace(/\.0$/, '')
