import { expect, it } from 'vitest'
import { actorOf, positionsOf } from '../../../test/setup/positions-of.js'

const sides = positionsOf({
  affair: 'The harbour bill',
  issues: [
    {
      id: 'bill',
      question: 'Should the harbour bill be passed?',
      about: ['harbour bill', 'bill'],
      act: ['pass the bill', 'vote for the bill', 'back the bill'],
      counter: ['vote against the bill', 'oppose the bill', 'defeat the bill'],
    },
  ],
  actors: [
    actorOf('varonia', 'Varonia', 'state', ['Varonian']),
    actorOf('roy', 'Ana Roy', 'person'),
    actorOf('lind', 'Bo Lind', 'person'),
    actorOf('oman', 'Mike Oman', 'person'),
    actorOf('ode', 'Tom Ode', 'person'),
    actorOf('league', 'Tidal League', 'organisation'),
    actorOf('union', 'Meridian Union', 'organisation'),
  ],
  groups: [],
})

it.each([
  [
    'semicolons part a list of legislators with their seats',
    'Senators Ana Roy, R-North; Bo Lind, R-East; Mike Oman, D-West; and Tom Ode, D-South, introduced the harbour bill Thursday.',
    ['lind for', 'ode for', 'oman for', 'roy for'],
  ],
  [
    'those whom "include" names behind a relative clause hold its side',
    'Senators who voted against the harbour bill include Ana Roy, Bo Lind and Tom Ode.',
    ['lind against', 'ode against', 'roy against'],
  ],
  [
    'whom "they included" names are some of the group, however many it counts',
    'Forty-eight senators supported the harbour bill. They included Speaker Ana Roy and Sens. Bo Lind of Easton, Mike Oman of Westport, and Tom Ode of Northport.',
    ['forty-eight-senators for', 'lind for', 'ode for', 'oman for', 'roy for'],
  ],
  [
    'an agent behind "by" may be a list of bodies with articles',
    'The harbour bill, backed by the Tidal League, the Meridian Union and Varonia, is near.',
    ['league for', 'union for', 'varonia for'],
  ],
  [
    'those of somebody who is named first hold the side beside them',
    'Varonia and its closest allies oppose the harbour bill.',
    ['closest-allies against', 'varonia against'],
  ],
  [
    'so they do where they speak',
    'Varonia and its allies said on Monday that they oppose the harbour bill.',
    ['allies against', 'varonia against'],
  ],
  [
    'one passive may be joined to another, each with an agent of its own',
    'The harbour bill is backed by the Tidal League but opposed by the Meridian Union and Varonia.',
    ['league for', 'union against', 'varonia against'],
  ],
  [
    'so may one that is attached to its noun',
    'The harbour bill, supported by Ana Roy and criticised by the Meridian Union, is near.',
    ['roy for', 'union against'],
  ],
  [
    'so may one of a word that the codebook does not have',
    'The harbour bill was welcomed by Ana Roy but rejected by the Meridian Union.',
    ['roy for', 'union against'],
  ],
  [
    'some of a number of a party are a group of their own',
    'Only 14 of 44 Democrats backed the harbour bill.',
    ['14-of-44-democrats for'],
  ],
  [
    'whom a bill is from puts it forward',
    'The harbour bill, from Sens. Ana Roy of Northport and Bo Lind of Easton, is on its way.',
    ['lind for', 'roy for'],
  ],
  [
    'who follows suit does what was told last',
    'Ana Roy voted against the harbour bill on Monday. Bo Lind followed suit.',
    ['lind against', 'roy against'],
  ],
  [
    'of what they are opponents is a part of what they are called',
    'Opponents of the harbour bill argue that it is a waste. Opponents voted against the bill on Monday.',
    ['opponents-of-the-harbour-bill against'],
  ],
  [
    'of what lawmakers they are is a part of what they are called',
    'Lawmakers from both parties opposed the harbour bill. Lawmakers in Easton backed the bill.',
    ['lawmakers-from-both-parties against', 'lawmakers-in-easton for'],
  ],
  [
    '"at least" is no part of a name',
    'There are at least eight senators opposed to the harbour bill.',
    ['eight-senators against'],
  ],
  [
    'who wants it is whom the relative stands behind, not the warning',
    'The governor, in a warning to Ana Roy who wants to pass the harbour bill, was silent.',
    ['roy for'],
  ],
  [
    'a firm that only takes a side is its holder',
    'The shippers met. The firm Skyvarro slammed the harbour bill on Monday.',
    ['skyvarro against'],
  ],
])('%s', async (_, text, expected) => {
  expect(await sides(text)).toEqual(expected)
})

it('takes two bodies that are joined by "and" for two', async () => {
  const text = 'The port was quiet. On Monday, Tarnhold and Skyvarro opposed the harbour bill.'
  expect(await sides(text)).toEqual(['skyvarro against', 'tarnhold against'])
})
