import { Button, Checkbox, Select, Skeleton, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { networkQuery } from '../../api/queries.js'
import { counted, formatCount, listed } from '../../logic/format.js'
import { layOutNetwork } from '../../logic/network/network-layout.js'
import {
  AGGREGATION_NAMES,
  DRAWINGS,
  drawingOf,
  type NetworkSearch,
  normalisationsOf,
  parseNetworkSearch,
} from '../../logic/network/network-search.js'
import head from '../../parts/frame/room-head.module.css'
import { KindControl } from '../../parts/kind-control.js'
import { EdgeTable } from '../../parts/network/edge-table.js'
import { NetworkFiles } from '../../parts/network/network-files.js'
import { NetworkPicture } from '../../parts/network/network-picture.js'
import { TieEvidence } from '../../parts/network/tie-evidence.js'
import { usePlaces } from '../../parts/network/use-places.js'
import { WeightField } from '../../parts/network/weight-field.js'
import section from '../../parts/section.module.css'
import { Empty } from '../../parts/states.js'
import { TextButton } from '../../parts/text-button.js'
import styles from './network.module.css'

const route = getRouteApi('/affairs/$affair/network')

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }
/** Of more ties the bands are drawn when they are asked for. */
const MOST_BANDED = 4000
/** Unconnected nodes that are named. */
const MOST_ALONE = 12

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const DRAWING_NAMES = Object.fromEntries(Object.entries(DRAWINGS).map(([of, { name }]) => [of, name]))

/** Who agrees or disagrees with whom: a discourse network, its picture and its numbers. */
export function NetworkRoom() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(networkQuery(affair, {}, false)).data
  const plain = useQuery(networkQuery(affair, search, false)).data ?? whole
  // The bands take the server a while: the numbers come first.
  const [wantsBands, setWantsBands] = useState(false)
  const isLarge = plain.edges.length > MOST_BANDED
  const banded = useQuery({ ...networkQuery(affair, search, true), enabled: wantsBands || !isLarge })
  const network = banded.data !== undefined && !banded.isPlaceholderData ? banded.data : plain
  const placed = usePlaces(whole, network)
  // Numbers that change while the ties are the same, such as bands, leave the nodes where they are.
  const layout = useMemo(() => (placed === null ? null : layOutNetwork(placed.network, placed.places)), [placed])
  const tied = useMemo(() => new Set(network.edges.flatMap(({ from, to }) => [from, to])).size, [network])
  const picked = useMemo(() => network.nodes.map(({ id, name }) => ({ value: id, label: name })), [network])
  const drawing = drawingOf(search)
  const figure = useRef<HTMLDivElement>(null)
  useDocumentTitle('Network · Standpoint')
  const look = useCallback(
    (focus: string | null, tie?: string) =>
      void navigate({
        to: '/affairs/$affair/network',
        params: { affair },
        search: (before) => parseNetworkSearch({ ...before, focus, tie }),
        replace: true,
        resetScroll: false,
      }),
    [affair, navigate],
  )
  const chosen = network.nodes.find(({ id }) => id === search.focus)
  const selected = chosen?.id ?? null
  if (whole.reports === 0) {
    return (
      <Empty title="No network yet">
        <p>
          A network ties those who take a side on the same issue, and nobody does.{' '}
          <Link to="/affairs/$affair/positions" params={{ affair }}>
            Why?
          </Link>
        </p>
      </Empty>
    )
  }
  const edge = network.edges.find(
    ({ from, to }) => (from === search.focus && to === search.tie) || (to === search.focus && from === search.tie),
  )
  const change = (field: keyof NetworkSearch) => (value: string | number | null) =>
    void navigate({
      to: '/affairs/$affair/network',
      params: { affair },
      search: parseNetworkSearch({ ...search, [field]: value }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className={head.head}>
        <h1 aria-live="polite">
          {counted(tied, drawing.counted)}, {counted(network.edges.length, 'tie')}
        </h1>
        <div className={`${head.tools} ${styles.tools}`}>
          <Select
            comboboxProps={OPTIONS}
            label="Drawn are"
            allowDeselect={false}
            data={choices(DRAWING_NAMES)}
            value={search.of ?? 'actors'}
            onChange={change('of')}
          />
          <Select
            comboboxProps={OPTIONS}
            label="Tied are those who"
            allowDeselect={false}
            data={choices(AGGREGATION_NAMES)}
            value={search.aggregation ?? 'congruence'}
            onChange={change('aggregation')}
          />
          <Select
            comboboxProps={OPTIONS}
            label="Weights"
            allowDeselect={false}
            data={choices(normalisationsOf(search))}
            value={search.normalisation ?? 'no'}
            onChange={change('normalisation')}
          />
          <WeightField
            step={search.normalisation === undefined ? 1 : 0.1}
            value={search.threshold}
            onChange={change('threshold')}
          />
          <Select
            comboboxProps={OPTIONS}
            label="Look at"
            placeholder="Everybody"
            searchable
            clearable
            limit={200}
            data={picked}
            value={selected}
            onChange={(id) => look(id)}
          />
          <TextInput
            type="date"
            label="From"
            value={search.since?.length === 10 ? search.since : ''}
            onChange={(event) => change('since')(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To"
            value={search.until?.length === 10 ? search.until : ''}
            onChange={(event) => change('until')(event.currentTarget.value)}
          />
          <KindControl value={search.kind} onChange={change('kind')} />
          <Checkbox
            label="Only ties beyond chance"
            checked={search.backbone === '1'}
            onChange={(event) => change('backbone')(event.currentTarget.checked ? '1' : null)}
          />
        </div>
      </div>
      {network.edges.length === 0 ? (
        <Empty title="Nobody is tied to anybody">
          <p>
            With these settings no two actors are.{' '}
            <Link to="/affairs/$affair/network" params={{ affair }} search={{}}>
              Start again.
            </Link>
          </p>
        </Empty>
      ) : (
        <>
          <section aria-label="Picture" className={section.section}>
            <div className={styles.note}>
              <p className={section.note}>
                Near is close, thick is strong, dashed is opposed; a colour for each community
                {network.modularity === null ? '' : ` (modularity ${network.modularity.toFixed(2)})`}. Choose a node to
                keep its ties, a tie to see what it rests on.
              </p>
              <NetworkFiles affair={affair} search={search} figure={figure} isDrawn={layout !== null} />
            </div>
            <div ref={figure}>
              {layout === null ? (
                <Skeleton height={480} mt="sm" />
              ) : (
                <NetworkPicture layout={layout} selected={selected} tie={search.tie ?? null} onSelect={look} />
              )}
            </div>
            {layout === null || layout.undrawn === 0 ? null : (
              <p className={section.note}>
                The {formatCount(layout.edges.length)} strongest ties are drawn; {formatCount(layout.undrawn)} weaker
                ones stand in the table only. Raise the weight, or keep ties beyond chance, to see fewer.
              </p>
            )}
            {layout === null || layout.alone.length === 0 ? null : (
              <p className={section.note}>
                Tied to nobody:{' '}
                {listed([
                  ...layout.alone.slice(0, MOST_ALONE).map(({ name }) => name),
                  ...(layout.alone.length > MOST_ALONE ? [`${layout.alone.length - MOST_ALONE} others`] : []),
                ])}
              </p>
            )}
          </section>
          {edge === undefined || search.focus === undefined ? null : (
            <TieEvidence
              key={`${edge.from} ${edge.to}`}
              affair={affair}
              search={search}
              edge={edge}
              nodes={network.nodes}
              onClose={() => look(search.focus ?? null)}
            />
          )}
          <section aria-labelledby="ties" className={`${section.section} ${styles.ties}`}>
            <div className={section.head}>
              <h2 id="ties">{chosen === undefined ? 'The ties in numbers' : `Ties of ${chosen.name}`}</h2>
              {chosen === undefined ? null : (
                <Button variant="default" size="compact-sm" onClick={() => look(null)}>
                  All ties
                </Button>
              )}
            </div>
            <p className={section.note}>
              The band holds 90 of 100 draws of the articles; the last column says in how many of them the tie is there
              at all. A weight counts each report in full, a draw believes it with its confidence: where that is low,
              the band lies below the weight.{banded.isFetching ? ' It is being drawn …' : ''}
              {isLarge && !wantsBands ? (
                <>
                  {' '}
                  <TextButton onClick={() => setWantsBands(true)}>
                    Draw them: of so many ties it takes the server a while.
                  </TextButton>
                </>
              ) : null}
            </p>
            <EdgeTable key={selected} affair={affair} network={network} selected={selected} onTie={look} />
          </section>
        </>
      )}
    </>
  )
}
