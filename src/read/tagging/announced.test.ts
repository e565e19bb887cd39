import { describe, expect, it } from 'vitest'
import { docOf, linkedByWords, shown } from '../../../test/fixtures/linked-by-words.js'
import { findAnnounced } from './announced.js'

const announced = (text: string, source: string, cue: string): string[] => {
  const doc = docOf(text)
  return findAnnounced(doc, [linkedByWords(doc, [source, cue])]).map((one) => shown(doc, one))
}

describe('announced speech', () => {
  it('is the quotation that the next paragraph begins with', () => {
    expect(announced('Ana Roy went on:\n\n“It is over.” The guests left.', 'Ana Roy', 'went on')).toEqual([
      'Ana Roy | went on | “It is over.”',
    ])
  })

  it.each<[what: string, paragraphs: string[], expected: string]>([
    [
      'the first person',
      ['We deplore it.', 'Our government will review its treaties.', 'The games begin in May.'],
      'We deplore it. … Our government will review its treaties.',
    ],
    [
      'a list',
      ['Varonia deplores it.', '1. No team will go.', '2. The envoy comes home.', 'The games begin in May.'],
      'Varonia deplores it. … 1. No team will go. … 2. The envoy comes home.',
    ],
    ['what it says first, if the author goes on', ['We deplore it.', 'The games begin in May.'], 'We deplore it.'],
    [
      'what stands before another is quoted',
      ['We deplore it.', '“We do not care,” said Lind.', 'We shall see.'],
      'We deplore it.',
    ],
  ])('without marks is %s', (_, paragraphs, expected) => {
    const text = `The statement reads:\n\n${paragraphs.join('\n\n')}`
    expect(announced(text, 'The statement', 'reads')).toEqual([`The statement | reads | ${expected}`])
  })

  it('is none where the cue stands far from the colon and no quotation follows', () => {
    expect(announced('Ana Roy went to the port, and there it was:\n\nThe ship.', 'Ana Roy', 'went')).toEqual([])
  })
})
