import type { ReactNode } from 'react'
import type { ArticleRef, Sentence, Span } from '../../api/types.js'
import { formatDate, titleOf } from '../../logic/format.js'
import type { ReaderSearch } from '../../logic/room-search.js'
import { OutletName } from '../outlet-name.js'
import styles from './evidence.module.css'
import { EvidenceLink } from './evidence-link.js'

interface EvidenceProps {
  readonly affair: string
  readonly article: ArticleRef
  readonly sentence: Sentence
  /** The words that it rests on, as places in the article. */
  readonly spans: readonly Span[]
  readonly opens?: ReaderSearch
  /** False where the outlet stands above it already. */
  readonly hasOutlet?: boolean
  /** What else is to be said of it, beside where it stands. */
  readonly children?: ReactNode
}

/** The sentence that something rests on, which opens in its article; with outlet, day and title. */
export function Evidence({ affair, article, hasOutlet = true, children, ...words }: EvidenceProps) {
  return (
    <>
      <p className={styles.sentence} dir="auto">
        <EvidenceLink affair={affair} article={article} {...words} />
      </p>
      <EvidenceWhere affair={affair} article={article} hasOutlet={hasOutlet}>
        {children}
      </EvidenceWhere>
    </>
  )
}

/** Where a piece of evidence was said. */
export function EvidenceWhere({
  affair,
  article,
  hasOutlet = true,
  children,
}: Pick<EvidenceProps, 'affair' | 'article' | 'hasOutlet' | 'children'>) {
  return (
    <p className={styles.where}>
      {hasOutlet ? <OutletName affair={affair} name={article.outlet} className={styles.outlet} /> : null}
      {article.published === null ? null : <span>published {formatDate(article.published)}</span>}
      {children}
      <span className={styles.title}>{titleOf(article)}</span>
    </p>
  )
}
