import type { Kysely } from 'kysely'
import { EVIDENCE, type EventEvidence } from '../../join/happenings/index.js'
import type { Database, EventLinkTable } from '../../record/schema.js'
import { inBatches } from '../batches.js'
import type { EventJoin } from './rows.js'

/** What joins the reports of happenings, and what links these to others. */
export interface EventLinks {
  /** The best link of a report to another of its happening; null when it has none. */
  readonly joinedBy: (id: string) => EventJoin | null
  /** Ids of the events that are a development of these, or of which these are one; sorted. */
  readonly developmentsOf: (ids: readonly string[]) => readonly string[]
}

/** Links of the events of happenings, each given as the ids of its reports. */
export async function loadLinks(db: Kysely<Database>, groups: readonly (readonly string[])[]): Promise<EventLinks> {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)))
  const rows = [
    ...(await inBatches(groupOf.keys(), (batch) =>
      db.selectFrom('event_link').selectAll().where('event_id', 'in', batch).execute(),
    )),
    ...(await inBatches(groupOf.keys(), (batch) =>
      db.selectFrom('event_link').selectAll().where('other_id', 'in', batch).execute(),
    )),
  ]
  const best = new Map<string, EventLinkTable>()
  const developments = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const [id, other] of [
      [row.event_id, row.other_id],
      [row.other_id, row.event_id],
    ] as const) {
      const group = groupOf.get(id)
      if (group === undefined) continue
      if (row.relation === 'development') developments.set(id, (developments.get(id) ?? new Set()).add(other))
      else if (group.includes(other) && row.score > (best.get(id)?.score ?? -1)) best.set(id, row)
    }
  }
  return {
    joinedBy: (id) => {
      const link = best.get(id)
      return link === undefined ? null : { score: link.score, because: wordsOf(link) }
    },
    developmentsOf: (ids) => [...new Set(ids.flatMap((id) => [...(developments.get(id) ?? [])]))].sort(),
  }
}

/** What speaks for a link, each once. */
const wordsOf = ({ evidence }: EventLinkTable): readonly string[] => [
  ...new Set(
    (JSON.parse(evidence) as EventEvidence[])
      .filter(({ adds }) => adds > 0)
      .toSorted((one, other) => other.adds - one.adds)
      .map(({ what }) => EVIDENCE[what]),
  ),
]
