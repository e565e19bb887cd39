import type { ReactNode } from 'react'
import type { ArticleView } from '../../api/types.js'
import { counted, formatLongDate, isWebAddress, titleOf } from '../../logic/format.js'
import { OutletName } from '../outlet-name.js'
import styles from './article-head.module.css'
import { ReadingMade } from './reading-made.js'

interface ArticleHeadProps {
  readonly affair: string
  readonly view: ArticleView
  /** Versions, and what is shown. */
  readonly children?: ReactNode
}

/** Outlet, day and title of an article, and how it was read. */
export function ArticleHead({ affair, view, children }: ArticleHeadProps) {
  const { outlet, published, url, words } = view.article
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        <b>
          <OutletName affair={affair} name={outlet} />
        </b>
        <span>{published === null ? 'date unknown' : formatLongDate(published)}</span>
      </p>
      <h1 dir="auto">{titleOf(view.article)}</h1>
      <p className={styles.facts}>
        <span>{counted(words, 'word')}</span>
        {url === null || !isWebAddress(url) ? null : (
          <a href={url} rel="noreferrer" target="_blank">
            at its publisher
          </a>
        )}
      </p>
      <ReadingMade affair={affair} view={view} />
      {children}
    </header>
  )
}
