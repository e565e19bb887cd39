import { expect, it } from 'vitest'
import { countNarrowed, foundRuns, languageName, narrowed, parseSearchRoom } from './search-room.js'

it.each([
  [
    { q: ' truce ', in: 'statement', kind: 'direct' },
    { q: 'truce', in: 'statement', kind: 'direct' },
  ],
  [{ q: '', in: 'letter', kind: 'shouted', since: 'soon' }, {}],
])('reads %j as %j', (raw, search) => expect(parseSearchRoom(raw)).toEqual(search))

it('names languages as people do', () =>
  expect(['pt', 'unknown', 'x'].map(languageName)).toEqual(['Portuguese', 'Not stated', 'x']))

it('takes a language for what it is', () =>
  expect(parseSearchRoom({ q: 'truce', language: 'English' })).toEqual({ q: 'truce' }))

it('sets a value and takes it away again', () => {
  const search = narrowed({ q: 'truce' }, 'outlet', 'herald')
  expect(search).toEqual({ q: 'truce', outlet: 'herald' })
  expect([{ q: 'truce' }, search].map(countNarrowed)).toEqual([0, 1])
  expect(narrowed(search, 'outlet', 'herald')).toEqual({ q: 'truce' })
})

it('takes a month as both ends', () =>
  expect(narrowed({ q: 'truce' }, 'since', '2031-03')).toEqual({ q: 'truce', since: '2031-03', until: '2031-03' }))

it('tells what was found apart, in the places of the article', () => {
  const runs = foundRuns({ span: [100, 120], text: 'Varonia breaks truce' }, [
    [115, 120],
    [100, 107],
  ])
  expect(runs.map(({ text, isFound }) => [text, isFound])).toEqual([
    ['Varonia', true],
    [' breaks ', false],
    ['truce', true],
  ])
})
