import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
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
  // All is drawn once; what is not looked at is dimmed in place, and who is looked at is named with all about it.
  const everything = useMemo(() => <Drawn nodes={nodes} edges={edges} />, [nodes, edges])
  const near = useMemo(() => {
    if (selected === null) return nodes
    const ids = new Set(
      edges.flatMap(({ from, to }) => (from.id === selected || to.id === selected ? [from.id, to.id] : [])),
    )
    return nodes.filter(({ id }) => ids.has(id) || id === selected)
  }, [edges, nodes, selected])
  const names = useMemo(() => <Names nodes={near} box={box} />, [box, near])
  const picture = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    const shown = new Set(near.map(({ id }) => id))
    const dim = (element: SVGElement, isDim: boolean): void =>
      isDim ? element.setAttribute('opacity', '0.2') : element.removeAttribute('opacity')
    for (const node of picture.current?.querySelectorAll<SVGElement>('[data-drawn] [data-node]') ?? []) {
      dim(node, !shown.has(node.dataset.node ?? ''))
    }
    for (const edge of picture.current?.querySelectorAll<SVGElement>('[data-drawn] [data-from]') ?? []) {
      const ends = [edge.dataset.from, edge.dataset.to]
      dim(edge, selected !== null && !(ends.includes(selected) && (tie === null || ends.includes(tie))))
    }
  }, [near, selected, tie])
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
      <g data-drawn>{everything}</g>
      {names}
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
function Names({ nodes, box }: Pick<DrawnProps, 'nodes'> & Pick<Layout, 'box'>) {
  const scale = scaleOf(box)
  const places = useMemo(() => labelPlaces(nodes, scale, box), [box, nodes, scale])
  return (
    <g>
      {nodes
        .filter(({ id }) => places.has(id))
        .map((node) => (
          <g key={node.id} transform={`translate(${node.x} ${node.y})`} className={styles.node} data-node={node.id}>
            <Label node={node} place={places.get(node.id)} scale={scale} />
          </g>
        ))}
    </g>
  )
}

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
