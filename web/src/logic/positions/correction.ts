import type { Commitment, Side } from '../../api/types.js'

/** What the form of a correction holds. */
export interface CorrectionForm {
  readonly side: Side
  readonly commitment: Commitment
  /** Day, month or year as it is typed; empty where it is not known. */
  readonly date: string
  /** Id of an actor. */
  readonly actor: string
  /** Words of the article. */
  readonly evidence: string
}

export type Instead = Partial<CorrectionForm>

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** What is wrong with a date that is typed; null where it can be one, or nothing is typed. */
export const dateFault = (date: string): string | null =>
  date.trim() === '' || DATE.test(date.trim()) ? null : 'A day, month or year: 2021-11-23, 2021-11 or 2021'

/** What is otherwise than it was read; null where nothing is, or a date cannot be one. */
export function insteadOf(read: CorrectionForm, typed: CorrectionForm): Instead | null {
  if (dateFault(typed.date) !== null) return null
  const changed = (Object.keys(read) as (keyof CorrectionForm)[]).filter(
    (field) => typed[field].trim() !== '' && typed[field].trim() !== read[field],
  )
  return changed.length === 0 ? null : Object.fromEntries(changed.map((field) => [field, typed[field].trim()]))
}
