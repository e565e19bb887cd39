import { describe, expect, it } from 'vitest'
import type { Span } from '../../api/types.js'
import { layOut, OPEN_PLACE } from './lay-out.js'
import { marksOf } from './segments.js'

const text = 'SIGN UP HERE\n\nMaren said “We stay.\n\n“We will not go.” Then she left.\n'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]

const statement = (id: string, source: Span[], cue: Span[], content: Span[]) => ({
  marks: marksOf([{ id, spans: { source, cue, content } }]),
})

describe('layOut', () => {
  const said = statement('s1', [at('Maren')], [at('said')], [[at('“We stay')[0], at('not go.”')[1]]])
  const [furniture, first, second] = layOut({ text, chrome: [at('SIGN UP HERE')] }, [said])

  it('keeps the paragraphs', () => {
    const words = [furniture, first, second].map((paragraph) =>
      paragraph?.segments.map((segment) => segment.text).join(''),
    )
    expect(words).toEqual(['SIGN UP HERE', 'Maren said “We stay.', '“We will not go.” Then she left.'])
  })

  it('tells page furniture', () =>
    expect([furniture, first, second].map((paragraph) => paragraph?.furniture)).toEqual([true, false, false]))

  it('carries a statement on into the next paragraph', () => {
    expect(first?.cells.has('s1') && second?.cells.has('s1')).toBe(true)
    expect(second?.segments[0]).toMatchObject({ text: '“We will not go.”', begins: [] })
  })

  it('knows where a statement begins: once, at its first words', () => {
    const begins = [first, second].flatMap((paragraph) =>
      (paragraph?.segments ?? []).filter((segment) => segment.begins.includes('s1')).map((segment) => segment.text),
    )
    expect(begins).toEqual(['Maren'])
  })

  it('marks a place that is open besides', () => {
    const [, , opened] = layOut({ text, chrome: [] }, [], at('she left'))
    expect(opened?.segments.find(({ begins }) => begins.includes(OPEN_PLACE))?.text).toBe('she left')
  })

  it('is empty for an empty text', () => expect(layOut({ text: '', chrome: [] }, [])).toEqual([]))
})
