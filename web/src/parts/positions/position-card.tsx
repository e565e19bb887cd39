import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { PositionRow } from '../../api/types.js'
import { formatDate, titleOf } from '../../logic/format.js'
import { evidenceRuns } from '../../logic/positions/evidence.js'
import { placeSearch } from '../../logic/room-search.js'
import { OutletName } from '../outlet-name.js'
import styles from './position-card.module.css'
import { SideMark } from './side-mark.js'

interface PositionCardProps {
  readonly affair: string
  readonly position: PositionRow
}

/** One report of where an actor stands: how far, when, which outlet, and the sentence, which opens in its article. */
export function PositionCard({ affair, position }: PositionCardProps) {
  const { article, said, side, commitment, inferred } = position
  return (
    <article className={styles.card}>
      <p className={styles.head}>
        <SideMark side={side} commitment={commitment} />
        <span>{said === null ? 'no date' : formatDate(position.date ?? said)}</span>
        {inferred === null ? null : <span>inferred from the membership in {inferred.name}</span>}
      </p>
      <p className={styles.sentence}>
        <Link
          to="/affairs/$affair/articles/$article"
          params={{ affair, article: article.id }}
          search={placeSearch(position.statement, position.evidence)}
        >
          <Evidence position={position} />
        </Link>
      </p>
      <p className={styles.where}>
        <OutletName affair={affair} name={article.outlet} className={styles.outlet} />
        {article.published === null ? null : <span>published {formatDate(article.published)}</span>}
        <span className={styles.title}>{titleOf(article)}</span>
      </p>
    </article>
  )
}

/** The words that it rests on; within their sentence where that is not much longer. */
function Evidence({ position }: { readonly position: PositionRow }) {
  return evidenceRuns(position).map(({ at, text, isEvidence }) =>
    isEvidence ? <b key={at}>{text}</b> : <Fragment key={at}>{text}</Fragment>,
  )
}
