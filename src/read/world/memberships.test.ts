import { describe, expect, it } from 'vitest'
import { states } from '../actors/lexicon/countries.js'
import { lexiconOf } from '../actors/lexicon/lexicon.js'
import { slugOf } from '../actors/slug.js'
import type { Codebook } from '../codebook.js'
import { WORLD_GROUPS } from './groups.js'
import { groupsOf, membersOf, worldOf } from './memberships.js'

describe('the members of a group', () => {
  it.each([
    ['united-nations', '2020-01-01', 193],
    ['united-nations', '1946-12-31', 53],
    ['un-security-council', '2003-03-20', 15],
    ['un-security-council', '2016-12-23', 15],
    ['un-security-council', '2017-12-21', 15],
    ['un-security-council', '2018-02-24', 15],
    ['un-security-council', '2026-06-01', 15],
    ['european-union', '2013-06-30', 27],
    ['european-union', '2020-01-31', 28],
    ['european-union', '2020-02-01', 27],
    ['nato', '2018-07-11', 29],
    ['nato', '2024-07-01', 32],
    ['g20', '2022-11-15', 20],
    ['asean', '2020', 10],
    ['african-union', '2018-01', 55],
    ['arab-league', '2019-01-01', 22],
    ['opec', '2018-12-31', 15],
    ['opec', '2019-01-01', 14],
    ['opec', '2024-01-01', 12],
    ['commonwealth', '2018-04-16', 53],
    ['commonwealth', '2023-01-01', 56],
    ['organisation-of-islamic-cooperation', '2017-12-13', 57],
    ['council-of-europe', '2022-03-17', 46],
    ['quad', '2012-01-01', 0],
    ['quad', '2021-03-12', 4],
  ])('%s on %s are %i', (group, date, count) => expect(membersOf(group, date)).toHaveLength(count))

  it('come and go again', () => {
    expect(membersOf('opec', '2010-01-01')).not.toContain('ID')
    expect(membersOf('opec', '2016-06-01')).toContain('ID')
    expect(membersOf('opec', '2017-01-01')).not.toContain('ID')
    expect(membersOf('commonwealth', '1980-01-01')).not.toContain('ZA')
  })

  it('are not known of a group that nobody lists, nor before its list begins', () => {
    expect(membersOf('harbour-league', '2020-01-01')).toBeNull()
    expect(membersOf('un-security-council', '1990-08-02')).toBeNull()
    expect(groupsOf('CU', '1990-08-02')).not.toContain('un-security-council')
  })

  it('are known countries or groups, in groups that are called by their name', () => {
    const ids = new Set(WORLD_GROUPS.map(({ id }) => id))
    // Western Sahara is a member of the African Union under another name.
    const codes = new Set([...states().map(({ code }) => code), 'EH'])
    for (const { id, name, source } of WORLD_GROUPS) {
      expect(slugOf(name)).toBe(id)
      expect(source).toMatch(/^https?:/)
      expect((membersOf(id, null) ?? []).filter((member) => !codes.has(member) && !ids.has(member))).toEqual([])
    }
  })
})

describe('a group of the table', () => {
  it.each(WORLD_GROUPS.map(({ name }) => name))('%s is an actor of that id to the engine', (name) => {
    expect(lexiconOf(null).entryOf(name)).toMatchObject({ name })
  })
})

describe('the groups of a country', () => {
  it('are those of the day', () => {
    expect(groupsOf('NZ', '2021-11-23')).toEqual(['united-nations', 'five-eyes', 'commonwealth'])
    expect(groupsOf('GB', '2020-01-31')).toContain('european-union')
    expect(groupsOf('GB', '2020-02-01')).not.toContain('european-union')
    // Of a year, if some of its days.
    expect(groupsOf('GB', '2020')).toContain('european-union')
  })
})

describe('a codebook', () => {
  const codebook: Codebook = {
    affair: 'Games',
    issues: [],
    actors: [
      { id: 'varonia', name: 'Varonia', kind: 'state', country: null, aliases: [], roles: [] },
      { id: 'norge', name: 'Norway', kind: 'state', country: 'NO', aliases: [], roles: [] },
    ],
    groups: [
      { id: 'eu', name: 'European Union', members: [{ country: 'varonia', since: '2013', until: null }] },
      { id: 'pact', name: 'Straits Pact', members: [{ country: 'norge', since: null, until: '2020' }] },
    ],
  }
  const world = worldOf(codebook)

  it('replaces a group of that name and adds others', () => {
    expect(world.membersOf('european-union', '2015-01-01')).toBeNull()
    expect(world.membersOf('eu', '2015-01-01')).toEqual(['varonia'])
    expect(world.membersOf('eu', '2012-12-31')).toEqual([])
    expect(world.membersOf('pact', '2020-12-31')).toEqual(['NO'])
    expect(world.groupsOf('NO', '2019-01-01')).toContain('pact')
    expect(world.groupsOf('NO', '2021-01-01')).not.toContain('pact')
  })
})
