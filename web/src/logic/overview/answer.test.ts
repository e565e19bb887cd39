import { expect, it } from 'vitest'
import type { MatrixCell } from '../../api/types.js'
import { answerOf } from './answer.js'

const issues = ['talks', 'boycott'].map((id) => ({ id, question: null }))
const cell = (actor: string, issue: string, side: string, on: string | null = null) =>
  ({ actor: { id: actor }, issue: { id: issue }, side, change: on === null ? null : { on } }) as unknown as MatrixCell

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
