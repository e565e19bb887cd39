import { expect, it } from 'vitest'
import type { FigureBound } from '../../read/reading.js'
import { groupOf } from '../figures/group-rows.js'
import type { KeptGroup } from '../figures/kept-groups.js'
import type { FigureRow } from '../figures/rows.js'
import { claimsOfFigures } from './figure-claims.js'

type Told = readonly [outlet: string, day: string, value: number, bound?: FigureBound]

const claims = (told: readonly Told[], grows: boolean) => {
  const rows = told.map(([outlet, said, value, bound = null], at): FigureRow => {
    const text = `${outlet} counts ${value} of ${said}`
    return {
      ...{
        id: `${at}`,
        said,
        value,
        bound,
        upper: null,
        unit: 'dockers',
        of: 'were detained',
        speakers: [],
        source: '',
      },
      ...{ span: [0, 1], words: '', statement: null, date: null, sentence: { text, span: [0, text.length] } },
      article: { id: `a${at}`, outlet, published: said },
    } as unknown as FigureRow
  })
  const kept = rows.map(({ id }) => ({ id, grows })) as unknown as KeptGroup
  return claimsOfFigures(groupOf(rows, false), kept).map(({ about, says, otherwise }) => ({
    about,
    says: says.map(({ article, words }) => [article.outlet, words]),
    otherwise: otherwise.map(({ article, words }) => [article.outlet, words]),
  }))
}

it('sets another number of the same time beside the one that most report', () =>
  expect(
    claims(
      [
        ['Herald', '2031-03-03', 38],
        ['Post', '2031-03-03', 412],
        ['Tide', '2031-03-04', 412],
      ],
      false,
    ),
  ).toEqual([
    {
      about: '412 dockers: were detained',
      says: [
        ['Post', null],
        ['Tide', null],
      ],
      otherwise: [['Herald', '38']],
    },
  ]))

it('takes a toll of earlier days for a claim by itself, which nobody contradicts', () =>
  expect(
    claims(
      [
        ['Herald', '2031-03-03', 12],
        ['Wire', '2031-03-03', 12],
        ['Post', '2031-03-09', 40],
        ['Tide', '2031-03-09', 40],
        ['Gazette', '2031-03-09', 40],
      ],
      true,
    ),
  ).toEqual([
    {
      about: '40 dockers: were detained',
      says: [
        ['Post', null],
        ['Tide', null],
        ['Gazette', null],
      ],
      otherwise: [],
    },
    {
      about: '12 dockers: were detained',
      says: [
        ['Herald', null],
        ['Wire', null],
      ],
      otherwise: [],
    },
  ]))

it('hears a number that may be right beside it as saying so, in its own words', () =>
  expect(
    claims(
      [
        ['Post', '2031-03-09', 412],
        ['Tide', '2031-03-09', 412],
        ['Herald', '2031-03-09', 400, 'more-than'],
        ['Wire', '2031-03-09', 500, 'more-than'],
      ],
      false,
    ),
  ).toEqual([
    {
      about: '412 dockers: were detained',
      says: [
        ['Post', null],
        ['Tide', null],
        ['Herald', 'more than 400'],
      ],
      otherwise: [['Wire', 'more than 500']],
    },
  ]))
