import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Span, textOf } from '../../text/index.js'
import { scan } from './scan.js'

const sentencesOf = (text: string): string[] => scan(text).sentences.map((sentence) => textOf(text, sentence))
const paragraphsOf = (text: string): string[] => scan(text).paragraphs.map((paragraph) => textOf(text, paragraph))
const tokensOf = (text: string): string[] => {
  const { length, starts, ends } = scan(text).tokens
  return Array.from({ length }, (_, token) => text.slice(starts[token], ends[token]))
}

describe('tokens', () => {
  it.each<[what: string, text: string, tokens: string]>([
    ['parts negations', "He didn't and can’t go", "He did n't and ca n’t go"],
    ['parts contractions', "I'll say we’ve, she'd", "I 'll say we ’ve , she 'd"],
    ['parts possessives', "Roy's and Keldia’S plan", "Roy 's and Keldia ’S plan"],
    ['parts a possessive after a stop', "the U.N.'s envoy", "the U.N. 's envoy"],
    ['parts the apostrophe of a plural', "the ministers' plan", "the ministers ' plan"],
    ['keeps names with an apostrophe', "O'Hara and ma’am", "O'Hara and ma’am"],
    ['keeps years and clipped words', "the '90s of ’16 for ’em", "the '90s of ’16 for ’em"],
    ['keeps hyphenated words', 'a 10-year-old ex-minister', 'a 10-year-old ex-minister'],
    ['parts dashes', 'he - she -- they—we', 'he - she -- they — we'],
    ['keeps figures', 'rose 3.5 to 1,200,000 at 10:30 on 9/11', 'rose 3.5 to 1,200,000 at 10:30 on 9/11'],
    ['parts signs of money and share', '$5.2 and 12%', '$ 5.2 and 12 %'],
    [
      'keeps the stop of abbreviations',
      'Mr. Roy, Sen. Lee (D-Wis.) of the U.S. at 9 a.m. said',
      'Mr. Roy , Sen. Lee ( D-Wis. ) of the U.S. at 9 a.m. said',
    ],
    ['keeps initials', 'J. K. Lee and George W. Roy', 'J. K. Lee and George W. Roy'],
    ['takes "No." as a number before a figure only', 'Rule No. 3? No. Never', 'Rule No. 3 ? No . Never'],
    ['joins words to an abbreviation by a hyphen', 'a U.S.-led force', 'a U.S.-led force'],
    ['parts a missing space after a full stop', 'he said.The vote', 'he said . The vote'],
    ['keeps host names', 'see example.com/a-b, or www.keldia.gov.', 'see example.com/a-b , or www.keldia.gov .'],
    [
      'keeps addresses',
      'at https://example.org/x?y=1, says a.roy@example.com.',
      'at https://example.org/x?y=1 , says a.roy@example.com .',
    ],
    ['keeps handles and tags', '@annroy on #PortSable!', '@annroy on #PortSable !'],
    [
      'knows two apostrophes and two backticks as quotation marks',
      "``Yes,'' he said ''so''",
      "`` Yes , '' he said '' so ''",
    ],
    ['parts quotation marks', '“No,” and "yes" and ‘so’', '“ No , ” and " yes " and ‘ so ’'],
    ['takes runs of stops together', 'What?! No... or…', 'What ?! No ... or …'],
    ['takes a spaced ellipsis as one', 'so . . . and', 'so|. . .|and'],
    ['parts at a no-break space', 'Ann\u00a0Roy', 'Ann Roy'],
    ['drops marks that show nothing', '\ufeffAnn\u200b Roy', 'Ann Roy'],
    ['keeps a soft hyphen within its word', 'minis\u00adter', 'minis\u00adter'],
    ['parts words at a slash', 'and/or', 'and / or'],
    ['keeps letters beyond ASCII', 'Erdoğan naïve', 'Erdoğan naïve'],
    ['takes an emoji as one', 'won 🇰🇪!', 'won 🇰🇪 !'],
    ['keeps AT&T', 'AT&T, Q & A', 'AT&T , Q & A'],
    ['parts a bracket', '(Roy)', '( Roy )'],
  ])('%s', (_, text, tokens) => expect(tokensOf(text)).toEqual(tokens.split(tokens.includes('|') ? '|' : ' ')))
})

describe('sentences', () => {
  it.each<[what: string, sentences: string[]]>([
    ['end at stops', ['Roy left.', 'Lee stayed!', 'Why?', 'Nobody knows.']],
    ['do not end after a title', ['Mr. Roy met Sen. Lee and Dr. Ames.', 'They talked.']],
    ['do not end after an initial', ['John F. Roy won.', 'J. K. Lee lost.']],
    ['do not end after a month', ['On Jan. 6 and Dec. 12 they met.', 'It rained.']],
    [
      'end after an abbreviation before a word that begins sentences',
      ['He lives in the U.S.', 'The other left at 9 p.m.', 'But why?'],
    ],
    ['do not end after an abbreviation within a name', ['The U.S. Senate and Ames Corp. President Roy agreed.']],
    ['do not end in figures', ['It rose 3.5 percent, to 1.2 million.', 'It fell.']],
    ['hold the closing mark', ['“We won.”', '“They lost.”', '(Roy left.)', 'Then rain.']],
    ['hold straight closing marks', ['"We won."', '"They lost."', "'Yes.'", 'Then rain.']],
    ['hold closing marks of two apostrophes', ["''We won.''", "''They lost.''", 'Then rain.']],
    ['do not end before a tag in small letters', ['"Stop!" she said.', '“Why?” he asked.', 'Rain.']],
    [
      'do not end before a tag that begins with a name',
      ['“Why?” Ann Roy asked.', '“Stop!” President Lee said.', 'Rain.'],
    ],
    ['may begin with a name after a question in quotes', ['He asked “why?”', 'Ann Roy left.']],
    ['end inside quotations too', ['“We won.', 'They lost,” she said.']],
    ['do not end at an ellipsis before small letters', ['He … left ... now.', 'Rain.']],
    ['end at a stop without a space', ['He left', 'The vote', 'Then']],
    ['do not part a numbering', ['1. Roy won.', '2. Lee lost.']],
    ['do not part cases in court', ['Roy v. Lee was heard.', 'Ames vs. Roy too.']],
  ])('%s', (what, sentences) => {
    const isTight = what.includes('without a space')
    const text = isTight ? 'He left.The vote.Then' : sentences.join(' ')
    expect(sentencesOf(text)).toEqual(isTight ? ['He left.', 'The vote.', 'Then'] : sentences)
  })
})

describe('paragraphs', () => {
  it.each<[what: string, text: string, paragraphs: string[]]>([
    ['are parted by blank lines', 'Roy won.\n\n Lee lost. \n \nRain.', ['Roy won.', 'Lee lost.', 'Rain.']],
    ['are single lines', 'Roy wins\nBy Ann Ames\r\nRoy won.', ['Roy wins', 'By Ann Ames', 'Roy won.']],
    ['are none in an empty text', ' \n\u200b\n', []],
  ])('%s', (_, text, paragraphs) => expect(paragraphsOf(text)).toEqual(paragraphs))

  it('are parted by blank lines only where a text is hard-wrapped', () => {
    const line = 'The ministers of Varonia and Keldia met in Port Sable on Monday and'
    const wrapped = `${Array.from({ length: 6 }, () => line).join('\n')}\nagreed.\n\nThen they left.`
    expect(paragraphsOf(wrapped).length).toBe(2)
    expect(sentencesOf(wrapped).length).toBe(2)
  })

  it('end the sentences in them', () => {
    expect(sentencesOf('Roy wins\nLee lost, he said\nRain')).toEqual(['Roy wins', 'Lee lost, he said', 'Rain'])
  })
})

describe('any text', () => {
  const news = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '.',
          '!',
          '?',
          '…',
          '"',
          "'",
          '“',
          '”',
          '’',
          "''",
          '``',
          '(',
          ')',
          ' ',
          '\n',
          '\n\n',
          '\r\n',
          '-',
          '—',
        ),
        fc.constantFrom(
          'U.S.',
          'Mr.',
          'said',
          'The',
          "didn't",
          'No. 3',
          'a@b.com',
          'https://x.org',
          '1,000.5',
          '\u00a0',
          '\ufeff',
        ),
        fc.string({ maxLength: 4, unit: 'binary' }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  const isSorted = (spans: readonly Span[], length: number): boolean =>
    spans.every(([start, end], index) => start < end && start >= (spans[index - 1]?.[1] ?? 0) && end <= length)

  it('has its tokens in order, inside the text, and every character that shows in one', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { tokens } = scan(text)
        const spans = Array.from(
          { length: tokens.length },
          (_, token): Span => [tokens.starts[token]!, tokens.ends[token]!],
        )
        expect(isSorted(spans, text.length)).toBe(true)
        const covered = new Uint8Array(text.length)
        for (const [start, end] of spans) covered.fill(1, start, end)
        for (let at = 0; at < text.length; at++) {
          const shows = !/[\s\p{Cc}\p{Cf}\p{Z}]/u.test(text[at]!)
          if (shows) expect(covered[at]).toBe(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has sentences that lie in paragraphs, and both made of whole tokens', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { paragraphs, sentences, tokens } = scan(text)
        expect(isSorted(paragraphs, text.length) && isSorted(sentences, text.length)).toBe(true)
        for (const [spans, at] of [
          [sentences, tokens.sentenceAt],
          [paragraphs, tokens.paragraphAt],
        ] as const) {
          expect(at.length).toBe(spans.length + 1)
          expect(at.at(-1)).toBe(tokens.length)
          for (const [index, [start, end]] of spans.entries()) {
            expect(tokens.starts[at[index]!]).toBe(start)
            expect(tokens.ends[at[index + 1]! - 1]).toBe(end)
          }
        }
        const first = new Set(tokens.sentenceAt)
        expect([...tokens.paragraphAt].every((token) => first.has(token))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
