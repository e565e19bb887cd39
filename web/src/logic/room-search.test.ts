import { expect, it } from 'vitest'
import { parseEventsSearch } from './events/events-search.js'
import { parseAsOf, parsePositionsSearch } from './positions/positions-search.js'
import { parseReaderSearch, placeOf, placeSearch } from './room-search.js'

it.each([
  [{ at: '12-40' }, { at: '12-40' }],
  [{ at: '40-12' }, {}],
  [{ at: 'x' }, {}],
  [{ statement: 's1', at: '12-40' }, { statement: 's1' }],
  [
    { cell: 'a:e1', at: '12-40', layers: 'events' },
    { cell: 'a:e1', layers: 'events' },
  ],
  [
    { changes: 1, layers: 'none' },
    { changes: '1', layers: 'none' },
  ],
  [{ changes: 'yes' }, {}],
])('opens the reader at %o', (raw, search) => expect(parseReaderSearch(raw)).toEqual(search))

it('reads back the place that it writes', () => {
  const search = placeSearch(null, [{ span: [7, 19] }])
  expect(placeOf(search.at)).toEqual([7, 19])
  expect(placeSearch('s1', [{ span: [7, 19] }])).toEqual({ statement: 's1' })
  expect(placeSearch(null, [])).toEqual({})
})

it.each([
  [{ asOf: '2031-03' }, { asOf: '2031-03' }],
  [{ asOf: 'yesterday', kind: 'planet', name: ' ' }, {}],
  [
    { kind: 'state', name: 'kel' },
    { kind: 'state', name: 'kel' },
  ],
])('asks the matrix for %o', (raw, search) => expect(parsePositionsSearch(raw)).toEqual(search))

it('keeps only the day for a ledger', () =>
  expect(parseAsOf({ asOf: '2031', kind: 'state' })).toEqual({ asOf: '2031' }))

it.each([
  [
    { type: 'REJECT', modality: 'planned' },
    { type: 'REJECT', modality: 'planned' },
  ],
  [{ type: 'reject', modality: 'perhaps', since: 'x' }, {}],
  [
    { actor: ' Keldia ', until: '2031' },
    { actor: 'Keldia', until: '2031' },
  ],
])('asks for the events %o', (raw, search) => expect(parseEventsSearch(raw)).toEqual(search))
