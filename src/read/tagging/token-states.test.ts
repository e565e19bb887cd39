import { describe, expect, it } from 'vitest'
import { scan } from '../scan/index.js'
import { atomsOf } from './atoms.js'
import { isLongQuotation, STATE_ROWS, STATES_PER_TOKEN, tokenStates } from './token-states.js'

const LONG = 'one two three four five six'

/** The words in long quotations, by the states of their tokens. */
function longWords(text: string): string {
  const scanned = scan(text)
  const states = tokenStates(text, scanned)
  const { starts, ends, length } = scanned.tokens
  return Array.from({ length }, (_, token) => token)
    .filter((token) => isLongQuotation(states[token * STATES_PER_TOKEN]!).isInside)
    .map((token) => text.slice(starts[token], ends[token]))
    .join(' ')
}

describe('token states', () => {
  it.each<[what: string, text: string, words: string]>([
    ['know curly marks', `He said “${LONG}” and left.`, `“ ${LONG} ”`],
    ['know straight marks', `He said "${LONG}" and left.`, `" ${LONG} "`],
    ['know two apostrophes', `He said ''${LONG}'' and left.`, `'' ${LONG} ''`],
    ['leave out short quotations', 'The “so-called plan” failed.', ''],
    ['take a quotation that its paragraph does not close to its end', `He said “${LONG}.\n\nThey left.`, `“ ${LONG} .`],
    ['keep a curly pair inside straight marks', `He said "so “few” ${LONG}" and left.`, `" so “ few ” ${LONG} "`],
    ['close with a mark of the other kind', `He said “${LONG}" and “no” and left.`, `“ ${LONG} "`],
    ['close straight marks with a curly one', `He said "${LONG}” and left.`, `" ${LONG} ”`],
    ['leave out a mark that closes nothing', `He said” that ${LONG}.`, ''],
  ])('%s', (_, text, words) => expect(longWords(text)).toBe(words))

  it('tell the headline, the beginnings of paragraphs and what follows an open quotation', () => {
    const text = 'Roy wins\n\n“Yes.\n\nNo. Perhaps.'
    const states = tokenStates(text, scan(text))
    const places = [...states].filter((_, at) => at % STATES_PER_TOKEN === 1)
    const [roy, wins, mark, , , no, , perhaps] = places
    expect(new Set([roy, wins, mark, no, perhaps]).size).toBe(5)
    expect(Math.max(...states)).toBeLessThan(STATE_ROWS)
  })
})

describe('atoms', () => {
  it('are the long quotations of a chunk, cut where paragraphs end', () => {
    const text = `Roy: “${LONG}.\n\n“${LONG}” and “no”.`
    const scanned = scan(text)
    const paragraphs = Array.from({ length: scanned.tokens.length }, (_, token) =>
      token < scanned.tokens.paragraphAt[1]! ? 0 : 1,
    )
    const atoms = atomsOf(tokenStates(text, scanned), 0, paragraphs)
    const { starts, ends } = scanned.tokens
    expect(atoms.map(([from, to]) => text.slice(starts[from], ends[to - 1]))).toEqual([`“${LONG}.`, `“${LONG}”`])
  })
})
