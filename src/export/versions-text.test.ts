import { expect, it } from 'vitest'
import type { VersionRow, VersionsView } from '../views/index.js'
import { plainPaint } from './paint.js'
import { changedPagesText, versionsText } from './versions-text.js'

const version = (id: string, latest: boolean): VersionRow => ({
  article: {
    id,
    title: `The truce \u001b[31m`,
    outlet: 'Herald',
    published: '2023-11-21',
    url: 'https://herald.example/1',
  },
  learned: '2031-01-01T09:30:00.000Z',
  ...{ words: 12, latest },
})
const [older, newer] = [version('aaaaaaaaaaaaaaaa', false), version('bbbbbbbbbbbbbbbb', true)]
const sentence = (text: string) => ({ span: [0, text.length] as const, text })
const counts = { stands: 1, moved: 0, changed: 1, removed: 1, added: 0 }

const view: VersionsView = {
  versions: [older, newer],
  diff: {
    ...{ older, newer, counts },
    sentences: [
      { fate: 'stands', older: sentence('It stays.'), newer: sentence('It stays.'), words: [] },
      {
        ...{ fate: 'changed', older: sentence('Some 38 came.'), newer: sentence('Some 41 came.') },
        words: [
          { change: 'same', text: 'Some ' },
          { change: 'removed', text: '38 ' },
          { change: 'added', text: '41 ' },
          { change: 'same', text: 'came.' },
        ],
      },
      { fate: 'removed', older: sentence('Gone.'), newer: null, words: [] },
    ],
    cells: [
      {
        ...{ kind: 'figure', id: 'a:f1', words: '38', about: '38 people', fate: 'changed' },
        ...{ older: sentence('Some 38 came.'), newer: sentence('Some 41 came.'), now: 'b:f1' },
        differs: [
          { what: 'words', was: '38', is: '41' },
          { what: 'value', was: '38', is: '41' },
        ],
      },
      {
        ...{ kind: 'statement', id: 'a:s1', words: 'It stays', about: 'Ana Roy', fate: 'stands' },
        ...{ older: sentence('It stays.'), newer: sentence('It stays.'), now: null },
        differs: [{ what: 'statement', was: 'It stays', is: 'no longer read there' }],
      },
    ],
  },
}

it('prints what changed, and what became of what was read', () => {
  const text = versionsText(view, plainPaint)
  expect(text).toContain('aaaaaaaa → bbbbbbbb: 1 stand, 1 changed, 1 removed')
  expect(text).toContain('  ~ Some [-38-] {+41+} came.\n  - Gone.')
  expect(text).toContain('  changed: figure 38 people “38” (value 38 → 41)')
  expect(text).toContain('  stands: statement Ana Roy “It stays” (no longer read)')
  expect(text).not.toContain('\u001b')
})

it('prints the versions alone where there is nothing to hold them against', () =>
  expect(versionsText({ versions: [newer], diff: null }, plainPaint)).toMatch(
    /^Versions\n {2}bbbbbbbb {2}learned 2031-01-01 09:30 {2}published 2023-11-21 {2}12 words {2}counts/,
  ))

it('prints each page that changed', () =>
  expect(
    changedPagesText(
      [{ url: 'https://herald.example/1', versions: [older, newer], counts, cells: counts }],
      plainPaint,
    ),
  ).toContain('read of the first: 1 stand, 1 changed, 1 removed'))
