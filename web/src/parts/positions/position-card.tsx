import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { PositionRow } from '../../api/types.js'
import { formatDate } from '../../logic/format.js'
import { evidenceRuns } from '../../logic/positions/evidence.js'
import { placeSearch } from '../../logic/room-search.js'
import { EvidenceWhere } from '../evidence/evidence.js'
import evidence from '../evidence/evidence.module.css'
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
      <p className={evidence.sentence} dir="auto">
        <Link
          to="/affairs/$affair/articles/$article"
          params={{ affair, article: article.id }}
          search={placeSearch(position.statement, position.evidence)}
        >
          <Evidence position={position} />
        </Link>
      </p>
      <EvidenceWhere affair={affair} article={article} />
    </article>
  )
}

/** The words that it rests on; within their sentence where that is not much longer. */
function Evidence({ position }: { readonly position: PositionRow }) {
  return evidenceRuns(position).map(({ at, text, isEvidence }) =>
    isEvidence ? <b key={at}>{text}</b> : <Fragment key={at}>{text}</Fragment>,
  )
}
