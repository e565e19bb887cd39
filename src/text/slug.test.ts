import { expect, it } from 'vitest'
import { slug } from './slug.js'

it.each([
  ["Côte d'Ivoire", 'cote-d-ivoire'],
  ['  The Port Sable Herald ', 'the-port-sable-herald'],
  ['N.Z.—U.K.', 'n-z-u-k'],
  ['Łucja Çalışøy', 'lucja-calisoy'],
  ['Ελλάδα', 'ελλαδα'],
  ['新闻社', '新闻社'],
  ['…', ''],
])('makes an id of %s', (name, id) => expect(slug(name)).toBe(id))
