import { expect, it } from 'vitest'
import type { DecisionRow } from '../../api/types.js'
import { decisionsByCell, decisionWords, isRejected, lostDecisions } from './decisions.js'

const article = { id: 'b', title: null, outlet: null, published: null, url: null }
const made = (more: Partial<DecisionRow>): DecisionRow => ({
  ...{
    id: 1,
    affair: 'games',
    kind: 'confirm',
    coder: 'ana',
    madeAt: '2031-03-03T10:00:00Z',
    note: null,
    instead: null,
  },
  ...{ cell: { kind: 'statement', id: 'a:s1', words: 'We stay', says: {} }, decidedOn: article, anchor: 'exact' },
  ...{
    now: { cell: 'b:s2', article, sentence: { span: [0, 1], text: 'W' } },
    differs: [],
    rules: true,
    undoneBy: null,
  },
  ...more,
})

it('puts decisions with the cell that they are about now', () => {
  const lost = made({ id: 2, anchor: 'lost', now: null })
  expect([...decisionsByCell([made({}), lost])].map(([id, own]) => [id, own.length])).toEqual([
    ['b:s2', 1],
    ['a:s1', 1],
  ])
  expect(lostDecisions([made({}), lost])).toEqual([lost])
})

it.each([
  [undefined, false],
  [[made({})], false],
  [[made({ kind: 'reject' })], true],
  [[made({ kind: 'reject', rules: false })], false],
])('tells what is rejected (%#)', (decisions, rejected) => expect(isRejected(decisions)).toBe(rejected))

it.each([
  [{}, 'confirmed by ana, 3 Mar 2031'],
  [
    { anchor: 'changed' as const, differs: [{ what: 'speaker', was: 'Ana', is: '' }] },
    'confirmed by ana, 3 Mar 2031; changed since: speaker was Ana, is none',
  ],
  [
    { anchor: 'changed' as const, differs: [{ what: 'words', was: 'a', is: 'b' }] },
    'confirmed by ana, 3 Mar 2031; changed since: the words are others',
  ],
])('says who decided, and what is otherwise (%#)', (more, words) => expect(decisionWords(made(more))).toBe(words))

it('tells of a correction what was read and what it is instead', () => {
  const cell = { kind: 'position' as const, id: 'a:p1', words: 'We stay', says: { side: 'for', date: '' } }
  expect(decisionWords(made({ kind: 'correct', cell, instead: { side: 'against', date: '2031-03' } }))).toBe(
    'corrected by ana, 3 Mar 2031: side against, read as for; date 2031-03, read as none',
  )
})
