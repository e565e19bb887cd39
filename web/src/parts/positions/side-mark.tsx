import type { Commitment, Side } from '../../api/types.js'
import { COMMITMENT_NAMES, COMMITMENTS, SIDE_NAMES, SIDE_SIGNS, stepOf } from '../../logic/positions/sides.js'
import styles from './side-mark.module.css'

interface SideMarkProps {
  readonly side: Side
  readonly commitment: Commitment
}

/** Which side, by sign, colour and word, and how far: a meter of five steps, from what others expect to a deed. */
export const SideMark = ({ side, commitment }: SideMarkProps) => (
  <span className={styles.mark} data-side={side}>
    <span className={styles.sign} aria-hidden>
      {SIDE_SIGNS[side]}
    </span>
    <span className={styles.side}>{SIDE_NAMES[side]}</span>
    <Meter commitment={commitment} />
    <span className={styles.commitment}>{COMMITMENT_NAMES[commitment]}</span>
  </span>
)

/** Five steps, as many filled as the actor has gone; in the colour of the side around it. */
export const Meter = ({ commitment }: { readonly commitment: Commitment }) => (
  <span className={styles.meter} aria-hidden title={COMMITMENT_NAMES[commitment]}>
    {COMMITMENTS.map((step) => (
      <span key={step} className={styles.step} data-filled={stepOf(step) <= stepOf(commitment) ? '' : undefined} />
    ))}
  </span>
)
