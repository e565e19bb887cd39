import { memo, useEffect, useMemo, useRef } from 'react'
import { LABEL_SIZE, type LabelPlace, labelPlaces } from '../../logic/network/label-places.js'
import { type Layout, type PlacedEdge, type PlacedNode, scaleOf } from '../../logic/network/network-layout.js'
import styles from './network-picture.module.css'

interface NetworkPictureProps {
  readonly layout: Layout
  /** Id of the node that is looked at. */
  readonly selected: string | null
  /** Id of the other end of the one tie that is looked at. */
  readonly tie: string | null
  readonly onSelect: (node: string | null, tie?: string) => void
}

/** Communities that have a colour of their own. */
const COLOURS = 7

const colourOf = ({ community }: PlacedNode): string =>
  community === null || community >= COLOURS ? 'var(--outlet-other)' : `var(--outlet-${community + 1})`

/**
 * The network, drawn: near is close, thick is strong, dashed is below 0. For the eye and the pointer only: the field above
 * it picks an actor as well, and the table below it has the same numbers.
 */
export const NetworkPicture = memo(function NetworkPicture({
  layout: { nodes, edges, box },
  selected,
  tie,
  onSelect,
}: NetworkPictureProps) {
  // All is drawn once; who is looked at is drawn over it with all about it, and named whatever the others would like.
  const everything = useMemo(() => <Drawn nodes={nodes} edges={edges} />, [nodes, edges])
  const scale = scaleOf(box)
  const names = useMemo(() => <Names nodes={nodes} scale={scale} />, [nodes, scale])
  const around = useMemo(
    () => edges.filter((edge) => selected !== null && touches(edge, selected) && (tie === null || touches(edge, tie))),
    [edges, selected, tie],
  )
  const near = useMemo(() => {
    const ids = new Set(
      edges.flatMap(({ from, to }) => (from.id === selected || to.id === selected ? [from.id, to.id] : [])),
    )
    return nodes.filter(({ id }) => ids.has(id) || id === selected)
  }, [edges, nodes, selected])
  const isDim = selected !== null
  const picture = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const drawn = picture.current
    const pick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return
      const edge = event.target.closest<SVGElement>('[data-from]')?.dataset
      if (edge?.from !== undefined && edge.to !== undefined) {
        onSelect(edge.from, edge.to)
        return
      }
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
      <g opacity={isDim ? 0.2 : 1}>{everything}</g>
      {isDim ? null : names}
      {isDim ? (
        <>
          <Drawn nodes={near} edges={around} />
          <Names nodes={near} scale={scale} />
        </>
      ) : null}
    </svg>
  )
})

interface DrawnProps {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

const Drawn = ({ nodes, edges }: DrawnProps) => (
  <>
    <g>
      {edges.map((edge) => (
        <Edge key={`${edge.from.id} ${edge.to.id}`} edge={edge} />
      ))}
    </g>
    <g>
      {nodes.map((node) => (
        <g key={node.id} transform={`translate(${node.x} ${node.y})`} className={styles.node} data-node={node.id}>
          <Mark node={node} />
          <title>{node.name}</title>
        </g>
      ))}
    </g>
  </>
)

/** The names of nodes that find a place, over all else. */
function Names({ nodes, scale }: Pick<DrawnProps, 'nodes'> & { readonly scale: number }) {
  const places = useMemo(() => labelPlaces(nodes, scale), [nodes, scale])
  return (
    <g>
      {nodes.map((node) => (
        <g key={node.id} transform={`translate(${node.x} ${node.y})`} className={styles.node} data-node={node.id}>
          <Label node={node} place={places.get(node.id)} scale={scale} />
        </g>
      ))}
    </g>
  )
}

const touches = ({ from, to }: PlacedEdge, node: string): boolean => from.id === node || to.id === node

/** A circle for who acts, a square for an outlet, a diamond for an issue. */
function Mark({ node }: { readonly node: PlacedNode }) {
  const { radius, kind } = node
  const drawn = { fill: colourOf(node), stroke: 'var(--paper)', strokeWidth: 1.5 }
  if (kind === 'outlet')
    return <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={2} {...drawn} />
  if (kind === 'issue') {
    const far = 1.25 * radius
    return <path d={`M0 ${-far}L${far} 0L0 ${far}L${-far} 0Z`} {...drawn} />
  }
  return <circle r={radius} {...drawn} />
}

interface LabelProps {
  readonly node: PlacedNode
  readonly place: LabelPlace | undefined
  readonly scale: number
}

function Label({ node, place, scale }: LabelProps) {
  if (place === undefined) return null
  return (
    <text
      x={place.dx}
      y={place.dy}
      textAnchor={place.anchor}
      fontSize={LABEL_SIZE * scale}
      fontFamily="var(--font-sans)"
      fontWeight={node.kind === 'person' ? 400 : 600}
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={3 * scale}
      paintOrder="stroke"
    >
      {node.label}
    </text>
  )
}

function Edge({ edge: { from, to, weight, strength } }: { readonly edge: PlacedEdge }) {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  return (
    <g data-from={from.id} data-to={to.id} className={styles.edge}>
      <line
        {...ends}
        stroke={weight < 0 ? 'var(--against)' : 'var(--ink-muted)'}
        strokeWidth={0.6 + 5 * strength}
        strokeOpacity={0.28 + 0.5 * strength}
        strokeDasharray={weight < 0 ? '5 4' : undefined}
      />
      {/* Wide enough to be hit. */}
      <line {...ends} stroke="transparent" strokeWidth={9} />
    </g>
  )
}
