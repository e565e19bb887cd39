import type { Commitment, MatrixCell, Side } from '../../api/types.js'
import { formatDate } from '../format.js'

/** The sides of an issue, in the order in which the page shows them. */
export const SIDES: readonly Side[] = ['for', 'undecided', 'against']

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  for: 'For',
  undecided: 'Undecided',
  against: 'Against',
}

/** Told by sign as well as by colour. */
export const SIDE_SIGNS: Readonly<Record<Side, string>> = { for: '+', undecided: '±', against: '−' }

/** How far an actor has gone, the least first: the steps of the meter. */
export const COMMITMENTS: readonly Commitment[] = ['expected', 'consider', 'argue', 'pledge', 'act']

export const COMMITMENT_NAMES: Readonly<Record<Commitment, string>> = {
  expected: 'expected by others',
  consider: 'weighing it',
  argue: 'in words',
  pledge: 'announced',
  act: 'by deed',
}

/** 1 for what others expect, 5 for a deed. */
export const stepOf = (commitment: Commitment): number => COMMITMENTS.indexOf(commitment) + 1

/** "Against, by deed", as a screen reader hears a cell. */
export const standingWords = ({ side, commitment }: Pick<MatrixCell, 'side' | 'commitment'>): string =>
  `${SIDE_NAMES[side]}, ${COMMITMENT_NAMES[commitment]}`

/** "since 6 Dec 2017"; of what no report dates, "no date". */
export const sinceWords = (from: string | null): string => (from === null ? 'no date' : `since ${formatDate(from)}`)

/** The words of a standing that need a second look, each with what it means. */
export function notesOf(cell: Pick<MatrixCell, 'inferred' | 'disputed' | 'change' | 'corrected'>): Note[] {
  const notes: Note[] = []
  if (cell.disputed)
    notes.push({ word: 'disputed', meaning: 'On one and the same day articles report different sides.' })
  if (cell.corrected > 0) notes.push({ word: 'by hand', meaning: 'A person corrected what was read of it.' })
  if (cell.inferred) {
    notes.push({ word: 'inferred', meaning: 'No article says it of this actor: it follows from a membership.' })
  }
  if (cell.change !== null) {
    const meaning = `Was ${SIDE_NAMES[cell.change.from].toLowerCase()} before.`
    notes.push({ word: `changed ${formatDate(cell.change.on)}`, meaning })
  }
  return notes
}

export interface Note {
  readonly word: string
  readonly meaning: string
}
