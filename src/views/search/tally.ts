import type { Counted } from './facet-counts.js'

/** Counts values as they come. */
export class Tally {
  readonly counts = new Map<string, number>()

  add(value: string): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
  }

  /** Those counted most often, at least so many: all that are counted as often as the last of them. */
  most(least: number): readonly Counted[] {
    const bound = Int32Array.from(this.counts.values()).sort().at(-least) ?? 0
    return this.list().filter(({ hits }) => hits >= bound)
  }

  list(): readonly Counted[] {
    return [...this.counts].map(([value, hits]) => ({ value, hits }))
  }
}
