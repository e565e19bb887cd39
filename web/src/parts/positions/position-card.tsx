import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { PositionRow } from '../../api/types.js'
import { formatDate } from '../../logic/format.js'
import { evidenceRuns } from '../../logic/positions/evidence.js'
import { placeSearch } from '../../logic/room-search.js'
import { CorrectedBy } from '../correction/corrected-by.js'
import { CorrectionForm } from '../correction/correction-form.js'
import { EvidenceWhere } from '../evidence/evidence.js'
import evidence from '../evidence/evidence.module.css'
import styles from './position-card.module.css'
import { SideMark } from './side-mark.js'

interface PositionCardProps {
  readonly affair: string
  readonly position: PositionRow
  /** Whether it can be put right here. */
  readonly isOpen?: boolean
}

/** One report of where an actor stands: how far, when, which outlet, and the sentence, which opens in its article. */
export function PositionCard({ affair, position, isOpen = false }: PositionCardProps) {
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
      <CorrectedBy corrected={position.corrected} />
      {isOpen ? (
        <CorrectionForm
          affair={affair}
          cell={position.id}
          actor={position.actor}
          read={{ side, commitment, date: position.date ?? '', evidence: position.evidence[0]?.text ?? '' }}
        />
      ) : null}
    </article>
  )
}

/** The words that it rests on; within their sentence where that is not much longer. */
function Evidence({ position }: { readonly position: PositionRow }) {
  return evidenceRuns(position).map(({ at, text, isEvidence }) =>
    isEvidence ? <b key={at}>{text}</b> : <Fragment key={at}>{text}</Fragment>,
  )
}
