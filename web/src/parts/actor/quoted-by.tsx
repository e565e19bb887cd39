import { Link } from '@tanstack/react-router'
import type { ActorView } from '../../api/types.js'
import { formatCount, UNKNOWN_OUTLET } from '../../logic/format.js'
import { OutletName } from '../outlet-name.js'
import styles from './quoted-by.module.css'

interface QuotedByProps {
  readonly affair: string
  readonly actor: string
  readonly outlets: ActorView['quotedBy']
}

/** Which outlets report the actor's statements, most first; each number opens them. */
export const QuotedBy = ({ affair, actor, outlets }: QuotedByProps) => (
  <ul className={styles.list}>
    {outlets.map(({ outlet, statements }) => (
      <li key={outlet ?? ''}>
        <OutletName affair={affair} name={outlet} />{' '}
        <Link
          to="/affairs/$affair/statements"
          params={{ affair }}
          search={{ actor, outlet: outlet ?? 'unknown' }}
          aria-label={`${statements} in ${outlet ?? UNKNOWN_OUTLET}`}
        >
          {formatCount(statements)}
        </Link>
      </li>
    ))}
  </ul>
)
