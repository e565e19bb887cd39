import { Progress, Select } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { overviewQuery, wordsProgressQuery, wordsQuery } from '../../api/queries.js'
import type { MarkedTerm, WordSideSize } from '../../api/types.js'
import type { CompareSearch } from '../../logic/compare/compare-search.js'
import { counted, formatCount, UNKNOWN_OUTLET } from '../../logic/format.js'
import { PictureFiles } from '../picture-files.js'
import section from '../section.module.css'
import { Empty, Failure, Loading } from '../states.js'
import styles from './compare.module.css'
import { WordPicture } from './word-picture.js'
import { WordTable } from './word-table.js'

/** Options open over the room, inside its landmark. */
const OPTIONS = { portalProps: { target: '#room' } }
const ALL_OTHERS = 'All others'

interface WordChoiceProps {
  readonly affair: string
  readonly search: CompareSearch
  readonly onChange: (field: keyof CompareSearch) => (value: string | null) => void
}

/** Which words mark one outlet off from another, or from all others. */
export function WordChoice({ affair, search, onChange }: WordChoiceProps) {
  const { outlets } = useSuspenseQuery(overviewQuery(affair)).data
  const choices = outlets.map(({ id, name }) => ({ value: id ?? 'unknown', label: name ?? UNKNOWN_OUTLET }))
  const nameOf = (outlet: string): string => choices.find(({ value }) => value === outlet)?.label ?? outlet
  const one = search.one ?? choices[0]?.value
  const other = search.other === one ? undefined : search.other
  if (one === undefined || choices.length < 2) {
    return (
      <Empty title="Nothing to compare">
        <p>Word choice is told from outlet to outlet, and this affair holds articles of one only.</p>
      </Empty>
    )
  }
  return (
    <>
      <div className={styles.tools}>
        <Select
          comboboxProps={OPTIONS}
          label="Words that mark"
          allowDeselect={false}
          data={choices}
          value={one}
          onChange={onChange('one')}
        />
        <Select
          comboboxProps={OPTIONS}
          label="off from"
          placeholder={ALL_OTHERS}
          clearable
          data={choices.filter(({ value }) => value !== one)}
          value={other ?? null}
          onChange={onChange('other')}
        />
      </div>
      <Comparison
        affair={affair}
        one={{ id: one, name: nameOf(one) }}
        other={other === undefined ? null : { id: other, name: nameOf(other) }}
      />
    </>
  )
}

interface Side {
  readonly id: string
  readonly name: string
}

/** What is shown while the server reads the texts: how far it is. */
function Counting({ affair }: { readonly affair: string }) {
  const progress = useQuery(wordsProgressQuery(affair)).data?.progress
  if (progress == null || progress.all === 0) return <Loading />
  const { done, all } = progress
  return (
    <div>
      <p className={section.note}>
        Reading the words of {counted(all, 'article')}: {formatCount(done)} so far. The next comparison will not wait
        for this.
      </p>
      <Progress value={(100 * done) / all} aria-label="Articles read" />
    </div>
  )
}

interface ComparisonProps {
  readonly affair: string
  readonly one: Side
  /** Null for all others. */
  readonly other: Side | null
}

function Comparison({ affair, one, other }: ComparisonProps) {
  const figure = useRef<HTMLDivElement>(null)
  const { data, error } = useQuery(wordsQuery(affair, one.id, other?.id))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Counting affair={affair} />
  const names = { one: one.name, other: other?.name ?? ALL_OTHERS }
  const words = { one: data.one.words, other: data.other.words }
  return (
    <>
      <p className={section.note}>
        The words that one uses more than the other, weighed so that no rare word wins by chance (log-odds with a prior:
        “Fightin’ Words”, Monroe and others 2008). Higher z: surer; shown from 1.96. {names.one}: {sizeWords(data.one)}.{' '}
        {names.other}: {sizeWords(data.other)}.
      </p>
      {data.rows.length === 0 ? (
        <Empty title="No word marks either off">
          <p>What they have differently is no more than chance would give; often because little was read.</p>
        </Empty>
      ) : (
        <>
          {data.rows.length < LEAST_DRAWN ? null : (
            <>
              <div className={styles.save}>
                <PictureFiles
                  affair={affair}
                  figure={figure}
                  name={`${affair}-words`}
                  caption={{
                    title: `which words mark ${names.one} off from ${other === null ? 'all other outlets' : names.other}`,
                    note: 'Right: often. Up and down: how sure it is that one side uses the word more (z of log-odds with a prior, Monroe and others 2008).',
                  }}
                />
              </div>
              <div ref={figure}>
                <WordPicture rows={data.rows} names={names} words={words} />
              </div>
            </>
          )}
          <WordTable affair={affair} rows={mostMarked(data.rows)} names={names} />
        </>
      )}
    </>
  )
}

/** Fewer terms are no picture: the table says all. */
const LEAST_DRAWN = 8
/** Terms of each side that the table tells of. */
const MOST_TOLD = 20

const mostMarked = (rows: readonly MarkedTerm[]): MarkedTerm[] => [
  ...rows.filter(({ z }) => z > 0).slice(0, MOST_TOLD),
  ...rows.filter(({ z }) => z < 0).slice(0, MOST_TOLD),
]

const sizeWords = ({ articles, words }: WordSideSize): string =>
  `${counted(articles, 'article')}, ${counted(words, 'word')}`
