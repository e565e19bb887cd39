import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlacedEdge } from '../../logic/network/network-layout.js'
import section from '../section.module.css'
import styles from './edge-table.module.css'

/** Edges that are shown at once. */
const MOST = 25

interface EdgeTableProps {
  readonly affair: string
  readonly edges: readonly PlacedEdge[]
  readonly selected: string | null
}

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** The numbers of the picture: who is tied to whom, how strongly, and how sure that is. */
export function EdgeTable({ affair, edges, selected }: EdgeTableProps) {
  const [isAll, setAll] = useState(false)
  const asked = selected === null ? edges : edges.filter(({ from, to }) => from.id === selected || to.id === selected)
  const shown = isAll ? asked : asked.slice(0, MOST)
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
            <tr key={`${from.id} ${to.id}`}>
              <td>
                <ActorLink affair={affair} node={from} />
              </td>
              <td>
                <ActorLink affair={affair} node={to} />
              </td>
              <td className={section.number}>{number(weight)}</td>
              <td className={section.number}>
                {low === null || high === null ? '' : `${number(low)} – ${number(high)}`}
              </td>
              <td className={section.number}>{share === null ? '' : `${Math.round(share * 100)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          All {asked.length} edges
        </button>
      ) : null}
    </>
  )
}

const ActorLink = ({
  affair,
  node,
}: {
  readonly affair: string
  readonly node: { readonly id: string; readonly name: string }
}) => (
  <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: node.id }}>
    {node.name}
  </Link>
)
