import { expect, it } from 'vitest'
import { slug } from './slug.js'

it.each([
  ["Côte d'Ivoire", 'cote-d-ivoire'],
  ['  The Port Sable Herald ', 'the-port-sable-herald'],
  ['N.Z.—U.K.', 'n-z-u-k'],
  ['Łucja Çalışøy', 'lucja-calisoy'],
  ['STRAẞE Ŧ', 'strasse-t'],
  ['Ελλάδα', 'ελλαδα'],
  ['新闻社', '新闻社'],
  ['…', ''],
])('makes an id of %s', (name, id) => expect(slug(name)).toBe(id))

it('leaves an id as it is, of whatever letter it was made', () => {
  const changed: string[] = []
  for (let code = 0; code <= 0x1ffff; code += 1) {
    const letter = String.fromCodePoint(code)
    if (slug(slug(letter)) !== slug(letter)) changed.push(letter)
  }
  expect(changed).toEqual([])
})
