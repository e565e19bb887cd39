import type { StatementRow } from '../views/index.js'
import { cutPieces, marksOf, roleShown } from './marked.js'
import { type Cell, cellText, cutText } from './table.js'

/**
 * The sentence of a statement on one line, its three roles painted; what goes beyond the room is cut, before and after
 * the statement's content.
 */
export function markedSentence(row: StatementRow, { paint, width, room }: Cell): string {
  const [start] = row.sentence.span
  const pieces = cutPieces(row.sentence.span, marksOf([row])).map((piece) => ({
    text: row.sentence.text.slice(piece.span[0] - start, piece.span[1] - start),
    role: roleShown(piece.marks),
  }))
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const first = pieces.findIndex(({ role }) => role !== null)
  let left = room
  return pieces
    .map(({ text, role }, index) => {
      // Words before the statement give way first when the sentence is too long.
      const lead = index < first && length > room ? cutLead(text, Math.floor(room / 5)) : text
      const shown = left <= 0 ? '' : cutText(lead, left)
      left -= lead.length
      if (shown === '') return ''
      const safe = cellText(shown, width)
      return role === null ? safe : safe.replace(/\S(.*\S)?/su, (words) => paint.mark(role, words))
    })
    .join('')
}

/** The last words of a text, after an ellipsis. */
function cutLead(text: string, room: number): string {
  if (text.length <= room) return text
  const space = text.indexOf(' ', text.length - room)
  return `…${space < 0 ? text.slice(-room) : text.slice(space)}`
}
