import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Wording, WordingGroup } from '../../api/types.js'
import { isWordForWord, RULE_WORDS, wordingRuns } from '../../logic/compare/wording-runs.js'
import { counted, formatDate, KIND_WORDS, speakerWords, titleOf } from '../../logic/format.js'
import { quotedRuns } from '../../logic/statements/quoted.js'
import evidence from '../evidence/evidence.module.css'
import { OutletName } from '../outlet-name.js'
import styles from './wording-card.module.css'

interface WordingCardProps {
  readonly affair: string
  readonly group: WordingGroup
}

/** One statement: the fullest wording, and each other held against it. Each opens in its article. */
export function WordingCard({ affair, group }: WordingCardProps) {
  const { speakers, articles, outlets, wordings } = group
  const [fullest, ...others] = wordings
  if (fullest === undefined) return null
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h2>
          {speakers.length === 0
            ? speakerWords(fullest.statement)
            : speakers.map(({ id, name }, at) => (
                <Fragment key={id}>
                  {at === 0 ? '' : ', '}
                  <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: id }} className={styles.speaker}>
                    {name}
                  </Link>
                </Fragment>
              ))}
        </h2>
        <p>
          {counted(articles, 'article')} of {counted(outlets.length, 'outlet')}
        </p>
      </header>
      <ol className={styles.wordings}>
        <WordingRow affair={affair} wording={fullest} fullest={fullest} />
        {others.map((wording) => (
          <WordingRow key={wording.statement.id} affair={affair} wording={wording} fullest={fullest} />
        ))}
      </ol>
    </article>
  )
}

interface WordingRowProps {
  readonly affair: string
  readonly wording: Wording
  readonly fullest: Wording
}

function WordingRow({ affair, wording, fullest }: WordingRowProps) {
  const { statement, rule, because } = wording
  const { article, date, kind, cue } = statement
  const when = article.published ?? date
  return (
    <li className={styles.row}>
      <p className={styles.where}>
        <OutletName affair={affair} name={article.outlet} className={evidence.outlet} />
        <span>{when === null ? 'no date' : formatDate(when)}</span>
      </p>
      <div className={styles.what}>
        <p className={`${evidence.sentence} ${styles.words}`} dir="auto">
          <Link
            to="/affairs/$affair/articles/$article"
            params={{ affair, article: article.id }}
            search={{ statement: statement.id }}
            title={titleOf(article)}
          >
            {wording === fullest ? <Fullest wording={wording} /> : <Aligned wording={wording} fullest={fullest} />}
          </Link>
        </p>
        <p className={styles.facts}>
          <span>{KIND_WORDS[kind] ?? kind}</span>
          {cue === '' ? null : <span>cue “{cue}”</span>}
          {rule === null ? (
            <span>the fullest</span>
          ) : (
            <span title={because ?? undefined}>{RULE_WORDS[rule] ?? because}</span>
          )}
          {rule === 'other-speaker' ? <b className={styles.other}>said by {speakerWords(statement)}</b> : null}
        </p>
      </div>
    </li>
  )
}

const Fullest = ({ wording }: { readonly wording: Wording }) =>
  quotedRuns(wording.statement.content).map(({ start, text, quoted }) =>
    quoted ? <b key={start}>{text}</b> : <Fragment key={start}>{text}</Fragment>,
  )

function Aligned({ wording, fullest }: Omit<WordingRowProps, 'affair'>) {
  if (isWordForWord(wording, fullest)) return <i className={styles.same}>the same, word for word</i>
  return wordingRuns(wording.parts).map(({ at, change, text, quoted }) => {
    const words = quoted ? <b>{text}</b> : text
    return (
      <Fragment key={at}>
        {at === 0 ? '' : ' '}
        {change === 'same' ? (
          words
        ) : change === 'added' ? (
          <ins className={styles.added}>
            <span className="visually-hidden">[added: </span>
            {words}
            <span className="visually-hidden">]</span>
          </ins>
        ) : (
          <del className={styles.leftOut}>
            <span className="visually-hidden">[left out: </span>
            {words}
            <span className="visually-hidden">]</span>
          </del>
        )}
      </Fragment>
    )
  })
}
