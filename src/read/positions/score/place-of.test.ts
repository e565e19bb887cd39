import { expect, it } from 'vitest'
import { viewOf } from '../../clauses/sentence-view.js'
import { prepare } from '../../engine.js'
import { placeOf } from './place-of.js'

it.each([
  ['Keldia signed the pact.', 'Keldia', ''],
  ['They sanctioned Keldia.', 'Keldia', 'isObject'],
  ['A key Assembly panel voted for it.', 'Assembly', 'isModifier'],
  ['Democrats in the Assembly signed it.', 'Assembly', 'isObject isLocative'],
  ['They spoke to the old Assembly.', 'Assembly', 'isObject'],
])('of "%s" the place of %s is "%s"', (text, name, expected) => {
  const doc = prepare({ id: 'a', text, outlet: null, published: null, title: null, url: null, language: null })
  const start = text.indexOf(name)
  const { isObject, isModifier, isLocative } = placeOf(viewOf(doc, 0), [start, start + name.length])
  const found = Object.entries({ isObject, isModifier, isLocative }).flatMap(([key, is]) => (is ? [key] : []))
  expect(found.join(' ')).toBe(expected)
})
