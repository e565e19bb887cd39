import { SegmentedControl } from '@mantine/core'
import { ACTOR_KIND_NAMES } from '../logic/room-search.js'
import styles from './frame/room-head.module.css'

interface KindControlProps {
  readonly value: string | undefined
  readonly onChange: (kind: string) => void
}

/** Only actors of one kind, or all. */
export const KindControl = ({ value, onChange }: KindControlProps) => (
  <div>
    <span id="kind" className={styles.label}>
      Kind
    </span>
    <SegmentedControl
      aria-labelledby="kind"
      className={styles.kinds}
      value={value ?? ''}
      onChange={onChange}
      data={[
        { value: '', label: 'All' },
        ...Object.entries(ACTOR_KIND_NAMES).map(([kind, label]) => ({ value: kind, label })),
      ]}
    />
  </div>
)
