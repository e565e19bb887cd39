import { describe, expect, it } from 'vitest'
import type { Actor } from '../../read/reading.js'
import { groupKind, regionOf } from './group-name.js'
import { profilesOf } from './profile.js'

it.each([
  ['officials', 'officials'],
  ['senior White House staffers', 'officials'],
  ['former officials', 'former-officials'],
  ['intelligence officials', 'intelligence-officials'],
  ['rulers', 'leaders'],
  ['troops', 'forces'],
  ['attorneys', null],
  ['critics', null],
])('calls a group that is "%s" of somebody %s', (role, kind) => expect(groupKind(role)).toBe(kind))

it.each([
  ['European allies', 'europeans'],
  ['most European countries', 'europeans'],
  ['Arab governments', 'arab-states'],
  ['Southeast Asian nations', 'southeast-asian-states'],
  ['European leaders', null],
  ['Keldian allies', null],
])('takes %s for %s', (name, region) => expect(regionOf(name)).toBe(region))

describe('a group without a name', () => {
  const actorOf = (
    id: string,
    name: string,
    kind: Actor['kind'],
    country: string | null,
    of: string | null = null,
  ) => ({
    actor: {
      ...{ id, name, kind, country, mentions: [] },
      roles: of === null ? [] : [{ role: name.toLowerCase(), of, evidence: [0, 1] as const }],
    },
    surfaces: kind === 'group' ? [] : [name],
  })
  const aliases = (name: string, of: string | null) =>
    profilesOf(
      [
        actorOf('france', 'France', 'state', 'FR'),
        actorOf('varonia', 'Varonia', 'state', null),
        actorOf('tove', 'Tove Maresk', 'person', null),
        actorOf('g', name, 'group', null, of),
      ],
      null,
    ).map(({ alias }) => alias)

  it('is one in every article where it is known whose it is', () => {
    expect(aliases('Senior officials', 'france')[3]).toBe('body:fr:officials')
    expect(aliases('Officials', 'varonia')[3]).toBe('body:varonia:officials')
  })

  it('is the family of one person in every article', () => {
    expect(aliases('Family', 'tove')[3]).toBe('body:tove-maresk:family')
  })

  it('stays with its article where nobody says whose it is', () => {
    expect(aliases('Officials', null)[3]).toBeNull()
    expect(aliases('Attorneys', 'france')[3]).toBeNull()
    expect(aliases('Officials', 'tove')[3]).toBeNull()
    expect(aliases('Family', 'france')[3]).toBeNull()
  })
})
