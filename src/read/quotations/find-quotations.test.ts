import { describe, expect, it } from 'vitest'
import type { Span } from '../../text/index.js'
import { findQuotations } from './find-quotations.js'

const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^\n]+/g)) spans.push([match.index, match.index + match[0].length])
  return spans
}
const found = (text: string) => findQuotations(text, paragraphsOf(text))
const inners = (text: string) => found(text).quotations.map(({ inner }) => text.slice(...inner))
const codes = (text: string) => found(text).doubts.map(({ code }) => code)

describe('findQuotations', () => {
  it.each([
    ['typographic marks', 'Lind said “we stay” and left.', ['we stay']],
    ['straight marks', 'Lind said "we stay" and "you go".', ['we stay', 'you go']],
    ['two apostrophes', "Lind said ''we stay'' and left.", ['we stay']],
    ['guillemets', 'Lind said «we stay» and left.', ['we stay']],
    ['single marks', 'Varonia ‘shows support’ for Keldia’s games.', ['shows support']],
    ['straight single marks', "It 'shows support' for Keldia's games.", ['shows support']],
    ['mixed pairs', 'Lind said: “We stay," and left.', ['We stay,']],
    ['a quotation inside one', '“He said ‘never’ to us,” Lind said.', ['He said ‘never’ to us,', 'never']],
    ['three apostrophes', "''They say, 'Go home,''' she said.", ["They say, 'Go home,'", 'Go home,']],
    ['the same marks nested', '"He said "no" to us," Lind said.', ['He said "no" to us,', 'no']],
    ['marks that touch words', 'Lind,"We stay",said', ['We stay']],
  ])('finds %s', (_, text, expected) => expect(inners(text)).toEqual(expected))

  it.each([
    ['apostrophes', 'It’s the workers’ party, don’t you think? Keldia’s too.'],
    ['straight apostrophes', "It's the workers' party, rock 'n' roll of the '90s."],
    ['inch marks', 'A man of 6\'2" stood there.'],
  ])('takes no %s for a quotation', (_, text) => expect(inners(text)).toEqual([]))

  it('tells how deep a quotation lies', () => {
    expect(found('“He said ‘never’ to us,” and “why”.').quotations.map(({ depth }) => depth)).toEqual([0, 1, 0])
  })

  it('carries speech on over paragraphs that open again', () => {
    const text = '“We stay.\n“We always stay,” Lind said.'
    const { quotations, doubts } = found(text)
    expect(quotations.map(({ open, continues }) => ({ open, continues }))).toEqual([
      { open: true, continues: null },
      { open: false, continues: 0 },
    ])
    expect(doubts).toEqual([])
  })

  it('carries speech on into a paragraph that only closes it', () => {
    const text = '“We stay.\nWe always stay,” Lind said.'
    expect(inners(text)).toEqual(['We stay.', 'We always stay,'])
    expect(found(text).quotations[1]!.continues).toBe(0)
  })

  it('doubts a quotation that nothing closes, and reads it to the end of its paragraph', () => {
    const text = 'Lind said: “We stay.\nThe minister left.'
    expect(inners(text)).toEqual(['We stay.'])
    expect(codes(text)).toEqual(['QUOTATION_UNCLOSED'])
  })

  it('doubts a closing mark without a partner', () => {
    const text = 'We stay,” Lind said.'
    expect(inners(text)).toEqual([])
    expect(codes(text)).toEqual(['QUOTATION_MARK_STRAY'])
  })

  it('loses one quotation, not all that follow, to a missing mark', () => {
    expect(inners('"Yes, he said. "No," she said. "Never," they said.')).toEqual(['No,', 'Never,'])
  })
})
