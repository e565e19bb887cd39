import type { PositionRow } from '../../api/types.js'
import type { NodeKind } from './network-search.js'

/** What ties two nodes: on one thing, what the one and the other are reported to say. */
export interface TieGround {
  readonly id: string
  readonly name: string
  readonly one: readonly PositionRow[]
  readonly other: readonly PositionRow[]
}

const KEYS: Readonly<Record<NodeKind, (row: PositionRow) => readonly [id: string, name: string] | null>> = {
  actor: ({ actor }) => [actor.id, actor.name],
  issue: ({ issue }) => [issue.id, issue.question ?? issue.id],
  outlet: ({ article: { outlet } }) => (outlet === null ? null : [outlet, outlet]),
}

/** What the ties of an aggregation rest on: reports of one side, of opposite sides, or of any. */
const agree = (aggregation: string, one: PositionRow, other: PositionRow): boolean =>
  aggregation === 'congruence' ? one.side === other.side : aggregation === 'conflict' ? one.side !== other.side : true

/** The reports on which a tie of one mode rests, by what ties; those with most reports first. */
export function tieGrounds(
  ones: readonly PositionRow[],
  others: readonly PositionRow[],
  by: NodeKind,
  aggregation: string,
): TieGround[] {
  const grounds = new Map<string, { name: string; one: PositionRow[]; other: PositionRow[] }>()
  const add = (rows: readonly PositionRow[], side: 'one' | 'other'): void => {
    for (const row of rows) {
      const key = KEYS[by](row)
      if (key === null) continue
      const ground = grounds.get(key[0]) ?? { name: key[1], one: [], other: [] }
      ground[side].push(row)
      grounds.set(key[0], ground)
    }
  }
  add(ones, 'one')
  add(others, 'other')
  return [...grounds]
    .map(([id, { name, one, other }]) => ({
      ...{ id, name },
      one: one.filter((row) => other.some((rival) => agree(aggregation, row, rival))),
      other: other.filter((row) => one.some((rival) => agree(aggregation, row, rival))),
    }))
    .filter(({ one, other }) => one.length > 0 && other.length > 0)
    .sort((one, other) => other.one.length + other.other.length - one.one.length - one.other.length)
}
