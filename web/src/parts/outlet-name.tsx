import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { overviewQuery } from '../api/queries.js'
import { UNKNOWN_OUTLET } from '../logic/format.js'

interface OutletNameProps {
  readonly affair: string
  /** Null for the articles whose outlet nobody states. */
  readonly name: string | null
  readonly className?: string | undefined
}

/** The name of an outlet, as the way to what was read of it. */
export function OutletName({ affair, name, className }: OutletNameProps) {
  const found = useQuery(overviewQuery(affair)).data?.outlets.find((outlet) => outlet.name === name)
  if (found === undefined) return <span className={className}>{name ?? UNKNOWN_OUTLET}</span>
  return (
    <Link
      to="/affairs/$affair/outlets/$outlet"
      params={{ affair, outlet: found.id ?? 'unknown' }}
      className={className}
    >
      {name ?? UNKNOWN_OUTLET}
    </Link>
  )
}
