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
