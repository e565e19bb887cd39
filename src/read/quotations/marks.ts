import type { Span } from '../../text/index.js'

/** How a quotation mark looks by what stands left and right of it. */
export type Look = 'opening' | 'closing' | 'either'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: 'double' | 'single' | 'angle'
  readonly look: Look
}

const MARK = /``|''|[“”„‟"＂‘’‚'«»]/g
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u
const LEFT_BOUNDARY = /[\s([{—–\-/​]/
const RIGHT_BOUNDARY = /[\s)\]}—–\-/.,;:!?…]/
/** Words that begin with an apostrophe, and decades. */
const ELISION = /^['’](?:\d0s|(?:em|til|till|tis|twas|cause|cos|n|round|bout|ere|twixt|allo|ello|im|er)\b)/i

/**
 * The quotation marks of one paragraph, in order; apostrophes, primes and inch marks are left out. Single marks are
 * listed where they can be quotation marks by what surrounds them; whether they pair is for the caller.
 */
export function marksOf(text: string, [start, end]: Span): Mark[] {
  const marks: Mark[] = []
  MARK.lastIndex = start
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text)) {
    // Three apostrophes after a word close a single quotation within a double one.
    const glyph =
      match[0] === "''" && text.startsWith("'''", match.index) && /\S/.test(text[match.index - 1] ?? ' ')
        ? "'"
        : match[0]
    MARK.lastIndex = match.index + glyph.length
    const markEnd = match.index + glyph.length
    if (markEnd > end) break
    const before = match.index > start ? text[match.index - 1]! : ''
    const after = markEnd < end ? text[markEnd]! : ''
    const mark = judge(text, glyph, match.index, markEnd, before, after)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function judge(text: string, glyph: string, start: number, end: number, before: string, after: string): Mark | null {
  if (glyph === '«') return { start, end, family: 'angle', look: 'opening' }
  if (glyph === '»') return { start, end, family: 'angle', look: 'closing' }
  const look = lookOf(before, after)
  if (glyph === '‘' || glyph === '’' || glyph === '‚' || glyph === "'") {
    const opens = look === 'opening' && (LETTER_OR_DIGIT.test(after) || /[[“"'‘…$£€@#]/.test(after))
    if (opens && glyph !== '‘' && (ELISION.test(text.slice(start, start + 8)) || glyph === '’')) return null
    if (opens) return { start, end, family: 'single', look: 'opening' }
    const closes = glyph !== '‘' && glyph !== '‚' && before !== '' && !/\s/.test(before) && !LETTER_OR_DIGIT.test(after)
    return closes ? { start, end, family: 'single', look: 'closing' } : null
  }
  if (glyph === '„' || glyph === '``') return { start, end, family: 'double', look: 'opening' }
  // Typographic marks say what they are, unless their surroundings say the contrary.
  if (glyph === '“' || glyph === '‟')
    return { start, end, family: 'double', look: look === 'closing' ? 'either' : 'opening' }
  if (glyph === '”') return { start, end, family: 'double', look: look === 'opening' ? 'either' : 'closing' }
  // Inches and seconds: 5'10", 40"-wide.
  if (/\d/.test(before) && /\d['’′]\s?\d+$/.test(text.slice(Math.max(0, start - 8), start))) return null
  return { start, end, family: 'double', look }
}

function lookOf(before: string, after: string): Look {
  const leftOpen = before === '' || LEFT_BOUNDARY.test(before) || /[“‘"']/.test(before)
  const rightOpen = after === '' || RIGHT_BOUNDARY.test(after) || /[”’"']/.test(after)
  if (leftOpen && !rightOpen) return 'opening'
  if (rightOpen && !leftOpen) return 'closing'
  // Between blanks or between letters, or beside another mark: a blank on one side only still tells.
  if (/^\s?$/.test(before) && !/^\s?$/.test(after)) return 'opening'
  if (/^\s?$/.test(after) && !/^\s?$/.test(before)) return 'closing'
  return 'either'
}
