import type { ActorRow } from '../../api/types.js'
import type { ActorsSearch } from '../room-search.js'

/** Small letters without accents: what a name is compared by. */
const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

type Named = Pick<ActorRow, 'name' | 'kind'> & Partial<Pick<ActorRow, 'aliases' | 'roles' | 'unnamed'>>

/**
 * The actors of a kind whose name, alias or role holds the words; in the same order. Those whom no article names are left
 * out, unless they are asked for.
 */
export function pickActors<Row extends Named>(rows: readonly Row[], { name, kind, nameless }: ActorsSearch): Row[] {
  const wanted = folded(name ?? '')
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (nameless === true || row.unnamed !== true) &&
      [row.name, ...(row.aliases ?? []), ...(row.roles ?? []).map(({ role }) => role)].some((words) =>
        folded(words).includes(wanted),
      ),
  )
}
