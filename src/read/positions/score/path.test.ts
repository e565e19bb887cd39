import { describe, expect, it } from 'vitest'
import { pathOf } from './path.js'

describe('the words between an actor and the words of an issue', () => {
  it.each([
    ['has', 1],
    ['refused to', -1],
    ['did not', -1],
    ['did not refuse to', 1],
    ['opposed', -1],
    ['backs', 1],
    ['warned against', -1],
    ['was worried about', -1],
    ['was not worried about the effect of', 0],
    ['has no need to fear', 0],
  ] as const)('of "%s" leave the side at %d', (words, sign) => {
    expect(pathOf(words.split(' ')).sign).toBe(sign)
  })

  it.each([
    ['will', 'isToCome'],
    ['plans to', 'isToCome'],
    ['if it', 'isHypothetical'],
    ['should', 'isCalledFor'],
    ['is weighing', 'isOpen'],
    ['never', 'isNegated'],
  ] as const)('"%s" are known as %s', (words, name) => {
    expect(pathOf(words.split(' '))[name]).toBe(true)
    expect(pathOf(['the'])[name]).toBe(false)
  })
})
