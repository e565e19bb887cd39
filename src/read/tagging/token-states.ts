import type { Scan } from '../doc.js'

/**
 * What the tagger is told of each token besides its form, as rows of a small table, two for each token: whether it lies
 * in a quotation and how long that is, and where it stands in sentence, paragraph and text. Counted from the text alone,
 * so that the weights do not hang on how later stages read quotations. A change here asks for new weights.
 */
export const STATE_ROWS = 32
export const STATES_PER_TOKEN = 2

const OUTSIDE = 0
/** Inside a quotation of one or two words, of three to five, of six or more; or one that its paragraph does not close. */
const SHORT = 1
const MIDDLE = 2
const LONG = 3
const UNCLOSED = 4
const QUOTE_CLASSES = 5
/** As it stands, and as a mark that opens, and as a mark that closes. */
const PLAIN = 0
const OPENS = 1
const CLOSES = 2

const PLACES_AT = QUOTE_CLASSES * 3

/** In the first paragraph (mostly the headline); after a paragraph that left a quotation open; elsewhere. */
const TITLE = 0
const AFTER_OPEN = 1
const ELSEWHERE = 2
/** Begins a paragraph, a sentence, or neither. */
const EDGES = 3

const isWordToken = (text: string, start: number, end: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end))

/** What a mark does: a curly one opens or closes, a straight one either, by what stands open. */
type Turn = 'opens' | 'closes' | 'toggles' | null

function turnOf(text: string, start: number, end: number): Turn {
  const code = text.charCodeAt(start)
  if (end - start === 1) {
    if (code === 0x201c || code === 0x201e || code === 0xab) return 'opens'
    if (code === 0x201d || code === 0xbb) return 'closes'
    return code === 0x22 ? 'toggles' : null
  }
  if (end - start !== 2) return null
  if (code === 0x60) return 'opens'
  return code === 0x27 && text.charCodeAt(start + 1) === 0x27 ? 'toggles' : null
}

/**
 * The curly pairs inside straight marks, by their place in `turns`, the marks of one paragraph. Elsewhere kinds are
 * merely mixed (“so"), and a mark of either kind closes.
 */
function nestedMarks(turns: readonly Turn[]): ReadonlySet<number> {
  const nested = new Set<number>()
  const marks = turns.flatMap((turn, at) => (turn === null ? [] : [{ turn, at }]))
  let outer: Turn = null
  for (let index = 0; index < marks.length; index++) {
    const { turn, at } = marks[index]!
    const next = marks[index + 1]
    if (outer === 'toggles' && turn === 'opens' && next?.turn === 'closes') {
      nested.add(at).add(next.at)
      index++
    } else if (outer === null) outer = turn === 'closes' ? null : turn
    else if (turn !== 'opens') outer = null
  }
  return nested
}

/** Two state rows for each token of `scan`, one after the other. */
export function tokenStates(text: string, { tokens }: Scan): Uint8Array {
  const { starts, ends, sentenceAt, paragraphAt } = tokens
  const states = new Uint8Array(tokens.length * STATES_PER_TOKEN)
  let wasOpen = false
  let sentence = 0
  for (let paragraph = 0; paragraph + 1 < paragraphAt.length; paragraph++) {
    const from = paragraphAt[paragraph]!
    const to = paragraphAt[paragraph + 1]!
    const place = paragraph === 0 ? TITLE : wasOpen ? AFTER_OPEN : ELSEWHERE
    const turns = Array.from({ length: to - from }, (_, at) => turnOf(text, starts[from + at]!, ends[from + at]!))
    const nested = nestedMarks(turns)
    let opened = -1
    let words = 0
    for (let token = from; token < to; token++) {
      while (sentenceAt[sentence]! < token) sentence++
      const edge = token === from ? 0 : sentenceAt[sentence] === token ? 1 : 2
      states[token * 2 + 1] = PLACES_AT + place * EDGES + edge
      const turn = nested.has(token - from) ? null : turns[token - from]!
      if (turn === 'opens' || (turn === 'toggles' && opened < 0)) {
        if (opened < 0) {
          opened = token
          words = 0
        }
      } else if (turn !== null) {
        if (opened >= 0) {
          const quoted = words <= 2 ? SHORT : words <= 5 ? MIDDLE : LONG
          for (let inside = opened; inside <= token; inside++) {
            states[inside * 2] = quoted * 3 + (inside === opened ? OPENS : inside === token ? CLOSES : PLAIN)
          }
          opened = -1
        } else states[token * 2] = OUTSIDE * 3 + CLOSES
      } else if (isWordToken(text, starts[token]!, ends[token]!)) words++
    }
    if (opened >= 0) {
      for (let inside = opened; inside < to; inside++) {
        states[inside * 2] = UNCLOSED * 3 + (inside === opened ? OPENS : PLAIN)
      }
    }
    wasOpen = opened >= 0
  }
  return states
}

/** Whether the first state row of a token puts it in a quotation of six words or more, and as its opening mark. */
export const isLongQuotation = (state: number): { readonly isInside: boolean; readonly isOpening: boolean } => ({
  isInside: state >= LONG * 3 && state < PLACES_AT,
  isOpening: state === LONG * 3 + OPENS || state === UNCLOSED * 3 + OPENS,
})
