import { expect, it } from 'vitest'
import type { Span } from '../../text/index.js'
import type { Corrected } from '../decisions/corrected-cells.js'
import type { ActorRef } from '../rows.js'
import { type Correctable, putRight } from './put-right.js'

const TEXT = 'Keldia stays. Varonia goes. Keldia stays.'
const actors = new Map<string, ActorRef>(
  ['Keldia', 'Varonia'].map((name) => [
    name.toLowerCase(),
    { id: name.toLowerCase(), name, kind: 'state', country: null },
  ]),
)
const read: Correctable = {
  ...{ side: 'for', commitment: 'argue', date: null, actor: 'keldia' },
  spans: [[28, 40]] as readonly Span[],
}
const right = (instead: Corrected['instead']) =>
  putRight(read, { decision: 1, coder: 'ana', madeAt: '2031-01-01', note: null, instead }, TEXT, actors)

it.each([
  ['side', { side: 'against' }, { side: 'against' }, ['side for → against']],
  ['date where none was known', { date: '2031' }, { date: '2031' }, ['date  → 2031']],
  ['actor', { actor: { words: 'Varonia', id: 'varonia' } }, { actor: 'varonia' }, ['actor Keldia → Varonia']],
  ['words nearest to those read', { evidence: 'Keldia stays' }, { spans: [[28, 40]] }, []],
  ['other words', { evidence: 'Varonia goes' }, { spans: [[14, 26]] }, ['evidence Keldia stays → Varonia goes']],
  ['nothing, where its words no longer stand in the text', { evidence: 'Varonia stays' }, read, []],
  ['nothing, where its actor is no more', { actor: { words: 'Drenmark', id: 'drenmark' } }, read, []],
] as const)('puts right the %s, and keeps what was read', (_, instead, row, changes) => {
  const found = right(instead)
  expect(found.row).toEqual({ ...read, ...row })
  expect(found.corrected.changes.map(({ what, was, is }) => `${what} ${was} → ${is}`)).toEqual(changes)
})
