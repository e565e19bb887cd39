import { Link } from '@tanstack/react-router'
import { memo, useMemo, useState } from 'react'
import type { Network, NetworkNode } from '../../api/types.js'
import { formatCount } from '../../logic/format.js'
import section from '../section.module.css'
import { TextButton } from '../text-button.js'

/** Edges that are shown at once, and each further time. */
const MOST = 25
const MORE = 500

interface EdgeTableProps {
  readonly affair: string
  readonly network: Pick<Network, 'nodes' | 'edges'>
  readonly selected: string | null
  /** Opens what a tie rests on. */
  readonly onTie: (from: string, to: string) => void
}

const number = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−')

/** The numbers of the picture: who is tied to whom, how strongly, and how sure that is. A weight opens what it rests on. */
export const EdgeTable = memo(function EdgeTable({
  affair,
  network: { nodes, edges },
  selected,
  onTie,
}: EdgeTableProps) {
  const [most, setMost] = useState(MOST)
  const nodeOf = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes])
  const asked = useMemo(
    () => (selected === null ? edges : edges.filter(({ from, to }) => from === selected || to === selected)),
    [edges, selected],
  )
  const shown = asked.slice(0, most)
  return (
    <>
      <table className={section.table}>
        <thead>
          <tr>
            <th scope="col">Between</th>
            <th scope="col">and</th>
            <th scope="col" className={section.number}>
              Weight
            </th>
            <th scope="col" className={section.number}>
              5 – 95 %
            </th>
            <th scope="col" className={section.number}>
              There in
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ from, to, weight, low, high, share }) => (
            <tr key={`${from} ${to}`}>
              <td>
                <NodeLink affair={affair} id={from} node={nodeOf.get(from)} />
              </td>
              <td>
                <NodeLink affair={affair} id={to} node={nodeOf.get(to)} />
              </td>
              <td className={section.number}>
                <TextButton
                  aria-label={`${number(weight)}: what ties ${nodeOf.get(from)?.name ?? from} and ${nodeOf.get(to)?.name ?? to}`}
                  onClick={() => onTie(from, to)}
                >
                  {number(weight)}
                </TextButton>
              </td>
              <td className={section.number}>
                {low === null || high === null ? '' : `${number(low)} – ${number(high)}`}
              </td>
              <td className={section.number}>{share === null ? '' : `${Math.round(share * 100)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.length > shown.length ? (
        <p className={section.more}>
          <TextButton onClick={() => setMost(most + MORE)}>
            {asked.length <= most + MORE ? `All ${formatCount(asked.length)} ties` : `${formatCount(MORE)} more`}
          </TextButton>
        </p>
      ) : null}
    </>
  )
})

interface NodeLinkProps {
  readonly affair: string
  readonly id: string
  readonly node: NetworkNode | undefined
}

function NodeLink({ affair, id, node }: NodeLinkProps) {
  const name = node?.name ?? id
  if (node?.kind === 'outlet') {
    return (
      <Link to="/affairs/$affair/outlets/$outlet" params={{ affair, outlet: id }}>
        {name}
      </Link>
    )
  }
  if (node?.kind === 'issue') {
    return (
      <Link to="/affairs/$affair/positions" params={{ affair }}>
        {name}
      </Link>
    )
  }
  return (
    <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: id }}>
      {name}
    </Link>
  )
}
