import { expect, it } from 'vitest'
import { movesOf } from './moves.js'
import type { FigureRow } from './rows.js'

const told = (who: string, value: number, said: string | null, bound: FigureRow['bound'] = null): FigureRow => {
  const isOutlet = who === who.toUpperCase()
  return {
    ...{ id: `${who}${value}${said}`, span: [0, 2], words: String(value), value, upper: null, bound, unit: 'dockers' },
    article: { id: `${who} ${said}`, title: null, outlet: isOutlet ? who : 'HERALD', published: said, url: null },
    speakers: isOutlet ? [] : [{ id: who, name: who, kind: 'person', country: null }],
    ...{ of: '', source: isOutlet ? '' : who, statement: null, date: null, said, sentence: { span: [0, 2], text: '' } },
  }
}

const words = (reports: readonly FigureRow[]) =>
  movesOf(reports).map(
    ({ speakers, outlet, from, to, first }) =>
      `${speakers[0]?.name ?? outlet}: ${from.value} → ${to.value}${first === null ? '' : `, first ${first.speakers[0]?.name ?? first.article.outlet}`}`,
  )

it.each<[string, readonly FigureRow[], readonly string[]]>([
  [
    'the one who comes to another’s number',
    [told('minister', 38, '2023-11-01'), told('roy', 61, '2023-11-02'), told('minister', 61, '2023-11-05')],
    ['minister: 38 → 61, first roy'],
  ],
  ['nobody who keeps to a number', [told('minister', 38, '2023-11-01'), told('minister', 38, '2023-11-05')], []],
  [
    'an outlet that counts anew by itself',
    [told('WIRE', 52, '2023-11-01'), told('WIRE', 61, '2023-11-02')],
    ['WIRE: 52 → 61'],
  ],
  ['nobody whose numbers agree', [told('roy', 40, '2023-11-01', 'at-least'), told('roy', 45, '2023-11-02')], []],
  ['nobody without days', [told('roy', 40, null), told('roy', 61, null)], []],
  [
    'not the one who said it first',
    [told('roy', 61, '2023-11-02'), told('minister', 38, '2023-11-01'), told('minister', 61, '2023-11-02')],
    ['minister: 38 → 61'],
  ],
])('tells %s', (_, reports, expected) => expect(words(reports)).toEqual(expected))
