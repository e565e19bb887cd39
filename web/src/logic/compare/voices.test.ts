import { expect, it } from 'vitest'
import { voiceFilter, voiceName } from './voices.js'

it.each([
  ['actor', 'ana-roy', 'Ana Roy', 'Ana Roy', { actor: 'ana-roy' }],
  ['state', 'KE', 'Kenya', 'Kenya', { state: 'KE' }],
  ['role', 'foreign minister', 'foreign minister', 'Foreign minister', { role: 'foreign minister' }],
  ['role', 'none', null, 'Speakers without an office', null],
  ['side', 'for', 'for', 'For', null],
  ['actor', 'unnamed', null, 'No named speaker', { actor: 'unnamed' }],
])('by %s, %s is called %s: %s', (by, value, name, words, filter) => {
  expect(voiceName({ value, name }, by)).toBe(words)
  expect(voiceFilter(value, by)).toEqual(filter)
})
