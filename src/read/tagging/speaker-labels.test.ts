import { describe, expect, it } from 'vitest'
import { docOf, shown } from '../../../test/fixtures/linked-by-words.js'
import { findSpeakerLabels } from './speaker-labels.js'

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
