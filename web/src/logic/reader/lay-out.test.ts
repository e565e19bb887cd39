import { describe, expect, it } from 'vitest'
import type { Span, StatementRow } from '../../api/types.js'
import { layOut } from './lay-out.js'

const text = 'SIGN UP HERE\n\nMaren said “We stay.\n\n“We will not go.” Then she left.\n'
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]

const statement = (id: string, source: Span[], cue: Span[], content: Span[]): StatementRow => ({
  id,
  article: { id: 'a', title: null, outlet: null, published: null, url: null },
  kind: 'direct',
  class: 'said',
  speakers: [],
  addressees: [],
  via: [],
  source: '',
  cue: '',
  content: '',
  spans: { source, cue, content },
  sentence: { span: [0, 0], text: '' },
  date: null,
  dated: null,
  within: null,
  confidence: 1,
})

describe('layOut', () => {
  const said = statement('s1', [at('Maren')], [at('said')], [[at('“We stay')[0], at('not go.”')[1]]])
  const [furniture, first, second] = layOut({ text, statements: [said], chrome: [at('SIGN UP HERE')] })

  it('keeps the paragraphs', () => {
    const words = [furniture, first, second].map((paragraph) =>
      paragraph?.segments.map((segment) => segment.text).join(''),
    )
    expect(words).toEqual(['SIGN UP HERE', 'Maren said “We stay.', '“We will not go.” Then she left.'])
  })

  it('tells page furniture', () =>
    expect([furniture, first, second].map((paragraph) => paragraph?.furniture)).toEqual([true, false, false]))

  it('carries a statement on into the next paragraph', () => {
    expect(first?.statements.has('s1') && second?.statements.has('s1')).toBe(true)
    expect(second?.segments[0]).toMatchObject({ text: '“We will not go.”', begins: [] })
  })

  it('knows where a statement begins: once, at its first words', () => {
    const begins = [first, second].flatMap((paragraph) =>
      (paragraph?.segments ?? []).filter((segment) => segment.begins.includes('s1')).map((segment) => segment.text),
    )
    expect(begins).toEqual(['Maren'])
  })

  it('is empty for an empty text', () => expect(layOut({ text: '', statements: [], chrome: [] })).toEqual([]))
})
