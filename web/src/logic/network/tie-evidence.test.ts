import { expect, it } from 'vitest'
import type { PositionRow } from '../../api/types.js'
import { tieGrounds } from './tie-evidence.js'

const row = (actor: string, issue: string, side: string) =>
  ({
    ...{
      id: `${actor} ${issue} ${side}`,
      actor: { id: actor, name: actor },
      issue: { id: issue, question: null },
      side,
    },
    article: { outlet: 'Herald' },
  }) as unknown as PositionRow

const varonia = [row('varonia', 'boycott', 'for'), row('varonia', 'talks', 'against')]
const keldia = [row('keldia', 'boycott', 'for'), row('keldia', 'talks', 'for')]

it.each([
  ['congruence', ['boycott']],
  ['conflict', ['talks']],
  ['subtract', ['boycott', 'talks']],
])('rests %s on %j', (aggregation, issues) => {
  const grounds = tieGrounds(varonia, keldia, 'issue', aggregation)
  expect(grounds.map(({ id }) => id).sort()).toEqual(issues)
  for (const { one, other } of grounds) expect(one.length * other.length).toBeGreaterThan(0)
})

it('leaves out what only one of them speaks of', () =>
  expect(tieGrounds(varonia, [row('keldia', 'truce', 'for')], 'issue', 'ignore')).toEqual([]))
