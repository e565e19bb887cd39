import type { Span } from '../../text/index.js'

/** One line of the text, without the white space around it. */
export interface Line {
  readonly span: Span
  /** At most `LONGEST` characters: furniture is short. */
  readonly text: string
  /** White-space separated words; counted up to `LONGEST` characters. */
  readonly words: number
}

const LONGEST = 1200

/** The lines of `text` that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    const raw = text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const head = trimmed.slice(0, LONGEST)
      const start = from + lead
      lines.push({ span: [start, start + trimmed.length], text: head, words: head.split(/\s+/).length })
    }
    from = to + 1
  }
  return lines
}

/** The line reads as prose: several words and the end of a sentence. */
export const isProse = (line: Line): boolean =>
  (line.words >= 12 && /[.!?…]["”’'»)\]]*$/.test(line.text)) || line.words >= 40
