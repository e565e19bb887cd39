import { describe, expect, it } from 'vitest'
import { isDisputed, type Rival } from './is-disputed.js'

const told = (value: number, outlet: string, said: string, more: Partial<Rival> = {}): Rival => ({
  ...{ value, upper: null, bound: null, said, grows: false, speakers: [] },
  article: { id: `${outlet} ${said}`, outlet },
  ...more,
})
const grows = { grows: true }

describe('numbers of one thing are disputed', () => {
  it.each<[string, Rival[]]>([
    ['by two outlets within days', [told(38, 'mirrow-post', '2023-11-08'), told(52, 'keldia-times', '2023-11-11')]],
    [
      'by two outlets on one day, though what is counted grows',
      [told(38, 'mirrow-post', '2023-11-08', grows), told(52, 'keldia-times', '2023-11-08', grows)],
    ],
    [
      'where one tells less later, though what is counted only grows',
      [told(52, 'mirrow-post', '2023-11-08', grows), told(38, 'keldia-times', '2023-11-10', grows)],
    ],
  ])('%s', (_, figures) => expect(isDisputed(figures)).toBe(true))

  it.each<[string, Rival[]]>([
    [
      'where a toll rises with the days',
      [told(38, 'mirrow-post', '2023-11-08', grows), told(52, 'keldia-times', '2023-11-09', grows)],
    ],
    ['by one outlet that counts anew', [told(38, 'mirrow-post', '2023-11-08'), told(52, 'mirrow-post', '2023-11-09')]],
    ['months apart', [told(38, 'mirrow-post', '2023-11-08'), told(52, 'keldia-times', '2024-02-09')]],
    [
      'where both may be right',
      [told(38, 'mirrow-post', '2023-11-08', { bound: 'at-least' }), told(52, 'keldia-times', '2023-11-08')],
    ],
  ])('not %s', (_, figures) => expect(isDisputed(figures)).toBe(false))
})
