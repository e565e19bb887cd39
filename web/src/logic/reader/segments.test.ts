import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.js'
import { type Mark, marksOf, segmentsOf } from './segments.js'

const text = 'Maren said “We will not go,” Keldia’s radio reported.'
const whole = [0, text.length] as const
const at = (words: string): readonly [number, number] => {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

describe('segmentsOf', () => {
  it('cuts a sentence at the edges of source, cue and content', () => {
    const marks = marksOf([
      { id: 's1', spans: { source: [at('Maren')], cue: [at('said')], content: [at('“We will not go,”')] } },
    ])
    const drawn = segmentsOf(text, whole, marks, []).map((segment) => [segment.text, segment.marks[0]?.part])
    expect(drawn).toEqual([
      ['Maren', 'source'],
      [' ', undefined],
      ['said', 'cue'],
      [' ', undefined],
      ['“We will not go,”', 'content'],
      [' Keldia’s radio reported.', undefined],
    ])
  })

  it('puts the mark of the inner statement last', () => {
    const outer: Mark = { cell: 'outer', part: 'content', span: at('Maren said “We will not go,”') }
    const inner: Mark = { cell: 'inner', part: 'cue', span: at('said') }
    const said = segmentsOf(text, whole, [inner, outer], []).find((segment) => segment.text === 'said')
    expect(said?.marks.map((mark) => mark.cell)).toEqual(['outer', 'inner'])
  })

  it('cuts to the part that lies within', () => {
    const mark: Mark = { cell: 's1', part: 'content', span: whole }
    expect(segmentsOf(text, at('said'), [mark], [])).toEqual([
      { span: at('said'), text: 'said', marks: [mark], furniture: false },
    ])
  })

  it('tells page furniture from the article', () => {
    const drawn = segmentsOf(text, whole, [], [at('Maren said')])
    expect(drawn.map((segment) => segment.furniture)).toEqual([true, false])
  })

  it('joins up to the same text, whatever the marks', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(span), fc.array(span), (any, spans, dim) => {
        const marks = spans.map((one, index): Mark => ({ cell: String(index), part: 'content', span: one }))
        const segments = segmentsOf(any, [0, any.length], marks, dim)
        expect(segments.map((segment) => segment.text).join('')).toBe(any)
      }),
    )
  })
})

describe('paragraphsOf', () => {
  it.each([
    ['one line', 'Maren left.', ['Maren left.']],
    ['lines apart', 'One.\n\n\nTwo.\r\n  Three. \n', ['One.', 'Two.', 'Three.']],
    ['nothing', ' \n\t\n', []],
  ])('finds the paragraphs of %s', (_, article, expected) =>
    expect(paragraphsOf(article).map(([start, end]) => article.slice(start, end))).toEqual(expected),
  )
})
