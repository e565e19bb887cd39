import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Span } from '../text/index.js'
import { createEngine } from './engine.js'
import type { Reading } from './reading.js'

const articleOf = (text: string, id = 'a'): Article => ({
  id,
  text,
  outlet: 'Port Sable Courier',
  published: '2031-05-06',
  title: null,
  url: null,
  language: null,
})

const engine = createEngine()
const read = async (text: string): Promise<Reading> => (await engine.read([articleOf(text)]))[0]!

/** Pieces that news is made of, and pieces that it should not be made of, in any order. */
const PIECES = [
  'Mara Lind said ',
  'the minister',
  ', a spokesman for Varonia,',
  ' said',
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  "'",
  '. ',
  ', ',
  ': ',
  '\n\n',
  '\n',
  ' that ',
  'adding that ',
  'according to ',
  'and ',
  'on Tuesday ',
  'who ',
  'told reporters ',
  '(',
  ')',
  '—',
  '5\'10"',
  'SEE ALSO:',
  'Sign up for our newsletter',
  '(Photo by Ann Roe/AFP)',
  'We will stay away',
  'Keldia',
  '\u0000',
  '\ud800',
  '🏅',
  '\u00a0',
  '—Ann Roe',
  'Q: ',
  '1',
  ';',
  '…',
]
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

const isInside =
  (text: string) =>
  ([start, end]: Span) =>
    0 <= start && start < end && end <= text.length
const isSortedApart = (spans: readonly Span[]) => spans.every((span, at) => at === 0 || spans[at - 1]![1] <= span[0])
const touches = (span: Span) => (other: Span) => span[0] < other[1] && other[0] < span[1]

const spansOf = (reading: Reading): Span[] => [
  ...reading.chrome,
  ...reading.sentences,
  ...reading.times.map(({ span }) => span),
  ...reading.actors.flatMap(({ mentions, roles }) => [
    ...mentions.map(({ span }) => span),
    ...roles.map(({ evidence }) => evidence),
  ]),
  ...reading.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ...reading.doubts.map(({ span }) => span),
]

describe('the engine, on any text', () => {
  it('keeps every span inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(spansOf(await read(text)).every(isInside(text))).toBe(true)
      }),
    )
  })

  it('sorts sentences and furniture, and lets none overlap its like', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { chrome, sentences } = await read(text)
        expect(isSortedApart(chrome)).toBe(true)
        expect(isSortedApart(sentences)).toBe(true)
      }),
    )
  })

  it('takes no source, cue or content out of page furniture', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { chrome, statements } = await read(text)
        const parts = statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
        expect(parts.filter((part) => chrome.some(touches(part)))).toEqual([])
      }),
    )
  })

  it('gives every statement a cue and a content, and every id once', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { statements } = await read(text)
        expect(statements.every(({ cue, content }) => cue.length > 0 && content.length > 0)).toBe(true)
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
        expect(statements.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
      }),
    )
  })

  it('reads the same whatever else is in the batch', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const batch = await engine.read([articleOf(one, 'one'), articleOf(other, 'other'), articleOf(one, 'one')])
        const alone = await createEngine().read([articleOf(one, 'one')])
        expect(batch[0]).toEqual(alone[0])
        expect(batch[2]).toEqual(alone[0])
      }),
    )
  })
})

describe('the engine, on texts that are none', () => {
  it.each([
    ['nothing', ''],
    ['one character', 'x'],
    ['white space', ' \n\t '],
    ['a lone surrogate', '\ud800'],
    ['furniture alone', 'Sign up for our newsletter\nAdvertisement'],
    ['quotation marks alone', '"“”\'\'"'],
  ])('reads %s', async (_, text) => {
    expect((await read(text)).statements).toEqual([])
  })

  it.each([
    ['one paragraph of many sentences', '“We will stay away,” Mara Lind said. '],
    ['opening marks that nothing closes', '“a '],
    ['single marks that nothing closes', '‘a “b” '],
    ['commas', 'and a, '],
    ['one word', 'said'],
    ['capitals without blanks', 'A'],
    ['brackets', '((A/'],
    ['lines', 'By A B\n'],
  ])('reads half a million characters of %s in seconds', async (_, piece) => {
    const start = performance.now()
    await read(piece.repeat(Math.ceil(500_000 / piece.length)))
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
