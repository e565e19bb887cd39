import { expect, it } from 'vitest'
import { pickActors } from './pick-actors.js'

const actor = (name: string, kind: string, aliases: string[] = [], role?: string) => ({
  name,
  kind,
  aliases,
  roles: role === undefined ? [] : [{ role, of: null, articles: 1 }],
})
const rows = [
  actor('Ilsa Maren', 'person', ['Ms Maren'], 'foreign minister'),
  actor('Šefčovia', 'state', ['Port Sable']),
  { ...actor('Officials', 'group'), unnamed: true },
]

it.each([
  [{}, ['Ilsa Maren', 'Šefčovia']],
  [{ name: 'maren' }, ['Ilsa Maren']],
  [{ name: ' sefco' }, ['Šefčovia']],
  [{ name: 'sable' }, ['Šefčovia']],
  [{ name: 'minister' }, ['Ilsa Maren']],
  [{ kind: 'state' }, ['Šefčovia']],
  [{ kind: 'group' }, []],
  [{ kind: 'group', nameless: true as const }, ['Officials']],
])('picks by %o', (search, names) => expect(pickActors(rows, search).map(({ name }) => name)).toEqual(names))
