import type { Event } from '../../read/reading.js'
import type { Span } from '../../text/index.js'
import type { When } from './when.js'

export interface Party {
  /** Actor of the record; of one without a name of its own the words by which it is called. */
  readonly id: string
  readonly isNamed: boolean
  readonly kind: string
  readonly country: string | null
  readonly part: 'actor' | 'recipient'
}

/** A report of an event, as far as it matters whether another report is of the same. */
export interface ToldEvent {
  readonly id: string
  readonly article: string
  readonly outlet: string | null
  readonly type: string
  readonly mode: string | null
  readonly modality: Event['modality']
  /** Stem of the word that says what happened. */
  readonly trigger: string
  readonly when: When | null
  readonly parties: readonly Party[]
  /** Stems of what else its sentence says, without the parties' names and the trigger; names and numbers apart. */
  readonly names: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly sentence: Span
}
