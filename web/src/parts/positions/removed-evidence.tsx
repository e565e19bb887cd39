import { Link } from '@tanstack/react-router'
import type { RemovedPosition } from '../../api/types.js'
import { formatMoment } from '../../logic/format.js'
import { PositionCard } from './position-card.js'
import styles from './removed-evidence.module.css'

interface RemovedEvidenceProps {
  readonly affair: string
  readonly removed: RemovedPosition
}

/** A report that a later version of its page no longer holds: as it was, when that was learned, and what stands there now. */
export function RemovedEvidence({ affair, removed: { position, fate, version, learned, now } }: RemovedEvidenceProps) {
  return (
    <>
      <PositionCard affair={affair} position={position} />
      <p className={styles.now}>
        {fate === 'removed' ? 'Removed' : 'Changed'} in the version learned {formatMoment(learned)}
        {now === null ? '' : ', where it says '}
        {now === null ? null : <q>{now.text}</q>}:{' '}
        <Link
          to="/affairs/$affair/articles/$article"
          params={{ affair, article: version.id }}
          search={{ changes: '1' }}
        >
          what changed
        </Link>
      </p>
    </>
  )
}
