import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { loadPositions } from '../ledger/load-positions.js'
import type { PositionRow } from '../ledger/rows.js'
import { backboneOf } from './backbone.js'
import { communitiesOf } from './communities.js'
import { drawnPairs } from './drawn-pairs.js'
import { bandsOf, drawingOf, keyOf } from './resample.js'
import type { NodeKind } from './rows.js'
import { type Network, type NetworkEdge, type NetworkNode, type NetworkQuestion, NORMALISATIONS_OF } from './rows.js'
import { type Report, reportsOf, tallyOf } from './tally.js'
import { oneMode, twoMode } from './weights.js'

const RESAMPLES = 200

/**
 * The discourse network of an affair, from where its actors are reported to stand.
 * @throws OPTION_INVALID, AFFAIR_UNKNOWN, ISSUE_UNKNOWN, ARTICLE_UNKNOWN, ARTICLE_AMBIGUOUS, FILTER_DATE_INVALID
 */
export async function network(db: Kysely<Database>, affair: string, asked: NetworkQuestion = {}): Promise<Network> {
  const { positions } = await loadPositions(db, affair, asked)
  const { kind } = asked
  return networkOf(kind === undefined ? positions : positions.filter(({ actor }) => actor.kind === kind), asked)
}

const MOST_RESAMPLES = 2000

/** What is asked for and would be passed over in silence is refused. @throws OPTION_INVALID */
function expectPossible({ twoMode, normalisation = 'no', backbone = 0, resamples = 0 }: NetworkQuestion): void {
  const refuse = (option: string, value: string | number, expected: string): never => {
    throw new StandpointError('OPTION_INVALID', { option, value: String(value), expected })
  }
  const fits = NORMALISATIONS_OF[twoMode === true ? 'two' : 'one']
  if (!fits.includes(normalisation))
    refuse('normalisation', normalisation, `${fits.join(', ')} (in ${twoMode === true ? 'two modes' : 'one mode'})`)
  if (backbone > 1) refuse('backbone', backbone, '0.05, a level between 0 and 1')
  if (resamples > MOST_RESAMPLES) refuse('resamples', resamples, `200, and ${MOST_RESAMPLES} at most`)
}

/** The network of some reports. @throws OPTION_INVALID */
export function networkOf(positions: readonly PositionRow[], asked: NetworkQuestion): Network {
  expectPossible(asked)
  const question = {
    nodes: asked.nodes ?? 'actor',
    by: asked.by ?? (asked.nodes === 'issue' ? 'actor' : 'issue'),
    twoMode: asked.twoMode ?? false,
    aggregation: asked.aggregation ?? 'congruence',
    normalisation: asked.normalisation ?? 'no',
    duplicates: asked.duplicates ?? 'document',
  } as const
  const make = (reports: readonly Report[]) =>
    (question.twoMode ? twoMode : oneMode)(
      tallyOf(reports, question.duplicates),
      question.aggregation,
      question.normalisation,
    )
  const reports = reportsOf(positions, question.nodes, question.by)
  const whole = make(reports)
  const kept = (asked.backbone === undefined ? whole : backboneOf(whole, asked.backbone)).filter(
    ({ weight }) => Math.abs(weight) >= (asked.threshold ?? 0),
  )
  const times = asked.resamples ?? RESAMPLES
  const { duplicates, aggregation, normalisation } = question
  const drawing = question.twoMode
    ? drawingOf(reports, make)
    : drawnPairs(reports, duplicates, aggregation, normalisation)
  const bands = times === 0 ? new Map<string, never>() : bandsOf(reports, drawing, times)
  const edges = kept.map((edge): NetworkEdge => {
    const band = bands.get(keyOf(edge))
    const none = times === 0 ? null : 0
    return { ...edge, low: band?.low ?? none, high: band?.high ?? none, share: band?.share ?? none }
  })
  // Those who contradict each other are no community.
  const communities = question.aggregation === 'conflict' ? null : communitiesOf(kept)
  const ofNode = (row: PositionRow, nodes: NodeKind) => nodeOf(row, nodes, communities?.of ?? new Map())
  const drawn = [question.nodes, ...(question.twoMode ? [question.by] : [])]
  return {
    question,
    nodes: countNodes(positions.flatMap((row) => drawn.flatMap((nodes) => ofNode(row, nodes) ?? []))),
    edges: edges.sort(
      (one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (keyOf(one) < keyOf(other) ? -1 : 1),
    ),
    modularity: communities?.modularity ?? null,
    reports: reports.length,
  }
}

function nodeOf(row: PositionRow, nodes: NodeKind, communities: ReadonlyMap<string, number>): NetworkNode | null {
  const { actor, issue, article } = row
  const made = (id: string, name: string, kind: string): NetworkNode => ({
    ...{ id, name, kind, reports: 1 },
    community: communities.get(id) ?? null,
  })
  if (nodes === 'actor') return made(actor.id, actor.name, actor.kind)
  if (nodes === 'issue') return made(issue.id, issue.question ?? issue.id, 'issue')
  return article.outlet === null ? null : made(article.outlet, article.outlet, 'outlet')
}

/** Each node once, with how many reports it has; most first. */
function countNodes(nodes: readonly NetworkNode[]): NetworkNode[] {
  const counted = new Map<string, NetworkNode>()
  for (const node of nodes) counted.set(node.id, { ...node, reports: (counted.get(node.id)?.reports ?? 0) + 1 })
  return [...counted.values()].sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1))
}
