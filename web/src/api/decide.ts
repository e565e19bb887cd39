import type { Instead } from '../logic/positions/correction.js'
import { sendJson } from './client.js'

export interface Decided {
  readonly affair: string
  readonly kind: 'confirm' | 'reject' | 'correct' | 'note'
  readonly cell: string
  readonly note: string | null
  readonly coder: string
  /** Of a correction: what the position is instead. */
  readonly instead?: Instead
}

/** Adds a decision about a cell. @throws ApiFailure */
export const decide = (decided: Decided): Promise<unknown> => sendJson('POST', '/decisions', decided)

/** Takes a decision back, or makes it again of what its cell is now. @throws ApiFailure */
export const undo = (id: number, coder: string): Promise<unknown> =>
  sendJson('POST', `/decisions/${id}/undo`, { coder })
export const renew = (id: number, coder: string): Promise<unknown> =>
  sendJson('POST', `/decisions/${id}/renew`, { coder })
