import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../text/index.js'
import { alignTexts } from './align-texts.js'
import { spanInNewer } from './span-in-newer.js'

/** A text of sentences, one a line. */
const told = (...lines: readonly string[]) => {
  let at = 0
  const sentences = lines.map((line): Span => {
    const span: Span = [at, at + line.length]
    at += line.length + 1
    return span
  })
  return { text: lines.join('\n'), sentences }
}

const STAYS = 'Keldia will stay away from the Games.'
const COUNT = 'Some 38 countries signed the truce on Monday.'
const RECOUNT = 'Some 41 countries signed the truce on Tuesday.'
const JOINED = 'Calveth joined the boycott.'
const ROWERS = 'The rowers were not asked.'

const fates = (older: readonly string[], newer: readonly string[]): string[] => {
  const [one, other] = [told(...older), told(...newer)]
  return alignTexts(one, other).map((row) => {
    const [was, is] = [row.older, row.newer]
    return `${row.fate}: ${is === null ? one.text.slice(...was!) : other.text.slice(...is)}`
  })
}

describe('two versions of a text', () => {
  it.each([
    ['the same', [STAYS, COUNT], [STAYS, COUNT], [`same: ${STAYS}`, `same: ${COUNT}`]],
    ['a sentence came', [STAYS], [JOINED, STAYS], [`added: ${JOINED}`, `same: ${STAYS}`]],
    [
      'a sentence went',
      [STAYS, JOINED, COUNT],
      [STAYS, COUNT],
      [`same: ${STAYS}`, `removed: ${JOINED}`, `same: ${COUNT}`],
    ],
    ['the last went', [STAYS, JOINED], [STAYS], [`same: ${STAYS}`, `removed: ${JOINED}`]],
    ['words changed', [STAYS, COUNT], [STAYS, RECOUNT], [`same: ${STAYS}`, `changed: ${RECOUNT}`]],
    [
      'one moved to the top',
      [STAYS, COUNT, ROWERS],
      [ROWERS, STAYS, COUNT],
      [`moved: ${ROWERS}`, `same: ${STAYS}`, `same: ${COUNT}`],
    ],
    ['another for it', [JOINED], [ROWERS], [`added: ${ROWERS}`, `removed: ${JOINED}`]],
    ['other quotation marks', ['He said “no”.'], ['He said  "no".'], ['same: He said  "no".']],
    [
      'twice the same, then once',
      [JOINED, STAYS, JOINED],
      [JOINED, STAYS],
      [`same: ${JOINED}`, `same: ${STAYS}`, `removed: ${JOINED}`],
    ],
    ['nothing of it', [], [STAYS], [`added: ${STAYS}`]],
  ])('%s', (_, older, newer, expected) => expect(fates(older, newer)).toEqual(expected))

  it('shows a changed sentence word by word', () => {
    const [older, newer] = [told(COUNT), told(RECOUNT)]
    const [row] = alignTexts(older, newer)
    const runs = row?.words.map(({ change, ...run }) => [
      change,
      run.newer === null ? older.text.slice(...run.older!) : newer.text.slice(...run.newer),
    ])
    expect(runs).toEqual([
      ['same', 'Some'],
      ['removed', '38'],
      ['added', '41'],
      ['same', 'countries signed the truce on'],
      ['removed', 'Monday'],
      ['added', 'Tuesday'],
      ['same', '.'],
    ])
  })

  it('has every sentence of both once, whatever they are', () => {
    const line = fc.constantFrom(STAYS, COUNT, RECOUNT, JOINED, ROWERS, 'No.', '“No.”', 'Calveth did not join.')
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (one, other) => {
        const [older, newer] = [told(...one), told(...other)]
        const rows = alignTexts(older, newer)
        const starts = (spans: readonly (Span | null)[]) =>
          spans.flatMap((span) => (span === null ? [] : [span[0]])).sort((a, b) => a - b)
        expect(starts(rows.map((row) => row.older))).toEqual(older.sentences.map(([start]) => start))
        expect(rows.flatMap((row) => (row.newer === null ? [] : [row.newer]))).toEqual(newer.sentences)
      }),
    )
  })
})

describe('words of the older version', () => {
  const placed = (older: readonly string[], newer: readonly string[], words: string) => {
    const [one, other] = [told(...older), told(...newer)]
    const at = one.text.indexOf(words)
    const { newer: span, ...found } = spanInNewer(alignTexts(one, other), [at, at + words.length])
    return { ...found, words: span === null ? null : other.text.slice(...span) }
  }
  it.each([
    ['stand', [STAYS], [JOINED, STAYS], 'stay away', { fate: 'same', wordForWord: true, words: 'stay away' }],
    [
      'moved',
      [STAYS, COUNT, ROWERS],
      [ROWERS, STAYS, COUNT],
      'rowers',
      { fate: 'moved', wordForWord: true, words: 'rowers' },
    ],
    [
      'stand in a sentence that changed around them',
      [COUNT],
      [RECOUNT],
      'signed the truce',
      { fate: 'changed', wordForWord: true, words: 'signed the truce' },
    ],
    [
      'changed',
      [COUNT],
      [RECOUNT],
      '38 countries signed',
      { fate: 'changed', wordForWord: false, words: '41 countries signed' },
    ],
    ['were replaced', [COUNT], [RECOUNT], '38', { fate: 'changed', wordForWord: false, words: '41' }],
    [
      'went out of a sentence that is still there',
      ['Some 38 countries signed the truce on Monday, and left.'],
      ['Some 38 countries signed the truce on Monday.'],
      'left',
      { fate: 'changed', wordForWord: false, words: null },
    ],
    ['went', [STAYS, JOINED], [STAYS], 'joined', { fate: 'removed', wordForWord: false, words: null }],
    [
      'stand in one sentence and went in another',
      [STAYS, JOINED],
      [STAYS],
      `the Games.\n${JOINED}`,
      { fate: 'changed', wordForWord: false, words: 'the Games.' },
    ],
    [
      'stand in two sentences',
      [STAYS, JOINED],
      [ROWERS, STAYS, JOINED],
      `the Games.\n${JOINED}`,
      { fate: 'same', wordForWord: true, words: `the Games.\n${JOINED}` },
    ],
    [
      'were parted',
      ['He said that the truce was signed.'],
      ['He said that the Harbour Truce, of all things, was signed.'],
      'the truce was signed',
      { fate: 'changed', wordForWord: false, words: 'the Harbour Truce, of all things, was signed' },
    ],
  ])('%s', (_, older, newer, words, expected) => expect(placed(older, newer, words)).toEqual(expected))
})
