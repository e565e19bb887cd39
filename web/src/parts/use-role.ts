import { useQuery } from '@tanstack/react-query'
import { roleQuery } from '../api/roles.js'

/** The office that most articles of an affair give an actor; null while it is not known, or none gives one. */
export const useRole = (affair: string, actor: string): string | null => useQuery(roleQuery(affair, actor)).data ?? null
