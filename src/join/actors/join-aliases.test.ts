import { expect, it } from 'vitest'
import { type AliasProfile, joinAliases } from './join-aliases.js'
import { personName } from './person-name.js'

/** A president of Keldia, named so in so many readings. */
const president = (name: string, readings: number): AliasProfile => ({
  id: `person:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind: 'person',
  keys: [personName(name)!.key],
  facts: { role: ['president|keldia'], country: ['KE'] },
  readings,
})

const actors = (...aliases: readonly AliasProfile[]): readonly string[] => {
  const joined = joinAliases(aliases, { one: [], two: [] })
  return aliases.map(({ id }) => joined.get(id)!.actor)
}

it('joins a name with a second name to the well known one, though few call somebody by that second name', () => {
  const [known, longer] = actors(president('Ana Roy', 40), president('Ana Maria Roy', 17), president('Maria Roy', 1))
  expect(longer).toBe(known)
})

it('leaves it open where both are about as well known', () => {
  const [one, longer, other] = actors(president('Ana Roy', 4), president('Ana Maria Roy', 4), president('Maria Roy', 4))
  expect(new Set([one, longer, other]).size).toBe(3)
})
