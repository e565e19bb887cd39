import { isLongQuotation, STATES_PER_TOKEN } from './token-states.js'

/** Tokens `[from, to)` of a chunk that lie in one content or in none: a long quotation, or its part in one paragraph. */
export type Atom = readonly [from: number, to: number]

/**
 * The long quotations of a chunk whose first token is `from`, counted from there; `paragraphs` numbers the paragraph of
 * each of its tokens.
 */
export function atomsOf(states: Uint8Array, from: number, paragraphs: ArrayLike<number>): Atom[] {
  const atoms: Atom[] = []
  let start = -1
  for (let token = 0; token <= paragraphs.length; token++) {
    const isLast = token === paragraphs.length
    const { isInside, isOpening } = isLongQuotation(isLast ? 0 : states[(from + token) * STATES_PER_TOKEN]!)
    const isApart = !isInside || isOpening || paragraphs[token] !== paragraphs[token - 1]
    if (start >= 0 && isApart) {
      atoms.push([start, token])
      start = -1
    }
    if (start < 0 && isInside) start = token
  }
  return atoms
}
