import { expect, it } from 'vitest'
import { parseTimelineSearch } from './timeline-search.js'

it.each([
  [
    { of: 'change', since: '2031-03', actor: ' roy ' },
    { of: 'change', actor: 'roy', since: '2031-03' },
  ],
  [{ of: 'weather', until: 'soon', outlet: '' }, {}],
  [{ of: 7, actor: 'x'.repeat(501) }, {}],
])('reads %j as %j', (raw, search) => expect(parseTimelineSearch(raw)).toEqual(search))
