import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { SearchHit } from '../../api/types.js'
import { counted, formatDate, listed, titleOf } from '../../logic/format.js'
import { foundRuns } from '../../logic/search/search-room.js'
import { OutletName } from '../outlet-name.js'
import styles from './found-hit.module.css'

interface FoundHitProps {
  readonly affair: string
  readonly hit: SearchHit
  readonly query: string | undefined
}

/** One article or statement that was found: the words around what was found, which open there. */
export function FoundHit({ affair, hit, query }: FoundHitProps) {
  const { article, statement, speakers, place, snippet, marks, statements } = hit
  const open = statement !== null ? { statement } : place === null ? {} : { at: place.join('-') }
  return (
    <article className={styles.hit}>
      {statement === null ? null : (
        <p className={styles.who}>
          {speakers.length === 0 ? <i>no named speaker</i> : listed(speakers.map(({ name }) => name))}
        </p>
      )}
      <h2 className={statement === null ? styles.title : styles.small}>
        <Link to="/affairs/$affair/articles/$article" params={{ affair, article: article.id }} search={open}>
          {titleOf(article)}
        </Link>
      </h2>
      <p className={styles.snippet}>
        {foundRuns(snippet, marks).map(({ at, text, isFound }) =>
          isFound ? (
            <mark key={at} className={styles.found}>
              {text}
            </mark>
          ) : (
            <Fragment key={at}>{text}</Fragment>
          ),
        )}
      </p>
      <p className={styles.where}>
        <OutletName affair={affair} name={article.outlet} className={styles.outlet} />
        <span>{article.published === null ? 'no date' : formatDate(article.published)}</span>
        {statement !== null || statements === 0 || query === undefined ? null : (
          <Link to="/affairs/$affair/statements" params={{ affair }} search={{ article: article.id, search: query }}>
            {counted(statements, 'statement')} with these words
          </Link>
        )}
      </p>
    </article>
  )
}
