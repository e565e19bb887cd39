import type { ActorRef } from '../api/types.js'
import { badgeOf } from '../logic/actor-badge.js'
import styles from './actor-badge.module.css'

/** Who it is at a glance: the code of a state, the initials of a person or body; square for bodies, round for people. */
export const ActorBadge = ({ actor }: { readonly actor: Pick<ActorRef, 'name' | 'kind' | 'country'> }) => (
  <span className={styles.badge} data-kind={actor.kind} aria-hidden>
    {badgeOf(actor)}
  </span>
)
