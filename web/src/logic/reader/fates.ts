import type { CellFate, SentenceFate, VersionDiff } from '../../api/types.js'
import { counted } from '../format.js'

/** What became of a sentence, in words, the gravest first. */
export const FATE_NAMES: Readonly<Record<SentenceFate, string>> = {
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
  added: 'Added',
  stands: 'Still stands',
}

const FATES = Object.keys(FATE_NAMES) as readonly SentenceFate[]

/** "2 sentences removed, 1 changed, 6 stand". */
export function fateWords(counts: VersionDiff['counts'], one: string): string {
  const words = FATES.filter((fate) => counts[fate] > 0).map((fate, index) => {
    const count = index === 0 ? counted(counts[fate], one) : String(counts[fate])
    return `${count} ${fate === 'stands' ? (counts[fate] === 1 ? 'stands' : 'stand') : fate}`
  })
  return words.length === 0 ? 'nothing changed' : words.join(', ')
}

export interface FateGroup {
  readonly fate: CellFate['fate']
  readonly cells: readonly CellFate[]
}

/** What was read of the older version by what became of it, the gravest first. */
export const fateGroups = (cells: readonly CellFate[]): readonly FateGroup[] =>
  FATES.flatMap((fate): FateGroup[] => {
    const own = cells.filter((cell) => cell.fate === fate)
    return own.length === 0 ? [] : [{ fate: fate as CellFate['fate'], cells: own }]
  })

/** What the newer reading has otherwise of a cell: "value 38 → 41"; empty where nothing but words and sentence differ. */
export function differenceWords({ now, fate, differs, kind }: CellFate): string {
  if (now === null) return fate === 'removed' ? '' : 'no longer read'
  return differs
    .filter(({ what }) => what !== 'words' && what !== 'sentence' && what !== kind)
    .map(({ what, was, is }) => `${what} ${was || 'none'} → ${is || 'none'}`)
    .join(', ')
}
