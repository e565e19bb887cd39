import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { overviewQuery } from '../api/queries.js'

/** The role that most articles of an affair give a speaker, by id; null when none gives one. */
export function useRoles(affair: string): (actor: string) => string | null {
  const { speakers } = useSuspenseQuery(overviewQuery(affair)).data
  return useMemo(() => {
    const roles = new Map(speakers.map(({ actor, role }) => [actor.id, role]))
    return (actor) => roles.get(actor) ?? null
  }, [speakers])
}
