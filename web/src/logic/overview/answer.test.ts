import { expect, it } from 'vitest'
import type { MatrixCell } from '../../api/types.js'
import { answerOf, countWords, namelessWords } from './answer.js'

const issues = ['talks', 'boycott'].map((id) => ({ id, question: null }))
const cell = (actor: string, issue: string, side: string, on: string | null = null, unnamed = false) =>
  ({
    actor: { id: actor },
    issue: { id: issue },
    side,
    unnamed,
    change: on === null ? null : { on },
  }) as unknown as MatrixCell

it('tells of the issue that most take a side on, and of the last change', () => {
  const cells = [
    cell('varonia', 'talks', 'for'),
    cell('varonia', 'boycott', 'for', '2031-03-01'),
    cell('keldia', 'boycott', 'against', '2031-04-01'),
    cell('roy', 'boycott', 'against'),
  ]
  const answer = answerOf({ issues, cells })
  expect(answer).toMatchObject({ issue: { id: 'boycott' }, for: 1, against: 2, undecided: 0 })
  expect(answer?.last?.actor.id).toBe('keldia')
})

it('tells nothing where nobody takes a side', () => expect(answerOf({ issues, cells: [] })).toBeNull())

it('counts groups without a name apart, and never takes one for the main answer', () => {
  const nameless = ['officials', 'ministers', '86 countries'].map((id) => cell(id, 'talks', 'for', '2032-01-01', true))
  const answer = answerOf({
    issues,
    cells: [...nameless, cell('roy', 'boycott', 'against'), cell('mps', 'boycott', 'for', null, true)],
  })
  expect(answer).toMatchObject({ issue: { id: 'boycott' }, for: 0, against: 1, last: null })
  expect(countWords(answer!)).toBe('0 for and 1 against')
  expect(namelessWords(answer!)).toBe('and 1 group without a name: 1 for')
  expect(namelessWords({ nameless: { for: 0, against: 0, undecided: 0 } })).toBe('')
})
