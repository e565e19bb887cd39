import type { Sentence } from '../views/index.js'
import { cutPieces, type Mark } from './marked.js'
import { type Cell, cellText, cutText } from './table.js'

/**
 * A sentence on one line with its marks painted. What goes beyond the room is cut: first the words before the first
 * mark, then the end.
 */
export function markedSentence({ span, text }: Sentence, marks: readonly Mark[], { paint, width, room }: Cell): string {
  const pieces = cutPieces(span, marks)
  const first = pieces.findIndex((piece) => piece.marks.length > 0)
  const start = pieces[first]?.span[0] ?? span[0]
  const leadRoom = Math.max(Math.floor(room / 5), room - (span[1] - start))
  let left = room
  return pieces
    .map((piece, index) => {
      const whole = text.slice(piece.span[0] - span[0], piece.span[1] - span[0])
      const words = index < first ? cutLead(whole, leadRoom) : whole
      const shown = left > 0 ? cutText(words, left) : ''
      left -= words.length
      return shown === '' ? '' : paint.piece(cellText(shown, width), piece)
    })
    .join('')
}

/** The last words of a text, after an ellipsis. */
function cutLead(text: string, room: number): string {
  if (text.length <= room) return text
  const space = text.indexOf(' ', text.length - room + 1)
  return `…${space < 0 ? text.slice(1 - room) : text.slice(space)}`
}
