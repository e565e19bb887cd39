import { expect, it } from 'vitest'
import type { MatrixCell } from '../../api/types.js'
import { matrixRows, sidesOf } from './matrix-rows.js'

const actor = (id: string, kind = 'state') => ({ id, name: id, kind, country: null })
const issue = (id: string) => ({ id, question: null })
const cell = (who: string, what: string, parts: Partial<MatrixCell> = {}): MatrixCell =>
  ({
    actor: actor(who),
    issue: issue(what),
    side: 'for',
    commitment: 'argue',
    independent: 1,
    unnamed: false,
    ...parts,
  }) as MatrixCell

const matrix = {
  actors: [actor('varonia'), actor('keldia'), actor('ana-roy', 'person')],
  issues: [issue('boycott'), issue('truce')],
  cells: [
    cell('varonia', 'boycott', { commitment: 'act' }),
    cell('keldia', 'truce', { side: 'against' }),
    cell('ana-roy', 'boycott', { independent: 3 }),
    cell('keldia', 'boycott'),
  ],
}

it('lays the cells out by actor and issue, with none where nothing is reported', () => {
  const rows = matrixRows(matrix, {})
  expect(rows.map(({ actor: { id }, cells }) => [id, ...cells.map((found) => found?.side ?? null)])).toEqual([
    ['varonia', 'for', null],
    ['keldia', 'for', 'against'],
    ['ana-roy', 'for', null],
  ])
})

it('keeps to the kind and the name that are asked for', () => {
  expect(matrixRows(matrix, { kind: 'person' }).map(({ actor: { id } }) => id)).toEqual(['ana-roy'])
  expect(matrixRows(matrix, { name: 'keld' }).map(({ actor: { id } }) => id)).toEqual(['keldia'])
})

it('names those of a side that went furthest first, then those whom more reports place there', () => {
  const sides = sidesOf(matrix, 'boycott')
  expect(sides.for.named.map(({ actor: { id } }) => id)).toEqual(['varonia', 'ana-roy', 'keldia'])
  expect(sides.against).toEqual({ named: [], nameless: [] })
})

it('sets groups without a name apart: last in the matrix, and not among those of a side', () => {
  const officials = cell('officials', 'boycott', { unnamed: true, commitment: 'act' })
  const withNameless = {
    ...matrix,
    actors: [actor('officials', 'group'), ...matrix.actors],
    cells: [officials, ...matrix.cells],
  }
  expect(matrixRows(withNameless, {}).map(({ actor: { id }, unnamed }) => [id, unnamed])).toEqual([
    ['varonia', false],
    ['keldia', false],
    ['ana-roy', false],
    ['officials', true],
  ])
  const { for: side } = sidesOf(withNameless, 'boycott')
  expect([side.named.length, side.nameless.map(({ actor: { id } }) => id)]).toEqual([3, ['officials']])
})
