import { Fragment, useMemo } from 'react'
import type { VersionDiff } from '../../api/types.js'
import { type DiffRun, diffParagraphs } from '../../logic/reader/diff-paragraphs.js'
import { paragraphsOf } from '../../logic/reader/paragraphs.js'
import styles from './diff-text.module.css'

interface DiffTextProps {
  readonly diff: VersionDiff
  /** Of the newer version; null where the older one is open: its paragraphs are then those of its sentences. */
  readonly text: string | null
}

/** A page with what was added, removed and moved; told by lines as well as by colour. */
export function DiffText({ diff, text }: DiffTextProps) {
  const paragraphs = useMemo(
    () => diffParagraphs(diff.sentences, text === null ? [] : paragraphsOf(text)),
    [diff, text],
  )
  return (
    <>
      <p className={styles.key}>
        <ins className={styles.added}>added</ins>
        <del className={styles.removed}>removed</del>
        <span className={styles.moved}>moved, word for word</span>
      </p>
      {paragraphs.map((runs) => (
        <p key={runs[0]?.key} dir="auto">
          {runs.map((run) => (
            <Fragment key={run.key}>
              <Run run={run} />
              {run.isLast ? ' ' : ''}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}

function Run({ run: { change, text: whole } }: { readonly run: DiffRun }) {
  const text = whole.trimEnd()
  return (
    <>
      <Words change={change} text={text} />
      {whole.slice(text.length)}
    </>
  )
}

function Words({ change, text }: Pick<DiffRun, 'change' | 'text'>) {
  if (change === 'added') {
    return (
      <ins className={styles.added}>
        <span className="visually-hidden">[added: </span>
        {text}
        <span className="visually-hidden">]</span>
      </ins>
    )
  }
  if (change === 'removed') {
    return (
      <del className={styles.removed}>
        <span className="visually-hidden">[removed: </span>
        {text}
        <span className="visually-hidden">]</span>
      </del>
    )
  }
  if (change === 'moved') {
    return (
      <span className={styles.moved}>
        <span className="visually-hidden">[moved: </span>
        {text}
        <span className="visually-hidden">]</span>
      </span>
    )
  }
  return text
}
