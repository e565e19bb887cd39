import { describe, expect, it } from 'vitest'
import { basesPart } from './base-of.js'
import { ordinalsPart } from './kind-of-count.js'
import { placesPart } from './places-part.js'
import { type Scope, scopeOf } from './scope-of.js'

/** What a sentence says of the figure that stands in brackets. */
function scopeIn(sentence: string): Scope {
  const [before = '', words = '', after = ''] = sentence.split(/[[\]]/)
  return scopeOf(before, words, after, /percent|third|half/.test(words))
}

const placesIn = (sentence: string): readonly string[] => [...scopeIn(sentence).places.keys].sort()

describe('a figure is counted', () => {
  it.each([
    ['The storm killed [38 people] in Port Sable.', ['port sable']],
    ['In Spain, [38 people] have been killed since May.', ['ES']],
    ['An attack near the harbour town of Mirrow left [38] dead.', ['mirrow']],
    ['Before a visit to Mirrow, where shots left [31] dead, she spoke.', ['mirrow']],
    ['Spain has [38 cases].', ['ES']],
    ['The toll is higher than that of Spain, which is reporting [38 deaths].', ['ES']],
    ["They are a tenth of Spain's [38,000 cases].", ['ES']],
    ['Spain has been the hardest hit with more than 40 cases and [38 deaths].', ['ES']],
    ['[1,300 Spaniards] have been killed.', ['ES']],
    ['Ohio is recording [38 cases] and 5 deaths.', ['ohio']],
    ['There are [38 cases] and 5 deaths worldwide.', ['world']],
    ['[38 people] fell ill across the country.', ['nation']],
    ['Marches from Mirrow to Altmere drew [thousands].', ['altmere', 'mirrow']],
    ['Shots in Mirrow and in Altmere killed [31 people].', ['altmere', 'mirrow']],
  ])('at the places of its clause: %s', (sentence, places) => expect(placesIn(sentence)).toEqual(places))

  it.each([
    ['The minister said [38 people] had been killed.'],
    ['[38 people] were held in May.'],
    ['The party holds [38 seats] in Liberal districts.'],
    ['Keldia mourns, while the storm killed [38 people].'],
    ['It is the highest number in the world: [38 cases].'],
    ["[38 people] read it in Ana Roy's book."],
  ])('at no place that is not its own: %s', (sentence) => expect(placesIn(sentence)).toEqual([]))

  it.each([
    ['[38 people] died in Spain.', '[412 people] died in Italy.', true],
    ['[38 people] died in Ohio.', '[412 people] died worldwide.', true],
    ['[38 people] died in Ohio.', '[412 people] died across the country.', true],
    ['[38 people] died in Spain.', '[412 people] died across the country.', false],
    ['[38 people] died in Mirrow.', '[412 people] died in Mirrow and Altmere.', true],
    ['[38 people] died in Mirrow, Keldia.', '[412 people] died in Mirrow.', false],
    ['[38 people] died in Mirrow.', '[412 people] died.', false],
    ['[38 people] died in Mirrow.', '[412 people] died in Mirrow Heights.', false],
  ])('elsewhere or not: %s %s', (one, other, parts) => {
    expect(placesPart(scopeIn(one).places, scopeIn(other).places)).toBe(parts)
    expect(placesPart(scopeIn(other).places, scopeIn(one).places)).toBe(parts)
  })

  it.each([
    ['[44 percent] of dockers are against it.', '[44 percent] of the rowers are.', true],
    ['[98 percent] of precincts have reported.', '[99 percent] of the precincts reported.', false],
    ['[44 percent] of voters agree.', '[44 percent] of dockers agree.', false],
    ['There are [30 cases] among dockers.', 'There are [30 cases] of fever among the rowers.', true],
  ])('of others or not: %s %s', (one, other, parts) =>
    expect(basesPart(scopeIn(one).base, scopeIn(other).base)).toBe(parts),
  )

  it.each([
    ['For the third debate [12 rowers] qualified.', 'For the fourth debate [12 rowers] qualified.', true],
    ['For the third debate [12 rowers] qualified.', 'For the 3rd debate [12 rowers] qualified.', false],
    ['For the third debate [12 rowers] qualified.', 'On the second evening [12 rowers] qualified.', false],
  ])('for another of several or not: %s %s', (one, other, parts) =>
    expect(ordinalsPart(scopeIn(one), scopeIn(other))).toBe(parts),
  )

  it.each<[string, Partial<Scope>]>([
    ['The port loses [38 dockers] each month.', { rate: 'month' }],
    ['The yearly toll is [38 dockers].', { rate: 'year' }],
    ['Keldia would accept [38 refugees].', { isPlanned: true }],
    ['[38 refugees] are expected to come.', { isPlanned: true }],
    ['Keldia accepted [38 refugees].', { isPlanned: false, rate: null }],
    ['The [two brothers] who massacred the crew fled.', { isDoer: true }],
    ['[Two brothers] who were killed had fled.', { isDoer: false }],
    ['He is to leave, according to [two officials].', { isOfTellers: true }],
    ['[Two officials] familiar with the matter said so.', { isOfTellers: true }],
    ['[Two officials] resigned.', { isOfTellers: false }],
  ])('so: %s', (sentence, told) => expect(scopeIn(sentence)).toMatchObject(told))
})
