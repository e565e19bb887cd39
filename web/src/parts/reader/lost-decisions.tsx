import type { DecisionRow } from '../../api/types.js'
import { counted } from '../../logic/format.js'
import { lostDecisions } from '../../logic/reader/decisions.js'
import { DecisionItems } from './decision-items.js'
import styles from './lost-decisions.module.css'

/** What people decided of words that are read no more, or are gone: to be looked at, for it counts no longer. */
export function LostDecisions({ decisions }: { readonly decisions: readonly DecisionRow[] }) {
  const lost = lostDecisions(decisions)
  if (lost.length === 0) return null
  return (
    <section aria-label="Decisions that are lost" className={styles.lost}>
      {counted(lost.length, 'decision')} of people on this page {lost.length === 1 ? 'is' : 'are'} lost: nothing is read
      there any more.
      <DecisionItems decisions={lost} hasWords />
    </section>
  )
}
