import { expect, it } from 'vitest'
import { facetName } from './facet-fields.js'

it.each([
  ['actor', null, 'No named speaker'],
  ['outlet', null, 'Outlet unknown'],
  ['kind', 'direct', 'Direct'],
  ['confidence', '0.85', 'Sure'],
  ['role', 'foreign minister', 'foreign minister'],
  ['state', 'Kenya', 'Kenya'],
] as const)('calls %s %s “%s”', (field, name, words) => expect(facetName(field, name)).toBe(words))
