import { describe, expect, it } from 'vitest'
import {
  confidenceWords,
  counted,
  formatDate,
  formatLongDate,
  formatPeriod,
  isWebAddress,
  listed,
  roleWords,
  setDateStyle,
  speakerWords,
  titleOf,
} from './format.js'

describe('formatDate', () => {
  it.each([
    ['2031-03-03', '3 Mar 2031'],
    ['2031-03-03T23:30:00-05:00', '3 Mar 2031'],
    ['2031-03', 'Mar 2031'],
    ['2031', '2031'],
    ['2031-W09', 'week 9 of 2031'],
    ['2031-SP', 'spring 2031'],
    ['2031-03-03/2031-03-05', '3 Mar 2031 – 5 Mar 2031'],
    ['soon', 'soon'],
  ])('writes %s as %s', (value, words) => expect(formatDate(value)).toBe(words))
})

it('writes a day at length', () => expect(formatLongDate('2031-03-03')).toBe('Monday 3 March 2031'))

it.each([
  ['2031-03-03', '2031-03-21', '3–21 Mar 2031'],
  ['2031-03-03', '2031-03-03', '3 Mar 2031'],
  [null, null, null],
])('writes the period from %s to %s without what both share', (from, to, words) =>
  expect(formatPeriod(from, to)?.replace(/\s?–\s?/, '–') ?? null).toBe(words),
)

it.each([
  [0, '0 statements'],
  [1, '1 statement'],
  [1204, '1,204 statements'],
])('counts %i', (count, words) => expect(counted(count, 'statement')).toBe(words))

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B', 'C'], 'A, B and C'],
])('lists %o', (words, text) => expect(listed(words)).toBe(text))

it.each([
  [['Ilsa Maren'], 'she', 'Ilsa Maren'],
  [['Ilsa Maren', 'Keldia'], '', 'Ilsa Maren and Keldia'],
  [[], 'two officials', 'two officials'],
  [[], '', 'No named speaker'],
])('says of the speakers %o and the source “%s” that it was %s', (names, source, words) =>
  expect(speakerWords({ speakers: names.map((name) => ({ name })), source })).toBe(words),
)

it.each([
  [{ title: 'Truce', url: 'https://a.example/1', id: '0a' }, 'Truce'],
  [{ title: null, url: 'https://a.example/1', id: '0a' }, 'https://a.example/1'],
  [{ title: null, url: null, id: '0a' }, 'Article 0a'],
  [{ title: null, url: null, id: '0a', source: '/home/ana/news/truce.txt' }, 'truce.txt'],
])('calls %o “%s”', (article, title) => expect(titleOf(article)).toBe(title))

it.each([
  [0.97, 'sure (97 %)'],
  [0.7, 'fairly sure (70 %)'],
  [0.3, 'unsure (30 %)'],
])('says of %d that it is %s', (confidence, words) => expect(confidenceWords(confidence)).toBe(words))

it.each([
  ['https://herald.example/truce', true],
  ['HTTP://herald.example', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['news/3.html', false],
])('links to %s: %o', (address, isLink) => expect(isWebAddress(address)).toBe(isLink))

it.each([
  [[], null],
  [[{ role: 'spokesperson', of: null }], 'spokesperson'],
  [
    [
      { role: 'foreign minister', of: 'Keldia' },
      { role: 'author', of: null },
    ],
    'foreign minister, Keldia',
  ],
])('says of the roles %o “%s”', (roles, words) => expect(roleWords(roles)).toBe(words))

describe('the style of dates', () => {
  it.each([
    ['day first', '3 Mar 2031', 'Mar 2031'],
    ['month first', 'Mar 3, 2031', 'Mar 2031'],
    ['iso', '2031-03-03', '2031-03'],
  ] as const)('can be “%s”', (style, day, month) => {
    setDateStyle(style)
    expect([formatDate('2031-03-03'), formatDate('2031-03')]).toEqual([day, month])
    expect(formatLongDate('2031-03-03')).toContain('Monday')
    setDateStyle('day first')
  })
})
