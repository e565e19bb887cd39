import { expect, it } from 'vitest'
import { namedAs } from './named-as.js'

it.each([
  ['experts', [], 'isExpert nameWords isLowerCase'],
  ['Ana Roy', ['former professor'], 'isExpert isFormer nameWords nameCapitals'],
  ['Bo Lind', ['foreign ministry spokesman'], 'isSpokesperson nameWords nameCapitals'],
  ['Keldian Senate', [], 'isOfBody nameWords nameCapitals'],
  ['Keldia', [], 'nameWords'],
])('measures of %s, %j: %s', (name, roles, expected) => {
  const actor = { name, roles: roles.map((role) => ({ role, of: null, evidence: [0, 0] as const })) }
  const measured = namedAs(actor).flatMap(([measure, value]) => (value > 0 ? [measure] : []))
  expect(measured.join(' ')).toBe(expected)
})
