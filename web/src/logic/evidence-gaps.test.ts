import { expect, it } from 'vitest'
import { shortGap } from './evidence-gaps.js'

const LONG = `The first words of it stand here. ${'The fleet of Varonia sailed on. '.repeat(20)}The last words of it stand here.`

it('leaves alone what is short, or all that there is', () => {
  expect(shortGap(' and then ', { before: true, after: true })).toBe(' and then ')
  expect(shortGap(LONG, { before: false, after: false })).toBe(LONG)
})

it.each([
  [true, true, /^The first words .* … .* words of it stand here\.$/],
  [true, false, /^The first words .* …$/],
  [false, true, /^… .* words of it stand here\.$/],
])('shows of a long one what stands beside evidence before (%s) and after it (%s)', (before, after, shown) => {
  const short = shortGap(LONG, { before, after })
  expect(short).toMatch(shown)
  expect(short.length).toBeLessThan(170)
})
