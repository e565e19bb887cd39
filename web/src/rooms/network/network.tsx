import { Button, Checkbox, Select } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import { networkQuery } from '../../api/queries.js'
import { counted, listed } from '../../logic/format.js'
import { layOutNetwork } from '../../logic/network/network-layout.js'
import {
  AGGREGATION_NAMES,
  type NetworkSearch,
  NORMALISATION_NAMES,
  parseNetworkSearch,
} from '../../logic/network/network-search.js'
import head from '../../parts/frame/room-head.module.css'
import { KindControl } from '../../parts/kind-control.js'
import { EdgeTable } from '../../parts/network/edge-table.js'
import { NetworkPicture } from '../../parts/network/network-picture.js'
import { savePicture } from '../../parts/save-file.js'
import section from '../../parts/section.module.css'
import { Empty } from '../../parts/states.js'
import styles from './network.module.css'

const route = getRouteApi('/affairs/$affair/network')

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }
/** Unconnected nodes that are named. */
const MOST_ALONE = 12

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Who agrees or disagrees with whom: a discourse network, its picture and its numbers. */
export function NetworkRoom() {
  const { affair } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const whole = useSuspenseQuery(networkQuery(affair, {})).data
  const network = useQuery(networkQuery(affair, search)).data ?? whole
  const layout = useMemo(() => layOutNetwork(network), [network])
  const figure = useRef<HTMLDivElement>(null)
  useDocumentTitle('Network · Standpoint')
  const look = useCallback(
    (focus: string | null) =>
      void navigate({
        to: '/affairs/$affair/network',
        params: { affair },
        search: (before) => parseNetworkSearch({ ...before, focus }),
        replace: true,
        resetScroll: false,
      }),
    [affair, navigate],
  )
  const chosen = layout.nodes.find(({ id }) => id === search.focus)
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
  const change = (field: keyof NetworkSearch) => (value: string | null) =>
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
          {counted(layout.nodes.length, 'actor')}, {counted(layout.edges.length, 'tie')}
        </h1>
        <div className={head.tools}>
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
            data={choices(NORMALISATION_NAMES)}
            value={search.normalisation ?? 'no'}
            onChange={change('normalisation')}
          />
          <KindControl value={search.kind} onChange={change('kind')} />
          <Select
            comboboxProps={OPTIONS}
            label="Look at"
            placeholder="Everybody"
            searchable
            clearable
            limit={200}
            data={layout.nodes.map(({ id, name }) => ({ value: id, label: name }))}
            value={selected}
            onChange={look}
          />
          <Checkbox
            label="Only ties beyond chance"
            checked={search.backbone === '1'}
            onChange={(event) => change('backbone')(event.currentTarget.checked ? '1' : null)}
          />
        </div>
      </div>
      {layout.edges.length === 0 ? (
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
                Near is close, thick is strong; a colour for each community
                {network.modularity === null ? '' : ` (modularity ${network.modularity.toFixed(2)})`}. A click on an
                actor keeps its ties alone.
              </p>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<Download size={14} aria-hidden />}
                onClick={() => savePicture(figure.current, `${affair}-network.svg`)}
              >
                Save as SVG
              </Button>
            </div>
            <div ref={figure}>
              <NetworkPicture layout={layout} selected={selected} onSelect={look} />
            </div>
            {layout.alone.length === 0 ? null : (
              <p className={section.note}>
                Tied to nobody:{' '}
                {listed([
                  ...layout.alone.slice(0, MOST_ALONE).map(({ name }) => name),
                  ...(layout.alone.length > MOST_ALONE ? [`${layout.alone.length - MOST_ALONE} others`] : []),
                ])}
              </p>
            )}
          </section>
          <section aria-labelledby="ties" className={`${section.section} ${styles.ties}`}>
            <div className={section.head}>
              <h2 id="ties">{chosen === undefined ? 'The ties in numbers' : `Ties of ${chosen.name}`}</h2>
            </div>
            <EdgeTable key={selected} affair={affair} edges={layout.edges} selected={selected} />
          </section>
        </>
      )}
    </>
  )
}
