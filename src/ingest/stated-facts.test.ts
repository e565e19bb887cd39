import { describe, expect, it } from 'vitest'
import { parseDate } from './parse-date.js'
import { headline, statedFacts } from './stated-facts.js'

const BODY =
  'The Varonian government said on Tuesday that it would send no officials to the Harbour Games. A minister named Orla Venn said the decision was final.'

describe('the date that a file states', () => {
  it.each([
    ['Published: Nov 23, 2021 09:42 PM', '2021-11-23T21:42'],
    ['Date: 23 November 2021', '2021-11-23'],
    ['Updated: Nov 25, 2021', '2021-11-25'],
    ['Posted on November 23, 2021 at 9:42 am', '2021-11-23T09:42'],
    ['Published Nov 23, 2021 | Updated: Nov 25, 2021', '2021-11-23'],
    ['By Ana Roy | November 23, 2021', '2021-11-23'],
    ['Ana Roy | Varonia Post | 23 November 2021', '2021-11-23'],
    ['By Ana Roy, Nov. 23, 2021', '2021-11-23'],
    ['By ANA ROY November 23, 2021', '2021-11-23'],
    ['Tuesday, November 23, 2021', '2021-11-23'],
  ])('is read from the line %s', (line, iso) => {
    for (const text of [`Varonia keeps away from the Games\n${line}\n\n${BODY}`, `${line}\n${BODY}`]) {
      expect(parseDate(statedFacts(text).published ?? '')).toBe(iso)
    }
  })

  it('is the day of publication before the day of an update', () => {
    const text = `Headline of the day here\nUpdated: Nov 25, 2021\nPublished: Nov 23, 2021\n\n${BODY}`
    expect(statedFacts(text).published).toBe('Nov 23, 2021')
  })

  it('may stand in the last lines', () =>
    expect(statedFacts(`${BODY}\n\nPublished: Nov 23, 2021`).published).toBe('Nov 23, 2021'))

  it('is given in its own words when it is no date, so that a warning can name it', () =>
    expect(statedFacts(`Published: Feb 30, 2021\n\n${BODY}`).published).toBe('Feb 30, 2021'))

  it.each([
    [`${BODY} The truce was published on November 23, 2021 by the council.\nIt said no more.`],
    ['Published by the council, the report had 20 pages.\nIt said no more.'],
    ['On November 23, 2021, the council met.\nIt said no more.'],
    ['By November 23, 2021 all members had signed, the council said in a statement.\nIt said no more.'],
    [`${BODY}\n\n${BODY}\n\nNovember 20, 2021\nAn older story`],
  ])('is not taken from a sentence: %s', (text) => expect(statedFacts(text).published).toBeNull())
})

describe('the outlet that a file states', () => {
  it.each([
    ['Sign up for our email list to receive daily newsletters from Varonia Post', 'Varonia Post'],
    ['© 2021 The Varonia Post', 'The Varonia Post'],
    ['© 2021 The Varonia Post. All rights reserved.', 'The Varonia Post'],
    ['Copyright © 2019-2021 Keldia Daily All Rights Reserved', 'Keldia Daily'],
    ['(c) 2021 Sable & Harbour Times, Ltd', 'Sable & Harbour Times'],
    ['Publication: The Varonia Post', 'The Varonia Post'],
  ])('is read from the line %s', (line, outlet) => expect(statedFacts(`${BODY}\n\n${line}`).outlet).toBe(outlet))

  it.each([
    ['PORT SABLE (Reuters) - The council met on Tuesday.'],
    ['Photo: © 2021 Getty Images'],
    ['© 2021 Keldia News Agency'],
    ['© 2021 Keldia Features Syndicate'],
    ['Copyright 2021 The Associated Press. All rights reserved.'],
    ['Subscribe to our newsletter'],
    ['Receive newsletters from us every day'],
    ['The minister receives many newsletters from Keldia and said that he reads them all.'],
  ])('is not taken from the line %s', (line) => expect(statedFacts(`${BODY}\n\n${line}`).outlet).toBeNull())

  it('is unknown when two are named', () =>
    expect(statedFacts(`${BODY}\n© 2021 The Varonia Post\n© 2021 Keldia Daily`).outlet).toBeNull())
})

describe('headline', () => {
  it.each([
    ['Varonia keeps away from the Games', 'Varonia keeps away from the Games'],
    ['# Varonia keeps away', 'Varonia keeps away'],
    ['‘We stay away’: Varonia on the Games', '‘We stay away’: Varonia on the Games'],
    ['Will Varonia stay away?', 'Will Varonia stay away?'],
  ])('takes the line %s', (line, title) => expect(headline(`${line}\n\n${BODY}`)).toBe(title))

  it.each([
    ['The council met on Tuesday.'],
    ['PORT SABLE - Varonia keeps away from the Games'],
    ['VARONIA POST'],
    ['Published: Nov 23, 2021 09:42 PM'],
    ['Photo by Ana Roy of the Post'],
    ['Orla Venn speaks in Port Sable, October 10, 2021. (Post photo: Ana Roy)'],
    ['This article is more than 2 years old'],
    ['said the minister on Tuesday'],
  ])('does not take the line %s', (line) => expect(headline(`${line}\n\n${BODY}`)).toBeNull())

  it('does not take the only line', () => expect(headline('Varonia keeps away from the Games')).toBeNull())
})
