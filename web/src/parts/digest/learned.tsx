import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { digestPartQuery } from '../../api/queries.js'
import type { Digest, DigestPart } from '../../api/types.js'
import { formatCount } from '../../logic/format.js'
import section from '../section.module.css'
import { TextButton } from '../text-button.js'

type RowOf<Part extends DigestPart> = Digest[Part]['rows'][number]

interface LearnedProps<Part extends DigestPart> {
  readonly affair: string
  readonly digest: Digest
  readonly part: Part
  readonly title: string
  readonly note: string
  /** Rows that are shown before more are asked for. */
  readonly most: number
  /** What a row is about, where rows on the same stand together under it. */
  readonly about?: (row: RowOf<Part>) => string
  readonly children: (row: RowOf<Part>) => ReactNode
}

/** One part of what was learned, cut, with how many there are and more behind a button; nothing where there is none of it. */
export function Learned<Part extends DigestPart>(props: LearnedProps<Part>) {
  const { affair, digest, part, title, note, most, about, children } = props
  const { total } = digest[part]
  const first = digest[part].rows as readonly RowOf<Part>[]
  const [isOpen, setOpen] = useState(false)
  const { data, fetchNextPage, isFetching } = useInfiniteQuery({
    ...digestPartQuery(affair, digest.since, part, first.length),
    enabled: false,
  })
  if (total === 0) return null
  const rows = [...first, ...(data?.pages ?? []).flatMap((page) => page[part].rows as readonly RowOf<Part>[])]
  const shown = isOpen ? rows : rows.slice(0, most)
  const more = (): void => {
    if (isOpen || first.length <= most) void fetchNextPage()
    setOpen(true)
  }
  return (
    <section aria-labelledby={part} className={section.section}>
      <div className={section.head}>
        <h2 id={part}>
          {title} <span className={section.count}>{formatCount(total)}</span>
        </h2>
      </div>
      <p className={section.note}>{note}</p>
      {about === undefined
        ? shown.map(children)
        : groupsOf(shown, about).map(([subject, own]) => (
            <div key={subject} className={section.group}>
              <h3>{subject}</h3>
              {own.map(children)}
            </div>
          ))}
      {shown.length < total ? (
        <p className={section.more}>
          <TextButton onClick={more} disabled={isFetching}>
            More: {formatCount(total - shown.length)} besides
          </TextButton>
        </p>
      ) : null}
    </section>
  )
}

/** Rows by what they are about, in the order in which each is first met. */
function groupsOf<Row>(rows: readonly Row[], about: (row: Row) => string): readonly (readonly [string, Row[]])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(about(row), [...(groups.get(about(row)) ?? []), row])
  return [...groups]
}
