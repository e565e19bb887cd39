import type { Network, NetworkEdge } from '../../views/index.js'
import type { ListShape } from '../render-list.js'
import type { TableColumn } from '../table.js'
import type { CsvColumns } from './csv-cells.js'
import { running } from './table-cells.js'

/** An edge with the names of its nodes. */
export interface NamedEdge extends NetworkEdge {
  readonly fromName: string
  readonly toName: string
  readonly fromCommunity: number | null
  readonly toCommunity: number | null
}

export function namedEdges({ nodes, edges }: Network): NamedEdge[] {
  const found = new Map(nodes.map((node) => [node.id, node]))
  return edges.map((edge) => {
    const [from, to] = [found.get(edge.from), found.get(edge.to)]
    return {
      ...edge,
      fromName: from?.name ?? edge.from,
      toName: to?.name ?? edge.to,
      fromCommunity: from?.community ?? null,
      toCommunity: to?.community ?? null,
    }
  })
}

const WEIGHT = { width: { min: 6, max: 8 } } as const
const number = (value: number): string => String(Math.round(value * 1000) / 1000)

const edgeColumns: readonly TableColumn<NamedEdge>[] = [
  { head: 'From', width: { min: 12, max: 34 }, lines: ({ fromName }, cell) => [running(fromName, cell)] },
  { head: 'To', width: { min: 12, max: 34 }, lines: ({ toName }, cell) => [running(toName, cell)] },
  { head: 'Weight', ...WEIGHT, lines: ({ weight }) => [number(weight)] },
  {
    head: '5–95 %',
    width: { min: 8, max: 16 },
    lines: ({ low, high }) => (low === null || high === null ? [] : [`${number(low)} – ${number(high)}`]),
  },
  {
    head: 'There in',
    width: { min: 8, max: 8 },
    lines: ({ share }) => (share === null ? [] : [`${Math.round(share * 100)} %`]),
  },
]

const edgeCsv: CsvColumns<NamedEdge> = {
  from: ({ fromName }) => fromName,
  to: ({ toName }) => toName,
  weight: ({ weight }) => weight,
  low: ({ low }) => low,
  high: ({ high }) => high,
  share: ({ share }) => share,
  from_community: ({ fromCommunity }) => fromCommunity,
  to_community: ({ toCommunity }) => toCommunity,
  from_id: ({ from }) => from,
  to_id: ({ to }) => to,
}

export const edgeShape: ListShape<NamedEdge> = { table: edgeColumns, csv: edgeCsv }
