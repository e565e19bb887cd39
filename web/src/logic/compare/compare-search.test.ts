import { expect, it } from 'vitest'
import { parseCompareSearch } from './compare-search.js'

it.each<[string, Record<string, unknown>, Record<string, string>]>([
  ['keeps what it knows', { of: 'words', one: 'herald', other: 'tide' }, { of: 'words', one: 'herald', other: 'tide' }],
  ['needs no word for what it shows first', { of: 'claims' }, {}],
  ['leaves out what cannot be', { of: 'dreams', kind: 'rumour', differs: 'yes', speaker: ' ', outlet: 7 }, {}],
  ['trims', { speaker: ' ana-roy ', differs: '1' }, { speaker: 'ana-roy', differs: '1' }],
])('the search of a comparison %s', (_, raw, parsed) => expect(parseCompareSearch(raw)).toEqual(parsed))
