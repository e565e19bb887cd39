import { expect, it } from 'vitest'
import type { FigureRow, FigureView } from '../../api/types.js'
import { figurePoints, tellerName } from './figure-points.js'

const report = (said: string | null, more: Partial<FigureRow>): FigureRow =>
  ({
    ...{ value: 38, upper: null, bound: null, said, speakers: [], source: '' },
    article: { id: 'a', title: null, outlet: 'Wire', published: said, url: null },
    ...more,
  }) as FigureRow

it('draws dated reports with what their words allow, in the order of the days', () => {
  const reports = [
    report('2023-11-09', { bound: 'more-than', value: 400 }),
    report('2023-11-07', {}),
    report(null, {}),
    report('2023-11-10', { bound: 'between', value: 30, upper: 40 }),
    report('2023-11-11', { bound: 'at-most' }),
  ]
  const points = figurePoints({ values: [{ reports }] } as unknown as FigureView)
  expect(points.map(({ day, least, most }) => [day, least, most])).toEqual([
    ['2023-11-07', 38, 38],
    ['2023-11-09', 400, null],
    ['2023-11-10', 30, 40],
    ['2023-11-11', 0, 38],
  ])
})

it.each([
  [{ speakers: [{ id: 'p', name: 'Ana Roy', kind: 'person', country: null }] }, 'Ana Roy'],
  [{ source: 'officials' }, 'officials'],
  [{}, 'Wire'],
  [{ article: { id: 'a', title: null, outlet: null, published: null, url: null } }, 'Outlet unknown'],
])('says who gives a figure (%#)', (more, name) => expect(tellerName(report('2023-11-07', more))).toBe(name))
