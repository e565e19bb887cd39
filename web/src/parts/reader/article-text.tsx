import { memo } from 'react'
import type { LaidParagraph, LaidSegment } from '../../logic/reader/lay-out.js'
import type { Part } from '../../logic/reader/segments.js'
import styles from './article-text.module.css'
import marks from './marks.module.css'

/** What a mark needs to know of its cell. */
export interface CellLook {
  readonly tag: string | null
  /** Of a position. */
  readonly side: string | null
  readonly rejected: boolean
}

interface ArticleTextProps {
  readonly paragraphs: readonly LaidParagraph[]
  readonly looks: ReadonlyMap<string, CellLook>
  /** Id of the open cell. */
  readonly active: string | null
  /** Whether page furniture is drawn. */
  readonly furniture: boolean
}

/** The text as published, with what is read of it marked and its page furniture dimmed, or left out. */
export function ArticleText({ paragraphs, looks, active, furniture }: ArticleTextProps) {
  return paragraphs
    .filter((paragraph) => furniture || !paragraph.furniture)
    .map((paragraph) => (
      <Paragraph
        key={paragraph.span[0]}
        paragraph={paragraph}
        looks={looks}
        active={active !== null && paragraph.cells.has(active) ? active : null}
      />
    ))
}

interface ParagraphProps {
  readonly paragraph: LaidParagraph
  readonly looks: ReadonlyMap<string, CellLook>
  readonly active: string | null
}

/** Drawn anew only when the open cell has words in it: articles may be long. */
const Paragraph = memo(function Paragraph({ paragraph, looks, active }: ParagraphProps) {
  return (
    <p dir="auto" className={paragraph.furniture ? styles.furniture : undefined}>
      {paragraph.segments.map((segment) => (
        <Words key={segment.span[0]} segment={segment} looks={looks} active={active} />
      ))}
    </p>
  )
})

const LINED: readonly Part[] = ['actor', 'time', 'event', 'position', 'figure']

interface WordsProps {
  readonly segment: LaidSegment
  readonly looks: ReadonlyMap<string, CellLook>
  readonly active: string | null
}

function Words({ segment, looks, active }: WordsProps) {
  if (segment.marks.length === 0) {
    return segment.furniture ? <span className={styles.dim}>{segment.text}</span> : segment.text
  }
  const parts = new Set(segment.marks.map(({ part }) => part))
  const isActive = segment.marks.some(({ cell }) => cell === active)
  const isLined = LINED.some((part) => parts.has(part))
  const inner = segment.marks.findLast(({ part }) => part === 'source' || part === 'cue' || part === 'content')
  const classes = [
    parts.has('content') ? marks.content : '',
    inner === undefined || inner.part === 'content' ? '' : marks[inner.part],
    isLined ? marks.lined : '',
    ...LINED.map((part) => (parts.has(part) ? marks[part] : '')),
    parts.has('place') ? marks.place : '',
    segment.marks.some(({ cell }) => looks.get(cell)?.rejected) ? marks.rejected : '',
    isActive ? styles.active : '',
    segment.furniture ? styles.dim : '',
  ]
  const tags = segment.begins.flatMap((cell) => looks.get(cell)?.tag ?? [])
  const cells = [...new Set(segment.marks.map(({ cell }) => cell).reverse())]
  return (
    <mark
      className={classes.filter((name) => name !== '').join(' ')}
      data-cells={cells.join(' ')}
      data-side={segment.marks.flatMap(({ cell }) => looks.get(cell)?.side ?? []).at(-1)}
      data-tag={isLined && tags.length > 0 ? tags.join(' · ') : undefined}
      data-begins={segment.begins.length === 0 ? undefined : segment.begins.join(' ')}
      data-active={isActive ? '' : undefined}
      tabIndex={segment.begins.length === 0 ? undefined : -1}
    >
      {segment.text}
    </mark>
  )
}
