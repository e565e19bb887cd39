import { SegmentedControl, Select } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { matrixQuery, voicesQuery } from '../../api/queries.js'
import type { Voice, VoiceCell, Voices } from '../../api/types.js'
import { type CompareSearch, TOLD_KINDS, VOICE_NAMES } from '../../logic/compare/compare-search.js'
import { voiceFilter, voiceName } from '../../logic/compare/voices.js'
import { counted, formatCount, UNKNOWN_OUTLET } from '../../logic/format.js'
import { percent } from '../../logic/outlet.js'
import head from '../frame/room-head.module.css'
import { OutletName } from '../outlet-name.js'
import section from '../section.module.css'
import { Empty, Failure, Loading } from '../states.js'
import tools from './compare.module.css'
import grid from './outlet-table.module.css'
import styles from './voice-table.module.css'

/** Outlets with a column, and voices with a row. */
const MOST_OUTLETS = 9
const MOST_VOICES = 25
/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }

interface VoiceTableProps {
  readonly affair: string
  readonly search: CompareSearch
  readonly onChange: (field: keyof CompareSearch) => (value: string | null) => void
}

/** Who quotes whom: the share that each voice has in what an outlet reports, quoted or not, named or not. */
export function VoiceTable({ affair, search, onChange }: VoiceTableProps) {
  const by = search.by ?? 'actor'
  const kind = TOLD_KINDS[search.told ?? '']?.kind
  const { issues } = useSuspenseQuery(matrixQuery(affair)).data
  const { data, error } = useQuery(
    voicesQuery(affair, {
      by,
      on: by === 'side' ? search.on : undefined,
      kind,
      outlets: MOST_OUTLETS,
      most: MOST_VOICES,
    }),
  )
  return (
    <>
      <div className={tools.tools}>
        <div className={styles.by}>
          <span id="voices-by" className={head.label}>
            Voices by
          </span>
          <SegmentedControl
            aria-labelledby="voices-by"
            value={by}
            onChange={onChange('by')}
            data={Object.entries(VOICE_NAMES).map(([value, label]) => ({ value, label }))}
          />
        </div>
        {by === 'side' ? (
          <Select
            comboboxProps={OPTIONS}
            label="On the issue"
            allowDeselect={false}
            data={issues.map(({ id, question }) => ({ value: id, label: question ?? id }))}
            value={search.on ?? issues[0]?.id ?? null}
            onChange={onChange('on')}
          />
        ) : null}
        <Select
          comboboxProps={OPTIONS}
          label="Told"
          placeholder="In any way"
          clearable
          data={Object.entries(TOLD_KINDS).map(([value, { name }]) => ({ value, label: name }))}
          value={search.told ?? null}
          onChange={onChange('told')}
        />
      </div>
      {error !== null ? (
        <Failure error={error} />
      ) : data === undefined ? (
        <Loading />
      ) : data.whole.statements === 0 ? (
        <Empty title="Nobody speaks">
          <p>No statement of this affair is told in this way.</p>
        </Empty>
      ) : (
        <Told affair={affair} voices={data} kind={kind} />
      )}
    </>
  )
}

interface ToldProps {
  readonly affair: string
  readonly voices: Voices
  readonly kind: string | undefined
}

function Told({ affair, voices, kind }: ToldProps) {
  const { by, whole, outlets, outletsTotal, total, rows } = voices
  const most = Math.max(
    ...rows.flatMap(({ cells }) => cells.map((cell, at) => cell.statements / (outlets[at]?.statements ?? 1))),
    Number.MIN_VALUE,
  )
  const all = [{ outlet: '', ...whole }, ...outlets]
  const shown = rows.filter(({ value }) => value !== 'none' && value !== 'unnamed').length
  return (
    <>
      <p className={section.note}>
        Each figure is the share of what the outlet reports, the darker the larger; it opens the statements. The{' '}
        {outlets.length} outlets with most statements{outletsTotal > outlets.length ? `, of ${outletsTotal}` : ''}
        {total > shown ? `; the ${shown} voices with most, of ${formatCount(total)}` : ''}.
      </p>
      <section className={grid.scroll} aria-label="Voices by outlets">
        <table className={`${grid.table} ${styles.voices}`}>
          <thead>
            <tr>
              <th scope="col">{VOICE_NAMES[by]}</th>
              <th scope="col" className={grid.outlet}>
                All outlets
              </th>
              {outlets.map(({ outlet, name }) => (
                <th key={outlet} scope="col" className={grid.outlet}>
                  <OutletName affair={affair} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Sum name="Statements" words={({ statements }) => formatCount(statements)} of={all} />
            <Sum name="with words quoted" words={shareOf('quoted')} of={all} />
            <Sum name="of sources that are not named" words={shareOf('anonymous')} of={all} />
            <Sum name="for which no speaker was found" words={shareOf('unnamed')} of={all} />
          </tbody>
          <tbody>
            {rows.map((voice) => (
              <tr key={voice.value}>
                <th scope="row">
                  <VoiceName affair={affair} voice={voice} by={by} />
                </th>
                <td className={styles.all}>
                  <Share affair={affair} voice={voice} by={by} cell={voice} of={whole.statements} kind={kind} />
                </td>
                {voice.cells.map((cell, at) => {
                  const outlet = outlets[at]
                  if (outlet === undefined) return null
                  const share = cell.statements / outlet.statements
                  return (
                    <td key={outlet.outlet} style={{ '--share': share / most } as React.CSSProperties}>
                      <Share
                        affair={affair}
                        voice={voice}
                        by={by}
                        cell={cell}
                        of={outlet.statements}
                        outlet={outlet.outlet}
                        kind={kind}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

type Figures = Voices['whole'] & { readonly outlet: string }

const shareOf =
  (field: 'quoted' | 'anonymous' | 'unnamed') =>
  (figures: Figures): string =>
    percent(figures[field] / Math.max(1, figures.statements))

interface SumProps {
  readonly name: string
  readonly words: (figures: Figures) => string
  readonly of: readonly Figures[]
}

const Sum = ({ name, words, of }: SumProps) => (
  <tr className={styles.sum}>
    <th scope="row">{name}</th>
    {of.map((figures) => (
      <td key={figures.outlet}>{words(figures)}</td>
    ))}
  </tr>
)

function VoiceName({ affair, voice, by }: { readonly affair: string; readonly voice: Voice; readonly by: string }) {
  const name = voiceName(voice, by)
  if (voice.actor === null) return voice.name === null ? <i>{name}</i> : name
  return (
    <>
      <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: voice.value }}>
        {name}
      </Link>
      {voice.role === null ? null : <span className={styles.role}>{voice.role}</span>}
    </>
  )
}

interface ShareProps {
  readonly affair: string
  readonly voice: Voice
  readonly by: string
  readonly cell: VoiceCell
  /** Statements of the outlet, or of all. */
  readonly of: number
  readonly outlet?: string
  readonly kind: string | undefined
}

function Share({ affair, voice, by, cell, of, outlet, kind }: ShareProps) {
  if (cell.statements === 0) return <span className={styles.none}>–</span>
  const words = percent(cell.statements / of)
  const filter = voiceFilter(voice.value, by)
  const title = `${counted(cell.statements, 'statement')}, ${cell.quoted} with words quoted`
  if (filter === null) return <span title={title}>{words}</span>
  return (
    <Link
      to="/affairs/$affair/statements"
      params={{ affair }}
      search={{ ...filter, ...(outlet === undefined ? {} : { outlet }), ...(kind === undefined ? {} : { kind }) }}
      title={title}
      aria-label={`${words}: ${title}, ${voiceName(voice, by)}${outlet === undefined ? '' : `, in ${outlet === 'unknown' ? UNKNOWN_OUTLET : outlet}`}`}
      className={styles.share}
    >
      {words}
    </Link>
  )
}
