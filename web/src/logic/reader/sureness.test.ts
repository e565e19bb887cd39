import { expect, it } from 'vitest'
import { doubtGroups, surenessWords } from './sureness.js'

const read = (...confidences: readonly number[]) => ({
  statements: confidences.map((confidence) => ({ confidence })) as never,
  events: [],
  positions: [],
})

it.each([
  [[], null],
  [[0.9], '1 sure of 1 statement, event or position'],
  [[0.9, 0.85, 0.6, 0.59], '2 sure, 1 fairly sure, 1 unsure of 4 statements, events and positions'],
])('says of confidences %j how sure the reading is', (confidences, words) =>
  expect(surenessWords(read(...confidences))).toBe(words),
)

it('puts doubts of one kind together, the most frequent first', () => {
  const doubt = (code: string, start: number) => ({
    code,
    because: `because ${code}`,
    span: [start, start + 1] as const,
    candidates: [],
  })
  const groups = doubtGroups([doubt('A', 0), doubt('B', 1), doubt('B', 2)])
  expect(groups.map(({ code, because, doubts }) => [code, because, doubts.length])).toEqual([
    ['B', 'because B', 2],
    ['A', 'because A', 1],
  ])
})
