import { Link } from '@tanstack/react-router'
import type { ActorRef } from '../../api/types.js'
import { useRole } from '../use-role.js'
import styles from './actor-name.module.css'

interface ActorNameProps {
  readonly affair: string
  readonly actor: ActorRef
}

/** The name, as a link to the actor, with the role that most articles give it. */
export function ActorName({ affair, actor }: ActorNameProps) {
  const role = useRole(affair, actor.id)
  return (
    <span className={styles.actor}>
      <Link to="/affairs/$affair/actors/$actor" params={{ affair, actor: actor.id }} className={styles.name}>
        {actor.name}
      </Link>
      {role === null ? null : <span className={styles.role}>{role}</span>}
    </span>
  )
}
