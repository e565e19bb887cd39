import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { actorOfId } from '../actors/actor-why.js'
import { loadActors } from '../parts.js'
import { removedPositions } from '../versions/removed-positions.js'
import { issuesOf } from './issues.js'
import { loadPositions } from './load-positions.js'
import type { Ledger, LedgerFilter } from './rows.js'
import { standingsOf } from './standings.js'

/**
 * One actor, by its id or that of one of its names, and one issue, by its id, over time. An actor of whom nothing is
 * reported has an empty ledger.
 * @throws AFFAIR_UNKNOWN, ACTOR_UNKNOWN, ISSUE_UNKNOWN, FILTER_DATE_INVALID
 */
export async function ledger(
  db: Kysely<Database>,
  affair: string,
  pair: { readonly actor: string; readonly issue: string },
  filter: Omit<LedgerFilter, 'actor' | 'issue'> = {},
): Promise<Ledger> {
  const id = await actorOfId(db, pair.actor)
  const actor = id === null ? undefined : (await loadActors(db, [id])).get(id)
  if (actor === undefined) throw new StandpointError('ACTOR_UNKNOWN', { wanted: pair.actor })
  const { issues } = await issuesOf(db, affair)
  const issue = issues.find((known) => known.id === pair.issue)
  if (issue === undefined) {
    const known = issues.map((one) => one.id).join(', ') || 'none'
    throw new StandpointError('ISSUE_UNKNOWN', { wanted: pair.issue, affair, known })
  }
  const asked = { ...filter, actor: actor.id, issue: issue.id }
  const { positions, copies } = await loadPositions(db, affair, asked)
  const known = standingsOf(positions, copies)
  return {
    actor,
    issue,
    asOf: filter.asOf || null,
    learnedBefore: filter.learnedBefore || null,
    current: known.standings.at(-1) ?? null,
    ...known,
    positions,
    removed: await removedPositions(db, affair, asked),
  }
}
