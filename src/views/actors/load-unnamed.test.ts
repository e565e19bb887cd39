import { expect, it } from 'vitest'
import { openRecord } from '../../record/index.js'
import { loadUnnamed } from './load-unnamed.js'

it.each<[string, string, string, boolean]>([
  ['a group that only one article knows', 'a1:86-countries', 'group', true],
  ['a group with a name', 'body:straits-pact', 'group', false],
  ['a body that is described', 'a1:his-campaign', 'organisation', true],
  ['a person of whom only the family name is known', 'a1:Roy', 'person', false],
  ['a person who is described', 'a1:candidate', 'person', true],
  ['a state', 'state:ke', 'state', false],
])('tells of %s whether it has a name', async (_, id, kind, isUnnamed) => {
  const { db, close } = await openRecord(':memory:', { mode: 'write' })
  const name = id.slice(id.indexOf(':') + 1)
  expect([...(await loadUnnamed(db, [{ id, name, kind }]))]).toEqual(isUnnamed ? [id] : [])
  await close()
})
