import { memo } from 'react'
import type { LaidParagraph, LaidSegment } from '../../logic/reader/lay-out.js'
import styles from './article-text.module.css'
import marks from './marks.module.css'

interface ArticleTextProps {
  readonly paragraphs: readonly LaidParagraph[]
  /** Id of the open statement. */
  readonly active: string | null
}

/** The text as published, its statements marked and its page furniture dimmed. */
export function ArticleText({ paragraphs, active }: ArticleTextProps) {
  return paragraphs.map((paragraph) => (
    <Paragraph
      key={paragraph.span[0]}
      paragraph={paragraph}
      active={active !== null && paragraph.statements.has(active) ? active : null}
    />
  ))
}

interface ParagraphProps {
  readonly paragraph: LaidParagraph
  readonly active: string | null
}

/** Drawn anew only when the open statement has words in it: articles may be long. */
const Paragraph = memo(function Paragraph({ paragraph, active }: ParagraphProps) {
  return (
    <p className={paragraph.furniture ? styles.furniture : undefined}>
      {paragraph.segments.map((segment) => (
        <Words key={segment.span[0]} segment={segment} active={active} />
      ))}
    </p>
  )
})

interface WordsProps {
  readonly segment: LaidSegment
  readonly active: string | null
}

function Words({ segment, active }: WordsProps) {
  const inner = segment.marks.at(-1)
  if (inner === undefined) {
    return segment.furniture ? <span className={styles.dim}>{segment.text}</span> : segment.text
  }
  const isActive = segment.marks.some(({ statement }) => statement === active)
  const isContent = segment.marks.some(({ part }) => part === 'content')
  const classes = [
    isContent ? marks.content : '',
    inner.part === 'content' ? '' : marks[inner.part],
    isActive ? styles.active : '',
    segment.furniture ? styles.dim : '',
  ]
  return (
    <mark
      className={classes.filter((name) => name !== '').join(' ')}
      data-statement={inner.statement}
      data-begins={segment.begins.length === 0 ? undefined : segment.begins.join(' ')}
      data-active={isActive ? '' : undefined}
      tabIndex={segment.begins.length === 0 ? undefined : -1}
    >
      {segment.text}
    </mark>
  )
}
