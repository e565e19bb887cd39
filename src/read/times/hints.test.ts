import { expect, it } from 'vitest'
import { hintsIn } from './hints.js'
import { RULES } from './rules.js'

it('lets every rule see the texts that it finds something in', () => {
  const texts = [
    ...['between 2010 and 2014', 'the end of the week', '2015-03-01', 'June of that year', 'May 2015 to June 2016'],
    ...['the Sept. 11 attacks', 'the spring of 2014', 'Monday of last week', 'two days ago', 'the 1990s'],
    ...[
      'the first quarter of 2015',
      'last winter',
      'last weekend',
      'within two weeks',
      'June 3',
      '3 June',
      'June 2015',
    ],
    ...['2010–2014', '2015', 'today', 'this morning', 'Monday', 'June', 'last week', 'two days later', 'the past week'],
    ...['that day', 'Sept. 30th, 2015', 'SEPTEMBER, 2015', 'the 3rd of June', '12th of Sept. 2015', 'early-May, 2015'],
    ...['Aug. 3 and 4', '3 and 4 August'],
  ]
  for (const { name, pattern } of RULES) {
    const found = texts.filter((text) => text.search(pattern) >= 0)
    if (name !== 'two days of a month') expect([name, found.length > 0]).toEqual([name, true])
    expect([name, found.filter((text) => !hintsIn(text)(name))]).toEqual([name, []])
  }
})
