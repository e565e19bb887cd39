import { describe, expect, it } from 'vitest'
import { unnamedGroupsIn } from './unnamed-groups.js'

describe('a group that an article only describes', () => {
  it.each([
    ['the landowners', 'landowners'],
    ['some Keldian leaders', 'Keldian leaders'],
    // "few" means hardly any: the article before it is part of what is said.
    ['a few Keldian leaders', 'a few Keldian leaders'],
    ['few Keldian leaders', 'few Keldian leaders'],
  ])('is called by what is said of it: "%s"', (phrase, name) => {
    const groups = unnamedGroupsIn(phrase, [])
    expect(groups.idOf([0, phrase.length])).not.toBeNull()
    expect(groups.made().map((actor) => actor.name)).toEqual([name])
  })
})

describe('a group with what is attached to it', () => {
  it.each([
    ['critics of the levy', 'critics of the levy'],
    ['judges in Port Sable', 'judges in Port Sable'],
    // A day and an occasion say nothing of who they are.
    ['lawmakers on Monday', 'lawmakers'],
    ['lawmakers in a letter', 'lawmakers'],
    ['the state attorneys general', 'state attorneys general'],
    ['the left', 'left'],
    ['the Keldian harbour committees', 'Keldian harbour committees'],
    ['the ruling party', 'ruling party'],
  ])('is called by that too: "%s"', (phrase, name) => {
    const groups = unnamedGroupsIn(phrase, [])
    expect(groups.idOf([0, phrase.length])).not.toBeNull()
    expect(groups.made().map((actor) => actor.name)).toEqual([name])
  })

  it('is taken up by its bare head', () => {
    const text = 'critics of the levy. … critics'
    const groups = unnamedGroupsIn(text, [])
    expect(groups.idOf([0, 20])).toBe('critics-of-the-levy')
    expect(groups.idOf([23, text.length])).toBe('critics-of-the-levy')
    expect(groups.made()).toHaveLength(1)
  })
})

describe('a part of those whom a plural name means', () => {
  it.each([
    ['12 Keldians', '12 Keldians'],
    ['Twelve Reformists', 'Twelve Reformists'],
    ['liberal Reformists', 'liberal Reformists'],
    ['Only 14 of 44 Reformists', '14 of 44 Reformists'],
    ['rural-state Reformists', 'rural-state Reformists'],
    ['House Reformists in the north', 'House Reformists in the north'],
  ])('is told apart: "%s"', (phrase, name) => {
    const groups = unnamedGroupsIn(phrase, [])
    expect(groups.partOf([0, phrase.length])).not.toBeNull()
    expect(groups.made().map((actor) => actor.name)).toEqual([name])
  })

  it.each(['Reformists', 'the Reformists', 'many Reformists', 'Ana Roy', 'House of Ports'])(
    'is not meant by "%s"',
    (phrase) => {
      expect(unnamedGroupsIn(phrase, []).partOf([0, phrase.length])).toBeNull()
    },
  )
})

describe('an institution that an article only describes', () => {
  it.each([
    ['a federal court', 'federal court', 'organisation'],
    ['the state legislature', 'state legislature', 'organisation'],
    ['a district judge in Port Sable', 'district judge in Port Sable', 'person'],
  ])('is an actor: "%s"', (phrase, name, kind) => {
    const groups = unnamedGroupsIn(phrase, [])
    expect(groups.idOf([0, phrase.length])).not.toBeNull()
    expect(groups.made()).toMatchObject([{ name, kind }])
  })

  it.each(['the court', 'another council', 'its board'])('is none without a word that says which: "%s"', (phrase) => {
    expect(unnamedGroupsIn(phrase, []).idOf([0, phrase.length])).toBeNull()
  })
})
