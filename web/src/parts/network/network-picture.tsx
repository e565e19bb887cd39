import { useEffect, useRef } from 'react'
import type { Layout, PlacedEdge, PlacedNode } from '../../logic/network/network-layout.js'
import styles from './network-picture.module.css'

interface NetworkPictureProps {
  readonly layout: Layout
  /** Id of the node that is looked at. */
  readonly selected: string | null
  readonly onSelect: (node: string | null) => void
}

/** Communities that have a colour of their own. */
const COLOURS = 7

const colourOf = ({ community }: PlacedNode): string =>
  community === null || community >= COLOURS ? 'var(--outlet-other)' : `var(--outlet-${community + 1})`

/**
 * The network, drawn: near is close, thick is strong, dashed is below 0. For the eye and the pointer only: the field above
 * it picks an actor as well, and the table below it has the same numbers.
 */
export function NetworkPicture({ layout: { nodes, edges, box }, selected, onSelect }: NetworkPictureProps) {
  const near = new Set(
    edges.flatMap(({ from, to }) => (from.id === selected || to.id === selected ? [from.id, to.id] : [])),
  )
  const isDim = (node: PlacedNode) => selected !== null && !near.has(node.id)
  const picture = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const drawn = picture.current
    const pick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return
      const node = event.target.closest<SVGElement>('[data-node]')?.dataset.node ?? null
      onSelect(node === selected ? null : node)
    }
    drawn?.addEventListener('click', pick)
    return () => drawn?.removeEventListener('click', pick)
  }, [onSelect, selected])
  return (
    <svg
      ref={picture}
      className={styles.picture}
      viewBox={box.join(' ')}
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden
    >
      <g>
        {edges.map((edge) => (
          <Edge
            key={`${edge.from.id} ${edge.to.id}`}
            edge={edge}
            isDim={selected !== null && !touches(edge, selected)}
          />
        ))}
      </g>
      <g>
        {nodes.map((node) => (
          <g
            key={node.id}
            transform={`translate(${node.x} ${node.y})`}
            className={styles.node}
            opacity={isDim(node) ? 0.25 : 1}
            data-node={node.id}
          >
            <circle r={node.radius} fill={colourOf(node)} stroke="var(--paper)" strokeWidth={1.5} />
            <text
              y={node.radius + 12}
              textAnchor="middle"
              fontSize={12}
              fontFamily="var(--font-sans)"
              fontWeight={node.kind === 'person' ? 400 : 600}
              fill="var(--ink)"
              stroke="var(--paper)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {node.name}
            </text>
            <title>{node.name}</title>
          </g>
        ))}
      </g>
    </svg>
  )
}

const touches = ({ from, to }: PlacedEdge, node: string): boolean => from.id === node || to.id === node

function Edge({ edge: { from, to, weight, strength }, isDim }: { readonly edge: PlacedEdge; readonly isDim: boolean }) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke={weight < 0 ? 'var(--against)' : 'var(--ink-muted)'}
      strokeWidth={0.6 + 5 * strength}
      strokeOpacity={isDim ? 0.06 : 0.18 + 0.5 * strength}
      strokeDasharray={weight < 0 ? '5 4' : undefined}
    />
  )
}
