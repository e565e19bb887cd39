import { Link } from '@tanstack/react-router'
import type { ArticleView } from '../../api/types.js'
import { counted, formatLongDate, isWebAddress, titleOf } from '../../logic/format.js'
import { OutletName } from '../outlet-name.js'
import styles from './article-head.module.css'
import marks from './marks.module.css'

interface ArticleHeadProps {
  readonly affair: string
  readonly view: ArticleView
}

/** Outlet, day, title and versions of an article; what was doubtful in reading it; and what its marks mean. */
export function ArticleHead({ affair, view: { article, chrome, doubts, text } }: ArticleHeadProps) {
  const { outlet, published, url, words, statements, supersedes, supersededBy } = article
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        <b>
          <OutletName affair={affair} name={outlet} />
        </b>
        <span>{published === null ? 'date unknown' : formatLongDate(published)}</span>
      </p>
      <h1>{titleOf(article)}</h1>
      <p className={styles.facts}>
        <span>{counted(words, 'word')}</span>
        <span>{counted(statements, 'statement')}</span>
        {url === null || !isWebAddress(url) ? null : (
          <a href={url} rel="noreferrer" target="_blank">
            at its publisher
          </a>
        )}
        {supersedes === null ? null : (
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: supersedes }}>
            earlier version
          </Link>
        )}
        {supersededBy === null ? null : (
          <Link to="/affairs/$affair/articles/$article" params={{ affair, article: supersededBy }}>
            later version
          </Link>
        )}
      </p>
      <p className={styles.key}>
        <span className={marks.source}>source</span> <span className={marks.cue}>cue</span>{' '}
        <span className={marks.content}>content</span>
        {chrome.length === 0 ? null : <span className={styles.furniture}>page furniture, not read</span>}
      </p>
      {doubts.length === 0 ? null : (
        <details className={styles.doubts}>
          <summary>{counted(doubts.length, 'doubt')} in reading it</summary>
          <ul>
            {doubts.map(({ code, span: [start, end] }) => (
              <li key={`${code} ${start} ${end}`}>
                {doubtWords(code)}: “{text.slice(start, end)}”
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  )
}

/** "SPEAKER_UNCLEAR" as "speaker unclear". */
const doubtWords = (code: string): string => code.toLowerCase().replaceAll('_', ' ')
