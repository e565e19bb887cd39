import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, parseSettings } from './settings.js'

it.each([
  [null, DEFAULT_SETTINGS],
  ['', DEFAULT_SETTINGS],
  ['[]', DEFAULT_SETTINGS],
  ['null', DEFAULT_SETTINGS],
  ['{"textSize": "huge", "dates": "iso"}', { ...DEFAULT_SETTINGS, dates: 'iso' }],
  ['{"textSize": "large", "startAffair": "games"}', { ...DEFAULT_SETTINGS, textSize: 'large', startAffair: 'games' }],
])('reads %j', (kept, settings) => expect(parseSettings(kept)).toEqual(settings))

it('reads back what it kept, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (kept) => {
      const settings = parseSettings(kept)
      expect(parseSettings(JSON.stringify(settings))).toEqual(settings)
    }),
  )
})
