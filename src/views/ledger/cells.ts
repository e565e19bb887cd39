import { isAliasId } from '../../join/actors/alias-id.js'
import { grouped } from '../batches.js'
import type { Positions } from './load-positions.js'
import type { IssueRef, MatrixCell, PositionRow, StandingRow } from './rows.js'
import { type Standings, standingsOf } from './standings.js'

/** The reports of one actor on one issue, and what they come to. */
export interface Pair extends Standings {
  readonly actor: PositionRow['actor']
  /** Whether no article gives the actor a name. */
  readonly unnamed: boolean
  readonly issue: IssueRef
  readonly positions: readonly PositionRow[]
}

/** Reports by actor and issue, in the order in which they come. */
export const pairsOf = ({
  positions,
  copies,
  unnamed,
}: Pick<Positions, 'positions' | 'copies' | 'unnamed'>): readonly Pair[] =>
  [...grouped(positions, ({ actor, issue }) => JSON.stringify([actor.id, issue.id])).values()].map((group) => ({
    actor: group[0]!.actor,
    unnamed: unnamed.has(group[0]!.actor.id),
    issue: group[0]!.issue,
    positions: group,
    ...standingsOf(group, copies),
  }))

/** Where the actor stands at the end; none where nothing is reported. */
export function cellOf({ actor, unnamed, issue, standings, changes }: Pair): readonly MatrixCell[] {
  const current = standings.at(-1)
  if (current === undefined) return []
  return [{ actor, unnamed, issue, ...current, change: changes.at(-1) ?? null, changes: changes.length }]
}

/** All that it stood for, oldest first, each with the change that led there. */
export const standingRowsOf = ({ actor, unnamed, issue, standings, changes }: Pair): readonly StandingRow[] =>
  standings.map((standing) => ({
    ...{ actor, unnamed, issue, ...standing },
    change: changes.find(({ after }) => after.id === standing.first.id) ?? null,
  }))

const KINDS = ['state', 'organisation', 'group', 'person']

/** Whom only one article knows comes after all others who have a name, and last who has none. */
const placeOf = ({ actor: { id, kind }, unnamed }: Pair): number =>
  KINDS.indexOf(kind) + (unnamed ? 2 : isAliasId(id) ? 0 : 1) * KINDS.length

/** By issue as listed; then states, organisations, groups, persons, each with the most reports first, then by name. */
export function inOrder(pairs: readonly Pair[], issues: readonly IssueRef[]) {
  const places = new Map(issues.map(({ id }, index) => [id, index]))
  const reports = new Map<string, number>()
  for (const { actor, positions } of pairs) reports.set(actor.id, (reports.get(actor.id) ?? 0) + positions.length)
  const byActor = (one: Pair, other: Pair): number =>
    placeOf(one) - placeOf(other) ||
    (reports.get(other.actor.id) ?? 0) - (reports.get(one.actor.id) ?? 0) ||
    one.actor.name.localeCompare(other.actor.name, 'en') ||
    (one.actor.id < other.actor.id ? -1 : Number(one.actor.id > other.actor.id))
  const byIssue = (one: Pair, other: Pair): number =>
    (places.get(one.issue.id) ?? 0) - (places.get(other.issue.id) ?? 0)
  return { byActor, byIssue }
}
