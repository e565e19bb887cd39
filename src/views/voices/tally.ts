import type { VoiceCell } from './rows.js'

/** Statements of one outlet by one voice, as the record counts them. */
export interface Count extends VoiceCell {
  /** Id; null where nobody states it. */
  readonly outlet: string | null
  readonly value: string
}

export interface Tallied extends VoiceCell {
  readonly value: string
  readonly outlets: number
  /** By outlet. */
  readonly cells: ReadonlyMap<string | null, VoiceCell>
}

export const NOTHING: VoiceCell = { statements: 0, quoted: 0 }

export const plus = (one: VoiceCell, other: VoiceCell): VoiceCell => ({
  statements: one.statements + other.statements,
  quoted: one.quoted + other.quoted,
})

/** The counts by voice, most statements first; of equal ones those with more quoted, then by value. */
export function tally(counts: readonly Count[]): Tallied[] {
  const voices = new Map<string, Map<string | null, VoiceCell>>()
  for (const { value, outlet, ...cell } of counts) {
    const cells = voices.get(value) ?? new Map<string | null, VoiceCell>()
    voices.set(value, cells.set(outlet, plus(cells.get(outlet) ?? NOTHING, cell)))
  }
  return [...voices]
    .map(([value, cells]) => ({ value, cells, outlets: cells.size, ...[...cells.values()].reduce(plus, NOTHING) }))
    .sort(
      (one, other) =>
        other.statements - one.statements || other.quoted - one.quoted || (one.value < other.value ? -1 : 1),
    )
}
