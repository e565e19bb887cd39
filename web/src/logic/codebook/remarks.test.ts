import { expect, it } from 'vitest'
import { affairNameIn, keyOfPlace, lineOfPlace, startOfLine } from './remarks.js'

it('finds line and key of a remark', () => {
  expect([lineOfPlace('codebook:12, issues[0].about'), keyOfPlace('codebook:12, issues[0].about')]).toEqual([
    12,
    'issues[0].about',
  ])
  expect([lineOfPlace('codebook:3'), keyOfPlace('codebook:3'), lineOfPlace('codebook')]).toEqual([3, null, null])
})

it.each([
  [1, 0],
  [2, 2],
  [3, 4],
  [9, 5],
])('finds the beginning of line %d', (line, start) => expect(startOfLine('a\nb\nc', line)).toBe(start))

it.each([
  ['affair: The Harbour Games\nissues: []', 'The Harbour Games'],
  ['# a comment\naffair: "Games: the boycott" # more', 'Games: the boycott'],
  ['{"affair": "Games", "issues": []}', null],
  ['issues: []', null],
])('finds the name of the affair in %j', (yaml, name) => expect(affairNameIn(yaml)).toBe(name))
