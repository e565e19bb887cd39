import { expect, it } from 'vitest'
import { badgeOf } from './actor-badge.js'

it.each([
  ['Varonia', 'state', 'VR', 'VR'],
  ['Ana Roy', 'person', 'VR', 'AR'],
  ['Tomáš van der Lund', 'person', null, 'TL'],
  ['Keldia', 'state', null, 'KE'],
  ['council’s member countries', 'group', null, 'CC'],
  ['Émile', 'person', null, 'ÉM'],
  ['38', 'group', null, ''],
])('%s (%s) is %s', (name, kind, country, badge) => expect(badgeOf({ name, kind, country })).toBe(badge))
