import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slug } from '../../../../src/text/slug.js'
import { idOf } from './id-of.js'

it.each([
  ['Boycott of Beijing 2022', 'boycott-of-beijing-2022'],
  ['  Côte d’Ivoire: Øresund & Łódź ', 'cote-d-ivoire-oresund-lodz'],
  ['…', ''],
])('makes %j to %j', (name, id) => expect(idOf(name)).toBe(id))

it('makes ids that the server takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const id = idOf(name)
      expect(slug(id)).toBe(id)
      if (slug(name).length <= 100) expect(id).toBe(slug(name))
    }),
  )
})
