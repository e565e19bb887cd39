import type { Voice } from '../../api/types.js'
import { capitalised, UNNAMED_SPEAKER } from '../format.js'
import type { StatementFilter } from '../statements/filters.js'

/** Speakers without what the rows are made of, by what they are made of. */
const WITHOUT: Readonly<Record<string, string>> = {
  state: 'Speakers of no state',
  role: 'Speakers without an office',
  side: 'Speakers who take no side',
}

const SIDES: Readonly<Record<string, string>> = { for: 'For', against: 'Against', undecided: 'Undecided' }

/** What a row is called. */
export function voiceName({ value, name }: Pick<Voice, 'value' | 'name'>, by: string): string {
  if (value === 'unnamed') return UNNAMED_SPEAKER
  if (value === 'none') return WITHOUT[by] ?? ''
  if (by === 'side') return SIDES[value] ?? value
  return by === 'role' ? capitalised(name ?? value) : (name ?? value)
}

/** The statements of a row as a filter; null where no filter has them. */
export function voiceFilter(value: string, by: string): StatementFilter | null {
  if (value === 'unnamed') return { actor: 'unnamed' }
  if (value === 'none' || by === 'side') return null
  return by === 'actor' ? { actor: value } : by === 'state' ? { state: value } : { role: value }
}
