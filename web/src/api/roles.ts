import { queryOptions } from '@tanstack/react-query'
import { getJson } from './client.js'

type Answer = (role: string | null) => void

/** What is waited for, by affair and actor: asked in one request a moment later. */
const waiting = new Map<string, Map<string, Answer[]>>()
const MOMENT_MS = 15
/** Ids of one request: an address has its limits. */
const MOST_IDS = 150

/** The office that most articles of an affair give an actor; null when none gives one. Many at once are one request. */
export const roleQuery = (affair: string, actor: string) =>
  queryOptions({
    queryKey: ['role', affair, actor],
    queryFn: () => askRole(affair, actor),
    staleTime: Number.POSITIVE_INFINITY,
  })

function askRole(affair: string, actor: string): Promise<string | null> {
  return new Promise((answer) => {
    const asked = waiting.get(affair) ?? new Map<string, Answer[]>()
    if (asked.size === 0) {
      waiting.set(affair, asked)
      setTimeout(() => {
        waiting.delete(affair)
        void askAll(affair, asked)
      }, MOMENT_MS)
    }
    asked.set(actor, [...(asked.get(actor) ?? []), answer])
  })
}

/** A role that cannot be had is left out: the name stands without it. */
async function askAll(affair: string, asked: ReadonlyMap<string, readonly Answer[]>): Promise<void> {
  const ids = [...asked.keys()]
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const some = ids.slice(from, from + MOST_IDS)
    const roles = await getJson<Readonly<Record<string, string>>>(`/affairs/${encodeURIComponent(affair)}/roles`, {
      actors: some.join(','),
    }).catch((): Readonly<Record<string, string>> => ({}))
    for (const id of some) for (const answer of asked.get(id) ?? []) answer(roles[id] ?? null)
  }
}
