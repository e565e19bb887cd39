import { describe, expect, it } from 'vitest'
import { askedOf, changeFilter, countFilters, parseFilter } from './filters.js'

describe('parseFilter', () => {
  it('keeps every field that can be a filter', () => {
    const filter = {
      actor: 'ilsa-maren',
      outlet: 'Varonia Herald',
      kind: 'direct',
      class: 'denied',
      since: '2031-03-01',
      until: '2031-03',
      dated: 'day',
      search: 'truce',
      state: 'KE',
      role: 'foreign minister',
      issue: 'boycott',
      confidence: '0.85',
      reviewed: 'yes',
      article: '7bd8fa40',
      group: 'same',
    }
    expect(parseFilter(filter)).toEqual(filter)
  })

  it.each([
    ['a kind that does not exist', { kind: 'shouted' }],
    ['a class that does not exist', { class: 'toString' }],
    ['a day that is none', { since: 'yesterday' }],
    ['an empty field', { search: '  ' }],
    ['a confidence that is none', { confidence: 'high' }],
    ['a confidence beyond all', { confidence: '85' }],
    ['a field that is no text', { actor: 7, outlet: ['a'] }],
    ['a field that it does not know', { colour: 'red' }],
    ['a text without end', { search: 'x'.repeat(501) }],
  ])('leaves out %s', (_, raw) => expect(parseFilter(raw)).toEqual({}))

  it('writes the fields in one order, so that equal filters have equal URLs', () => {
    expect(Object.keys(parseFilter({ search: 'truce', actor: 'x' }))).toEqual(['actor', 'search'])
  })
})

describe('changeFilter', () => {
  it('sets one field and keeps the others', () => {
    expect(changeFilter({ actor: 'x' }, { kind: 'mixed' })).toEqual({ actor: 'x', kind: 'mixed' })
  })
  it.each([undefined, null, ''])('clears a field that becomes %o', (value) => {
    expect(changeFilter({ actor: 'x', kind: 'mixed' }, { actor: value })).toEqual({ kind: 'mixed' })
  })
})

it('counts the fields that are set', () =>
  expect(countFilters({ actor: 'x', since: '2031-03-01', dated: 'day' })).toBe(2))

it('asks the API for numbers, and for no way of showing', () =>
  expect(askedOf({ actor: 'x', confidence: '0.6', group: 'same' })).toEqual({ actor: 'x', confidence: 0.6 }))
