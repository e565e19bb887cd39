import { describe, expect, it } from 'vitest'
import type { Span } from '../../text/index.js'
import { isOfAnother } from './of-another.js'

const spanOf = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]

describe('a time in the sentence of a deed', () => {
  it.each([
    ['The family of Tove Maresk, a rower not seen in public since Oct 15, thanked Keldia.', 'Oct 15', 'thanked'],
    ['An official showed the Herald a letter of invitation dated Sept 4 and asked for silence.', 'Sept 4', 'showed'],
    ['Ana Roy, who was elected in May, said it was over.', 'in May', 'said'],
    ['Ana Roy, a rower until last year, said it was over.', 'last year', 'said'],
    ['Voters will wait until at least Friday after a judge ordered a recount.', 'Friday', 'ordered'],
    ['The treaty, approved in 1972, says that none may sail.', 'in 1972', 'says'],
    ['Lind, eager to keep the pact that was struck in May 2017, urged patience.', 'in May 2017', 'urged'],
    ['Roy had urged it before the new mayor took office in January 2017.', 'in January 2017', 'urged'],
    ['Roy paid more for it than Lind offered in March.', 'in March', 'paid'],
  ])('is of another matter: %s', (text, time, anchor) => {
    expect(isOfAnother(text, spanOf(text, time), spanOf(text, anchor), [0, text.length])).toBe(true)
  })

  it.each([
    ['Ana Roy, on Monday, said it was over.', 'on Monday', 'said'],
    ['Ana Roy, speaking in Port Sable on Monday, said it was over.', 'on Monday', 'said'],
    ['Ana Roy, in a letter dated Sept 4, said it was over.', 'Sept 4', 'said'],
    ['Ana Roy, who resigned on Monday, said it was over.', 'on Monday', 'resigned'],
    ['The survey, taken in March, showed her ahead.', 'in March', 'showed'],
    [
      'According to aides, who would not be named, the prime minister made up her mind on Sunday, after a call.',
      'on Sunday',
      'According',
    ],
    ['Three died in the raid that was flown in May.', 'in May', 'raid'],
    ['Trouble that only deepened after Roy on Wednesday signed the order.', 'on Wednesday', 'signed'],
    ['Rowers who reviewed the race Wednesday called it unfair.', 'Wednesday', 'called'],
    ['Roy, who was ill, left before Monday.', 'before Monday', 'left'],
    ['Varonia expelled two envoys on Monday, a day after the vote.', 'on Monday', 'expelled'],
  ])('may be its own: %s', (text, time, anchor) => {
    expect(isOfAnother(text, spanOf(text, time), spanOf(text, anchor), [0, text.length])).toBe(false)
  })
})
