import { describe, expect, it } from 'vitest'
import type { Actor } from '../../read/reading.js'
import { canonicalActor } from './canonical-actor.js'

const LOCAL = 'a1b2:local'

function idOf(
  name: string,
  kind: Actor['kind'],
  country: string | null = null,
  form: 'name' | 'nominal' = 'name',
): string {
  const mentions = [{ span: [0, name.length] as const, form }]
  return canonicalActor({ id: 'local', name, kind, country, mentions, roles: [] }, { article: 'a1b2' }).id
}

describe('an actor of the record', () => {
  it.each([
    ['China', 'CN', 'state:cn'],
    ['Beijing', 'CN', 'state:cn'],
    ['Varonia', null, 'state:varonia'],
    ['Côte d’Azur Republic', null, 'state:cote-d-azur-republic'],
  ])('is a state by its country, else by its name: %s', (name, country, id) =>
    expect(idOf(name, 'state', country)).toBe(id),
  )

  it.each([
    ['Ana Roy', 'person:ana-roy'],
    ['Mr Petr Halvorsen', 'person:petr-halvorsen'],
    ['Foreign Minister Lena Okafor', 'person:lena-okafor'],
    ['Pope Anselm', 'person:pope-anselm'],
    ["Mira O'Dwyer-Sandoval", 'person:mira-o-dwyer-sandoval'],
    ['Joaquín de la Cruz', 'person:joaquin-de-la-cruz'],
    ['Samir al-Khoury', 'person:samir-al-khoury'],
    ['J. P. Adeyemi', LOCAL],
    ['Roy', LOCAL],
    ['Mr Roy', LOCAL],
    ['Foreign Minister', LOCAL],
    ['a senior official', LOCAL],
    ['', LOCAL],
  ])('is a person by the full name and by nothing less: %s', (name, id) => expect(idOf(name, 'person')).toBe(id))

  it.each([
    ['Harbour Games Federation', null, 'body:harbour-games-federation'],
    ['the Keldia Post', null, 'body:keldia-post'],
    ['HGF', null, 'body:hgf'],
    ['International Games Committee', null, 'body:international-games-committee'],
    ['Games Committee', null, LOCAL],
    ['Foreign Ministry', null, LOCAL],
    ['Foreign Ministry', 'FR', 'body:fr:foreign-ministry'],
    ['the Foreign Ministry', 'FR', 'body:fr:foreign-ministry'],
    ['Supreme Court', null, LOCAL],
    ['analysts', null, LOCAL],
    ['the', 'FR', LOCAL],
  ])('is a body by a name of its own, or by a common one within a country: %s (%s)', (name, country, id) => {
    expect(idOf(name, 'organisation', country)).toBe(id)
    expect(idOf(name, 'group', country)).toBe(id)
  })

  it('stays with its article when no mention names it', () => {
    expect(idOf('Ana Roy', 'person', null, 'nominal')).toBe(LOCAL)
    expect(idOf('Western Allies', 'group', null, 'nominal')).toBe(LOCAL)
  })

  it('goes by its name when it is not mentioned at all: the codebook put it there', () => {
    const actor = { id: 'local', name: 'Calveth', kind: 'state', country: null, mentions: [], roles: [] } as const
    expect(canonicalActor(actor, { article: 'a1b2' }).id).toBe('state:calveth')
  })

  it('keeps persons, states and bodies of one name apart', () => {
    const ids = [idOf('Santa Lucia', 'person'), idOf('Santa Lucia', 'state'), idOf('Santa Lucia', 'organisation')]
    expect(new Set(ids).size).toBe(3)
  })
})
