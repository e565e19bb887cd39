import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PositionRow, Side } from '../ledger/rows.js'
import { backboneOf } from './backbone.js'
import { networkOf } from './network.js'
import type { NetworkQuestion } from './rows.js'

type Said = readonly [actor: string, issue: string, side: Side, article: string, outlet?: string, said?: string]

const rows = (said: readonly Said[]): PositionRow[] =>
  said.map(([actor, issue, side, article, outlet = 'Herald', day = '2031-03-03']) => {
    return {
      actor: { id: actor, name: actor, kind: actor === 'ana-roy' ? 'person' : 'state', country: null },
      issue: { id: issue, question: null },
      article: { id: article, outlet },
      ...{ side, said: day, confidence: 1 },
    } as unknown as PositionRow
  })

// Two camps: Keldia and Calveth boycott and sign nothing; Varonia and Sarvenia the reverse; Oyunda has not decided.
const AFFAIR = rows([
  ['keldia', 'boycott', 'for', 'a1'],
  ['keldia', 'boycott', 'for', 'a2', 'Post'],
  ['keldia', 'truce', 'against', 'a1'],
  ['calveth', 'boycott', 'for', 'a1'],
  ['calveth', 'truce', 'against', 'a3'],
  ['varonia', 'boycott', 'against', 'a1'],
  ['varonia', 'truce', 'for', 'a2', 'Post'],
  ['sarvenia', 'boycott', 'against', 'a3'],
  ['oyunda', 'boycott', 'undecided', 'a3'],
])

it.each<NetworkQuestion>([
  { normalisation: 'activity' },
  { normalisation: 'jaccard', twoMode: true },
  { backbone: 3 },
  { resamples: 1_000_000 },
])('refuses what it would pass over in silence, or never be done with: %o', (question) =>
  expect(() => networkOf(AFFAIR, question)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' })),
)

const ask = (question: NetworkQuestion) => networkOf(AFFAIR, { resamples: 0, ...question })
const weights = (question: NetworkQuestion): Record<string, number> =>
  Object.fromEntries(ask(question).edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]))

describe('a network of actors', () => {
  it('ties those who say the same of the same, as often as they do', () =>
    expect(weights({})).toEqual({
      // 1 × 2 on the boycott, 1 × 1 on the truce.
      'calveth keldia': 3,
      'sarvenia varonia': 1,
      // The undecided stands half way.
      'keldia oyunda': 1,
      'calveth oyunda': 0.5,
      'oyunda sarvenia': 0.5,
      'oyunda varonia': 0.5,
    }))

  it('ties those who say the opposite', () =>
    expect(weights({ aggregation: 'conflict' })).toMatchObject({ 'keldia varonia': 3, 'calveth sarvenia': 1 }))

  it('subtracts the one from the other, and ignores both', () => {
    expect(weights({ aggregation: 'subtract' })).toMatchObject({ 'calveth keldia': 3, 'keldia varonia': -3 })
    expect(weights({ aggregation: 'subtract' })['keldia oyunda']).toBeUndefined()
    expect(weights({ aggregation: 'ignore' })).toMatchObject({ 'keldia varonia': 3, 'keldia oyunda': 2 })
  })

  it.each([
    ['average', 3 / 2.5],
    ['jaccard', 3 / 2],
    ['cosine', 3 / 6],
  ] as const)('is normalised by %s', (normalisation, weight) =>
    expect(weights({ normalisation })['calveth keldia']).toBeCloseTo(weight, 12),
  )

  it.each([
    ['range', 2],
    ['month', 2],
    ['week', 2],
    ['document', 3],
    ['all', 3],
  ] as const)('counts what is said again within: %s', (duplicates, weight) =>
    expect(weights({ duplicates })['calveth keldia']).toBe(weight),
  )

  it('falls into its camps', () => {
    const { nodes, modularity } = ask({ threshold: 1 })
    const camp = Object.fromEntries(nodes.map(({ id, community }) => [id, community]))
    expect(camp.keldia).toBe(camp.calveth)
    expect(camp.varonia).toBe(camp.sarvenia)
    expect(camp.keldia).not.toBe(camp.varonia)
    expect(modularity).toBeGreaterThan(0)
  })
})

describe('other networks', () => {
  it('ties issues by who takes the same side on both', () =>
    expect(weights({ nodes: 'issue', by: 'actor' })).toEqual({}))

  it('ties actors to issues', () => {
    const { nodes, edges } = ask({ twoMode: true, aggregation: 'subtract' })
    expect(nodes.map(({ id, kind }) => [id, kind])).toContainEqual(['truce', 'issue'])
    expect(Object.fromEntries(edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]))).toEqual({
      ...{ 'keldia boycott': 2, 'keldia truce': -1, 'calveth boycott': 1, 'calveth truce': -1 },
      ...{ 'varonia boycott': -1, 'varonia truce': 1, 'sarvenia boycott': -1 },
    })
  })

  it('divides by what a node says, or what is said of the issue', () => {
    const twoMode = { twoMode: true, aggregation: 'ignore' } as const
    expect(weights({ ...twoMode, normalisation: 'activity' })['keldia boycott']).toBeCloseTo(2 / 3, 12)
    expect(weights({ ...twoMode, normalisation: 'prominence' })['keldia boycott']).toBeCloseTo(2 / 6, 12)
  })

  it('ties outlets by the actors that they report', () =>
    expect(weights({ nodes: 'outlet', by: 'actor', aggregation: 'ignore' })).toEqual({ 'Herald Post': 2 * 1 + 1 * 1 }))
})

describe('how sure an edge is', () => {
  it('shows in its band: the same every time, around its weight', () => {
    const [edge] = ask({ resamples: 100 }).edges
    expect(ask({ resamples: 100 }).edges[0]).toEqual(edge)
    expect(edge!.low).toBeLessThanOrEqual(edge!.weight)
    expect(edge!.high).toBeGreaterThanOrEqual(edge!.weight)
    expect(edge!.share).toBeGreaterThan(0.5)
  })

  it('is less where reports are doubtful', () => {
    const doubtful = AFFAIR.map((row) => ({ ...row, confidence: 0.3 }))
    const share = (positions: readonly PositionRow[]) =>
      networkOf(positions, { resamples: 100 }).edges.find(({ from }) => from === 'sarvenia')!.share!
    expect(share(doubtful)).toBeLessThan(share(AFFAIR))
  })
})

it('keeps of the edges those that are more than chance', () => {
  const star = ['b', 'c', 'd', 'e', 'f'].map((to) => ({ from: 'a', to, weight: to === 'b' ? 50 : 1 }))
  expect(backboneOf(star, 0.05).map(({ to }) => to)).toEqual(['b'])
})

const said = fc.tuple(
  fc.constantFrom('keldia', 'varonia', 'calveth'),
  fc.constantFrom('boycott', 'truce'),
  fc.constantFrom<Side>('for', 'against', 'undecided'),
  fc.constantFrom('a1', 'a2', 'a3'),
)
it('adds up: congruence and conflict are all that two actors share', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 25 }), (reports) => {
      const of = (aggregation: NetworkQuestion['aggregation']) => {
        const { edges } = networkOf(rows(reports), { aggregation, resamples: 0 })
        return new Map(edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]))
      }
      const [congruence, conflict, subtract] = [of('congruence'), of('conflict'), of('subtract')]
      for (const [pair, all] of of('ignore')) {
        const [same, opposite] = [congruence.get(pair) ?? 0, conflict.get(pair) ?? 0]
        expect(same + opposite).toBeCloseTo(all, 9)
        expect(same - opposite).toBeCloseTo(subtract.get(pair) ?? 0, 9)
      }
    }),
  )
})
