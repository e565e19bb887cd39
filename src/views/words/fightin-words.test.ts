import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fightinWords, PRIOR_WORDS } from './fightin-words.js'

type Counts = Readonly<Record<string, number>>

/** All terms of two bodies of text, weighed. */
const weighed = (one: Counts, other: Counts) => {
  const sum = (counts: Counts): number => Object.values(counts).reduce((all, count) => all + count, 0)
  const terms = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const counts = terms.map((term) => ({ term, one: one[term] ?? 0, other: other[term] ?? 0 }))
  return [...fightinWords(counts, { one: sum(one), other: sum(other) })]
}

describe('fightinWords', () => {
  it('is the formula of the paper', () => {
    const [regime] = weighed({ regime: 10, sea: 90 }, { regime: 2, sea: 98 })
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
    const found = weighed({ the: 500, regime: 30, sea: 10 }, { the: 480, government: 28, sea: 9 })
    const order = found.toSorted((a, b) => b.z - a.z).map(({ term }) => term)
    expect([order[0], order.at(-1)]).toEqual(['regime', 'government'])
    expect(Math.abs(found.find(({ term }) => term === 'the')!.z)).toBeLessThan(1)
  })

  it('trusts a difference the more, the more often a term comes', () => {
    const [often, seldom] = ['often', 'seldom'].map(
      (term) =>
        weighed({ often: 40, seldom: 4, sea: 956 }, { often: 20, seldom: 2, sea: 978 }).find(
          (found) => found.term === term,
        )!.z,
    )
    expect(often).toBeGreaterThan(seldom!)
  })

  it('has nothing to say of one side alone', () => expect(weighed({ sea: 3 }, {})).toEqual([]))

  const side = fc.dictionary(fc.constantFrom('sea', 'quay', 'rope', 'tide'), fc.integer({ min: 1, max: 99 }), {
    minKeys: 1,
  })
  it('says the opposite when the sides are exchanged', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = new Map(weighed(one, other).map(({ term, z }) => [term, z]))
        for (const { term, z } of weighed(other, one)) expect(z).toBeCloseTo(-there.get(term)!, 9)
      }),
    )
  })
})
