import { describe, expect, it } from 'vitest'
import { stemOf } from './stem.js'

describe('the stem', () => {
  it.each([
    ['withdraw', 'withdrew', 'withdrawing', 'withdrawal'],
    ['recognise', 'recognized', 'recognition'],
    ['impose', 'imposing', 'imposition'],
    ['reimpose', 're-impose', 'reimposed'],
    ['refuse', 'refusal', 'refused'],
    ['honour', 'honor', 'honoured'],
    ['sign', 'signed', 'signature'],
    ['expel', 'expelled', 'expulsion'],
    ['embassy', 'embassies', 'embassy’s'],
    ['boycott', 'boycotts', 'boycotting'],
    ['notify', 'notification'],
    ['US', 'U.S.'],
    ['UN', 'U.N.'],
  ])('of "%s" is that of its forms and of its noun', (word, ...others) => {
    expect(others.map(stemOf)).toEqual(others.map(() => stemOf(word)))
  })

  it.each([
    ['deal', 'dealer’s dog'],
    ['resolution', 'resolve'],
    ['minister', 'mint'],
    ['offer', 'of'],
    ['sign', 'signal'],
    ['bill', 'billion'],
    ['quit', 'quite'],
    ['state', 'statement'],
    ['not', 'notification'],
    ['just', 'justify'],
    ['accord', 'according'],
    ['WHO', 'who'],
    ['U.S.', 'us'],
  ])('of "%s" is not that of "%s"', (word, other) => {
    expect(stemOf(word)).not.toBe(stemOf(other))
  })
})
