import { expect, it } from 'vitest'
import type { CellFate } from '../../api/types.js'
import { differenceWords, fateGroups, fateWords } from './fates.js'

const none = { stands: 0, moved: 0, changed: 0, removed: 0, added: 0 }

it.each([
  [none, 'nothing changed'],
  [{ ...none, stands: 6, removed: 2, changed: 1 }, '2 sentences removed, 1 changed, 6 stand'],
  [{ ...none, stands: 1, added: 1 }, '1 sentence added, 1 stands'],
])('says of %o what changed', (counts, words) => expect(fateWords(counts, 'sentence')).toBe(words))

const cell = (fate: CellFate['fate'], more: Partial<CellFate> = {}): CellFate => ({
  ...{ kind: 'figure', id: 'a:f1', words: '38', about: '38 people', fate, now: 'b:f1', differs: [] },
  ...{ older: { span: [0, 2], text: '38' }, newer: null },
  ...more,
})

it('puts the gravest first', () =>
  expect(
    fateGroups([cell('stands'), cell('removed'), cell('stands')]).map(({ fate, cells }) => [fate, cells.length]),
  ).toEqual([
    ['removed', 1],
    ['stands', 2],
  ]))

it.each([
  ['nothing of what was removed', cell('removed', { now: null }), ''],
  ['that it is no longer read', cell('stands', { now: null }), 'no longer read'],
  [
    'what is read otherwise',
    cell('changed', {
      differs: [
        { what: 'words', was: '38', is: '41' },
        { what: 'value', was: '38', is: '41' },
        { what: 'bound', was: '', is: 'about' },
      ],
    }),
    'value 38 → 41, bound none → about',
  ],
])('says %s', (_, own, words) => expect(differenceWords(own)).toBe(words))
