import { CloseButton, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { positionsQuery } from '../../api/queries.js'
import type { NetworkEdge, NetworkNode, PositionFilter, PositionRow } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import { drawingOf, type NetworkSearch, type NodeKind } from '../../logic/network/network-search.js'
import { tieGrounds } from '../../logic/network/tie-evidence.js'
import { PositionCard } from '../positions/position-card.js'
import section from '../section.module.css'
import styles from './tie-evidence.module.css'

/** Reports of a node that are read, and of each ground that are shown. */
const MOST_READ = 500
const MOST_SHOWN = 3

interface TieEvidenceProps {
  readonly affair: string
  readonly search: NetworkSearch
  readonly edge: NetworkEdge
  readonly nodes: readonly NetworkNode[]
  readonly onClose: () => void
}

/** What a tie rests on: for each thing that ties them, what the one and the other are reported to say, with the sentences. */
export function TieEvidence({ affair, search, edge, nodes, onClose }: TieEvidenceProps) {
  const { nodes: kind, by, twoMode } = drawingOf(search)
  const window = {
    ...(search.since === undefined ? {} : { since: search.since }),
    ...(search.until === undefined ? {} : { until: search.until }),
  }
  const [one, other] = [edge.from, edge.to].map((id) => nodes.find((node) => node.id === id)?.name ?? id)
  const ofOne: PositionFilter = { ...window, [kind]: edge.from, ...(twoMode ? { [by]: edge.to } : {}) }
  const ones = useQuery(positionsQuery(affair, ofOne, MOST_READ)).data?.rows
  const others = useQuery({
    ...positionsQuery(affair, { ...window, [kind]: edge.to }, MOST_READ),
    enabled: !twoMode,
  }).data?.rows
  return (
    <section aria-labelledby="tie" className={`${section.section} ${styles.tie}`}>
      <div className={section.head}>
        <h2 id="tie">
          {one} and {other}
        </h2>
        <CloseButton aria-label="Close what the tie rests on" onClick={onClose} />
      </div>
      {ones === undefined || (!twoMode && others === undefined) ? (
        <Skeleton height={200} mt="sm" />
      ) : twoMode ? (
        <>
          <p className={section.note}>{counted(ones.length, 'report')}</p>
          <Reports affair={affair} rows={ones} />
        </>
      ) : (
        <Grounds
          affair={affair}
          names={[one ?? '', other ?? '']}
          rows={[ones, others ?? []]}
          by={by}
          aggregation={search.aggregation ?? 'congruence'}
        />
      )}
    </section>
  )
}

interface GroundsProps {
  readonly affair: string
  readonly names: readonly [string, string]
  readonly rows: readonly [readonly PositionRow[], readonly PositionRow[]]
  readonly by: NodeKind
  readonly aggregation: string
}

function Grounds({ affair, names, rows, by, aggregation }: GroundsProps) {
  const grounds = tieGrounds(...rows, by, aggregation)
  if (grounds.length === 0) return <p className={section.note}>No report of these days ties them.</p>
  return grounds.map(({ id, name, one, other }) => (
    <div key={id} className={styles.ground}>
      <h3>{name}</h3>
      <div className={styles.pair}>
        {[one, other].map((reports, at) => (
          <div key={names[at]}>
            <p className={styles.who}>
              {names[at]} <span>{counted(reports.length, 'report')}</span>
            </p>
            <Reports affair={affair} rows={reports} />
          </div>
        ))}
      </div>
    </div>
  ))
}

const Reports = ({ affair, rows }: { readonly affair: string; readonly rows: readonly PositionRow[] }) => (
  <>
    {rows.slice(0, MOST_SHOWN).map((row) => (
      <PositionCard key={row.id} affair={affair} position={row} />
    ))}
    {rows.length > MOST_SHOWN ? (
      <details>
        <summary className={styles.more}>{counted(rows.length - MOST_SHOWN, 'more', 'more')}</summary>
        {rows.slice(MOST_SHOWN).map((row) => (
          <PositionCard key={row.id} affair={affair} position={row} />
        ))}
      </details>
    ) : null}
  </>
)
