import { describe, expect, it } from 'vitest'
import { docOf, linkedByWords, shown } from '../../../test/fixtures/linked-by-words.js'
import { findSpeakerLabels } from './speaker-labels.js'
import { reportedWithin } from './with-certain.js'

const turns = (...paragraphs: string[]): string[] => {
  const doc = docOf(paragraphs.join('\n\n'))
  return findSpeakerLabels(doc).map((one) => shown(doc, one))
}

describe('speaker labels', () => {
  it.each<[what: string, paragraphs: string[], expected: string[]]>([
    [
      'names in capitals',
      ['ROY: I may go to Keldia.', 'LIND: Why would you go?', 'ROY: Nobody else will.'],
      ['ROY | : | I may go to Keldia.', 'LIND | : | Why would you go?', 'ROY | : | Nobody else will.'],
    ],
    [
      'names in small letters',
      ['Ana Roy: We will not go.', 'Courier: Why not?', 'Ana Roy: Nobody asked us.'],
      ['Ana Roy | : | We will not go.', 'Courier | : | Why not?', 'Ana Roy | : | Nobody asked us.'],
    ],
    [
      'questions and answers',
      ['Q: Will you go?', 'A: No. We were not invited.', 'Q: And next year?', 'A: That depends.'],
      ['Q | : | Will you go?', 'A | : | No. We were not invited.', 'Q | : | And next year?', 'A | : | That depends.'],
    ],
    [
      'names that touch the words',
      ['Bo Lind:Will you go?', 'Ana Roy:We will not.', 'Bo Lind:Why not?'],
      ['Bo Lind | : | Will you go?', 'Ana Roy | : | We will not.', 'Bo Lind | : | Why not?'],
    ],
    [
      'paragraphs that go on in the first person',
      ['Ana Roy: We will not go.', 'I have told the president so.', 'Bo Lind: Why?', 'Ana Roy: Nobody asked us.'],
      [
        'Ana Roy | : | We will not go. … I have told the president so.',
        'Bo Lind | : | Why?',
        'Ana Roy | : | Nobody asked us.',
      ],
    ],
    [
      'paragraphs that open their quotation again',
      ['"ROY: I may go to Keldia.', '"The talks were long.', '"LIND: Why would you go?', '"ROY: Nobody else will."'],
      [
        'ROY | : | I may go to Keldia. … "The talks were long.',
        'LIND | : | Why would you go?',
        'ROY | : | Nobody else will."',
      ],
    ],
  ])('are found: %s', (_, paragraphs, expected) => expect(turns(...paragraphs)).toEqual(expected))

  it.each<[what: string, paragraphs: string[]]>([
    ['a list of results', ['Gold: Varonia', 'Silver: Keldia', 'Gold: Port Sable', 'Bronze: Halyard']],
    ['a single heading', ['Analysis: why we lost the games', 'The team was late.']],
    [
      'headings far apart',
      ['Ana Roy: we lost', ...new Array(9).fill('It rained.'), 'Bo Lind: you won', 'Ana Roy: we know'],
    ],
    ['one who is named twice and nobody else', ['Ana Roy: we lost', 'Ana Roy: we know']],
  ])('are not found in %s', (_, paragraphs) => expect(turns(...paragraphs)).toEqual([]))

  it('leave the author what stands between two turns', () => {
    const found = turns(
      'Ana Roy: We will not go.',
      'The minister smiled.',
      'Bo Lind: Why?',
      'Ana Roy: Nobody asked us.',
    )
    expect(found[0]).toBe('Ana Roy | : | We will not go.')
  })
})

describe('what a turn reports', () => {
  const text =
    'LIND: Critics say the port is lost. We think it can stay.\n\nROY: Nobody else will.\n\nLIND: Roy left, Ohlin said.'
  const doc = docOf(text)
  const within = (...words: Parameters<typeof linkedByWords>[1]): number =>
    reportedWithin([linkedByWords(doc, words)], findSpeakerLabels(doc), ({ first, last }) =>
      text.slice(doc.scan.tokens.starts[first], doc.scan.tokens.ends[last]),
    ).length

  it('of others is kept within it', () => expect(within('Critics', 'say', 'the port is lost')).toBe(1))
  it('of the speaker is the turn itself', () => expect(within('We', 'think', 'it can stay')).toBe(0))
  it('is not what names the speaker', () => expect(within('ROY', ':', 'Nobody else will.')).toBe(0))
})
