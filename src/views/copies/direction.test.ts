import { describe, expect, it } from 'vitest'
import { type Sharer, sourceOf } from './direction.js'

const sharer = (parts: Partial<Sharer>): Sharer => ({ outlet: null, published: null, text: '', share: 0.5, ...parts })

describe('sourceOf', () => {
  it.each<[string, Partial<Sharer>, Partial<Sharer>, ReturnType<typeof sourceOf>]>([
    [
      'who is credited, although its copy in the record is later',
      { outlet: 'Keldia Post', text: '(Halyard) The ships stay.', published: '2031-03-03' },
      { outlet: 'Halyard', text: 'The ships stay.', published: '2031-03-04' },
      { source: 'other', because: 'credit' },
    ],
    [
      'who was earlier',
      { published: '2031-03-03T09:00:00Z' },
      { published: '2031-03-03T08:00:00Z' },
      { source: 'other', because: 'time' },
    ],
    ['nobody, of two of one day', { published: '2031-03-03' }, { published: '2031-03-03T08:00:00Z' }, null],
    ['who is wholly in the other', { share: 0.95 }, { share: 0.3 }, { source: 'one', because: 'containment' }],
    [
      'nobody, where both name each other',
      { outlet: 'Halyard', text: 'Free Tide' },
      { outlet: 'Free Tide', text: 'Halyard' },
      null,
    ],
    ['nobody by a name that says nothing', { outlet: 'The News', text: '' }, { outlet: null, text: 'The News' }, null],
  ])('is %s', (_, one, other, found) => expect(sourceOf(sharer(one), sharer(other))).toEqual(found))

  it('says the same of the two the other way round', () => {
    const one = sharer({ published: '2031-03-03' })
    const other = sharer({ published: '2031-03-05' })
    expect([sourceOf(one, other)?.source, sourceOf(other, one)?.source]).toEqual(['one', 'other'])
  })
})
