import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fightinWords, PRIOR_WORDS } from './fightin-words.js'

const counts = (words: Record<string, number>) => new Map(Object.entries(words))

describe('fightinWords', () => {
  it('is the formula of the paper', () => {
    const [regime] = fightinWords(counts({ regime: 10, sea: 90 }), counts({ regime: 2, sea: 98 }))
    const prior = (PRIOR_WORDS * 12) / 200
    const one = Math.log((10 + prior) / (100 + PRIOR_WORDS - 10 - prior))
    const other = Math.log((2 + prior) / (100 + PRIOR_WORDS - 2 - prior))
    expect(regime).toEqual({
      term: 'regime',
      z: (one - other) / Math.sqrt(1 / (10 + prior) + 1 / (2 + prior)),
      one: 10,
      other: 2,
    })
  })

  it('marks what one side says more of, not what both say often', () => {
    const found = fightinWords(counts({ the: 500, regime: 30, sea: 10 }), counts({ the: 480, government: 28, sea: 9 }))
    const order = found.toSorted((a, b) => b.z - a.z).map(({ term }) => term)
    expect([order[0], order.at(-1)]).toEqual(['regime', 'government'])
    expect(Math.abs(found.find(({ term }) => term === 'the')!.z)).toBeLessThan(1)
  })

  it('trusts a difference the more, the more often a term comes', () => {
    const [often, seldom] = ['often', 'seldom'].map(
      (term) =>
        fightinWords(counts({ often: 40, seldom: 4, sea: 956 }), counts({ often: 20, seldom: 2, sea: 978 })).find(
          (weighed) => weighed.term === term,
        )!.z,
    )
    expect(often).toBeGreaterThan(seldom!)
  })

  it('has nothing to say of one side alone', () => expect(fightinWords(counts({ sea: 3 }), counts({}))).toEqual([]))

  const side = fc.dictionary(fc.constantFrom('sea', 'quay', 'rope', 'tide'), fc.integer({ min: 1, max: 99 }), {
    minKeys: 1,
  })
  it('says the opposite when the sides are exchanged', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = new Map(fightinWords(counts(one), counts(other)).map(({ term, z }) => [term, z]))
        for (const { term, z } of fightinWords(counts(other), counts(one))) expect(z).toBeCloseTo(-there.get(term)!, 9)
      }),
    )
  })
})
