import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ArticleRef, CopyRow, SharedText, Span } from '../../api/types.js'
import { becauseWords, type PassageRun, passageRuns } from '../../logic/compare/copies.js'
import { counted, formatDate, titleOf, UNKNOWN_OUTLET } from '../../logic/format.js'
import { placeSearch } from '../../logic/room-search.js'
import styles from './copy-card.module.css'

/** Passages that are shown at once. */
const MOST = 1

interface CopyCardProps {
  readonly affair: string
  readonly copy: CopyRow
}

/** Two articles that share passages: how much of each, who has it from whom and why, and the passages side by side. */
export function CopyCard({ affair, copy }: CopyCardProps) {
  const { article, source, because, words, share, sourceShare, passages } = copy
  const [taker, from] = [article, source].map(({ outlet }) => outlet ?? UNKNOWN_OUTLET)
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2>{because === null ? `${taker} and ${from} share` : `${taker} has from ${from}`}</h2>
        <p>{counted(words, 'word')}</p>
      </header>
      <p className={styles.why}>{becauseWords(copy)}</p>
      <div className={styles.pair}>
        <Side affair={affair} article={article} share={share} />
        <Side affair={affair} article={source} share={sourceShare} />
      </div>
      {passages.slice(0, MOST).map((passage) => (
        <Passage key={passage.span[0]} affair={affair} copy={copy} passage={passage} />
      ))}
      {passages.length > MOST ? (
        <details className={styles.more}>
          <summary>{counted(passages.length - MOST, 'other passage')}</summary>
          {passages.slice(MOST).map((passage) => (
            <Passage key={passage.span[0]} affair={affair} copy={copy} passage={passage} />
          ))}
        </details>
      ) : null}
    </article>
  )
}

interface SideProps {
  readonly affair: string
  readonly article: ArticleRef
  /** Of its words that the other has too; 0..1. */
  readonly share: number
}

function Side({ affair, article, share }: SideProps) {
  const percent = `${Math.round(100 * share)} %`
  return (
    <div className={styles.side}>
      <p className={styles.outlet}>
        {article.outlet ?? UNKNOWN_OUTLET}
        <span>{article.published === null ? 'no date' : formatDate(article.published)}</span>
      </p>
      <p className={styles.title}>
        <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }}>
          {titleOf(article)}
        </Link>
      </p>
      <div className={styles.share}>
        <span className={styles.track} aria-hidden>
          <span style={{ width: `${100 * share}%` }} />
        </span>
        <span>{percent} of the article</span>
      </div>
    </div>
  )
}

interface PassageProps {
  readonly affair: string
  readonly copy: CopyRow
  readonly passage: SharedText
}

function Passage({ affair, copy, passage }: PassageProps) {
  const { own, source } = passageRuns(passage.text, passage.sourceText)
  return (
    <div className={styles.pair}>
      <PassageText affair={affair} article={copy.article} span={passage.span} runs={own} />
      <PassageText affair={affair} article={copy.source} span={passage.sourceSpan} runs={source} />
    </div>
  )
}

interface PassageTextProps {
  readonly affair: string
  readonly article: ArticleRef
  readonly span: Span
  readonly runs: readonly PassageRun[]
}

const PassageText = ({ affair, article, span, runs }: PassageTextProps) => (
  <p className={styles.passage}>
    <Link
      to="/affairs/$affair/articles/$article"
      params={{ affair, article: article.id }}
      search={placeSearch(null, [{ span }])}
    >
      {runs.map(({ at, text, differs }) =>
        differs ? (
          <mark key={at} className={styles.differs}>
            {text}
          </mark>
        ) : (
          <Fragment key={at}>{text}</Fragment>
        ),
      )}
    </Link>
  </p>
)
