import { expect, it } from 'vitest'
import { networkQuestion, parseNetworkSearch } from './network-search.js'

it.each([
  [
    { of: 'actors-issues', normalisation: 'activity' },
    { of: 'actors-issues', normalisation: 'activity' },
  ],
  [{ of: 'actors-issues', normalisation: 'jaccard' }, { of: 'actors-issues' }],
  [{ of: 'actors', normalisation: 'prominence', threshold: '0' }, {}],
  [{ tie: 'keldia' }, {}],
  [
    { focus: 'varonia', tie: 'keldia', threshold: '2.5' },
    { focus: 'varonia', tie: 'keldia', threshold: 2.5 },
  ],
])('reads %j as %j', (raw, search) => expect(parseNetworkSearch(raw)).toEqual(search))

it('asks the API for two modes, and not for what is looked at', () =>
  expect(networkQuestion({ of: 'outlets-actors', focus: 'herald', backbone: '1', since: '2031' })).toEqual({
    ...{ nodes: 'outlet', by: 'actor', twoMode: 'true' },
    ...{ since: '2031', backbone: 0.05 },
  }))
