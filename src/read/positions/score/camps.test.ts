import { expect, it } from 'vitest'
import type { Actor } from '../../reading.js'
import { campOf } from './camps.js'

const roy = (text: string, role?: string): Actor => ({
  id: 'roy',
  name: 'Roy',
  kind: 'person',
  country: null,
  mentions: [{ span: [text.indexOf('Roy'), text.indexOf('Roy') + 3], form: 'name' }],
  roles: role === undefined ? [] : [{ role, of: null, evidence: [0, 0] }],
})

it.each([
  ['Rep. Roy (R-Fla.) left.', undefined, 'republican'],
  ['Sen. Roy, D-Ohio, left.', undefined, 'democrat'],
  ['Republican lawmaker Roy left.', undefined, 'republican'],
  ['Roy left.', 'democratic senator', 'democrat'],
  ['Roy left the Rotary.', undefined, null],
] as const)('reads the party off "%s"', (text, role, camp) => {
  expect(campOf(text, roy(text, role))).toBe(camp)
})
