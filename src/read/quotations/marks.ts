import type { Span } from '../../text/index.js'

/** How a quotation mark looks by what stands left and right of it. */
export type Look = 'opening' | 'closing' | 'either'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly family: 'double' | 'single' | 'angle'
  readonly look: Look
}

const MARK = /``|''|[“”„‟"＂″‘’‚'«»]/g
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
  // A slice, for a search in the whole text would run on to its end in each paragraph without marks.
  const paragraph = text.slice(start, end)
  MARK.lastIndex = 0
  for (let match = MARK.exec(paragraph); match !== null; match = MARK.exec(paragraph)) {
    const at = match.index
    // Three apostrophes after a word close a single quotation within a double one.
    const isThree = match[0] === "''" && paragraph[at + 2] === "'" && at > 0 && /\S/.test(paragraph[at - 1]!)
    const glyph = isThree ? "'" : match[0]
    const markEnd = at + glyph.length
    MARK.lastIndex = markEnd
    const mark = judge(paragraph, glyph, at, markEnd, paragraph[at - 1] ?? '', paragraph[markEnd] ?? '')
    if (mark !== null) marks.push({ ...mark, start: start + at, end: start + markEnd })
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
  // Some agencies close with a double prime; behind a number it is one.
  if (glyph === '″' && /\d/.test(before)) return null
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
