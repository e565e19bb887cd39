import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPieces, linesOf, type Mark, marksOf, roleShown } from './marked.js'

describe('pieces of a text', () => {
  it('follow one another without gap or overlap, and no piece holds the edge of a mark', () => {
    const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
    const mark = fc.record({ span, role: fc.constantFrom('source', 'cue', 'content') }) as fc.Arbitrary<Mark>
    fc.assert(
      fc.property(span, fc.array(mark), fc.array(span), (range, marks, chrome) => {
        const pieces = cutPieces(range, marks, chrome)
        expect(pieces[0]?.span[0]).toBe(range[0])
        expect(pieces.at(-1)?.span[1]).toBe(range[1])
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1]
          if (next !== undefined) expect(piece.span[1]).toBe(next.span[0])
          for (const { span: edges } of marks) {
            for (const edge of edges) expect(piece.span[0] < edge && edge < piece.span[1]).toBe(false)
          }
        }
      }),
    )
  })

  it('show the cue over the source over the content, where statements are nested', () => {
    const text = 'Roy said Lind said yes.'
    const marks = marksOf([
      { spans: { source: [[0, 3]], cue: [[4, 8]], content: [[9, 22]] } },
      { spans: { source: [[9, 13]], cue: [[14, 18]], content: [[19, 22]] } },
    ])
    const shown = cutPieces([0, text.length], marks).map((piece) => [text.slice(...piece.span), roleShown(piece.marks)])
    expect(shown).toEqual([
      ['Roy', 'source'],
      [' ', null],
      ['said', 'cue'],
      [' ', null],
      ['Lind', 'source'],
      [' ', 'content'],
      ['said', 'cue'],
      [' ', 'content'],
      ['yes', 'content'],
      ['.', null],
    ])
  })

  it('are made of lines that are not empty', () => {
    const text = 'One.\r\n\r\n  Two.\n \nThree'
    expect(linesOf(text).map((line) => text.slice(...line))).toEqual(['One.', '  Two.', 'Three'])
  })
})
