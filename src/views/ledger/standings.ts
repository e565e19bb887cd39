import { grouped } from '../batches.js'
import { contradictionsOf, isDirect, toldIn } from './contradictions.js'
import { type CopyGroups, independentReports } from './independent.js'
import { inOrderSaid, rankOf, strongestFirst } from './order.js'
import { outletsOf } from './outlets-of.js'
import type { Change, Contradiction, PositionRow, Side, Standing } from './rows.js'

/** What the reports of one actor on one issue come to. */
export interface Standings {
  /** Oldest first. */
  readonly standings: readonly Standing[]
  readonly changes: readonly Change[]
  readonly contradictions: readonly Contradiction[]
}

/**
 * Where an actor stood on an issue, from when to when. The rules:
 *
 * 1. What articles say of the actor itself decides. What others expect of it, and what only follows from a membership,
 *    stands as long as there is nothing else.
 * 2. Of these the latest by the day on which it was said. Undated reports stand only where none is dated.
 * 3. On one day the stronger commitment: act, pledge, argue, consider, expected. Of equal ones the side that stood before;
 *    else the one with more independent reports, then the more certain one.
 * 4. Where articles say for and against of one day, both are kept: the standing is disputed as long as nothing is said
 *    after that day.
 *
 * A later report changes nothing of what stood before its day, so that the standings as of a day are the beginning of those
 * known today.
 * @param reports all of one actor and one issue, in any order
 */
export function standingsOf(reports: readonly PositionRow[], copies?: CopyGroups): Standings {
  const ordered = [...reports].sort(inOrderSaid)
  const contradictions = contradictionsOf(ordered, copies)
  const disputed = new Set(contradictions.map(({ day }) => day))
  const runs = runsOf(ordered, copies)
  const standings = runs.map((run, index) => standingOf(run, runs[index + 1] ?? null, ordered, disputed, copies))
  const changes = standings.flatMap((standing, index): Change[] => {
    const former = standings[index - 1]
    if (former === undefined || former.side === standing.side || standing.from === null) return []
    // That others had expected something else is no change of the actor's mind.
    if (isDirect(standing.first) && !isDirect(former.latest)) return []
    return [{ on: standing.from, from: former.side, to: standing.side, before: former.latest, after: standing.first }]
  })
  return { standings, changes, contradictions }
}

/** Days in a row on which one side prevails, with its reports. */
interface Run {
  readonly side: Side
  readonly direct: boolean
  readonly reports: PositionRow[]
}

function runsOf(ordered: readonly PositionRow[], copies: CopyGroups | undefined): readonly Run[] {
  const dated = ordered.filter(({ said }) => said !== null)
  const runs: Run[] = []
  let direct = false
  for (const day of grouped(dated.length > 0 ? dated : ordered, ({ said }) => said).values()) {
    direct ||= day.some(isDirect)
    const deciding = day.filter((report) => isDirect(report) === direct)
    if (deciding.length === 0) continue
    const last = runs.at(-1)
    const side = sideOf(deciding, last?.direct === direct ? last.side : null, copies)
    const prevailing = deciding.filter((report) => report.side === side)
    if (last?.direct === direct && last.side === side) last.reports.push(...prevailing)
    else runs.push({ side, direct, reports: prevailing })
  }
  return runs
}

/** The side that prevails on one day. */
function sideOf(reports: readonly PositionRow[], former: Side | null, copies: CopyGroups | undefined): Side {
  const only = reports[0]!.side
  if (reports.every(({ side }) => side === only)) return only
  const sides = [...grouped(reports, ({ side }) => side)].map(([side, said]) => ({
    side,
    rank: Math.min(...said.map(({ commitment }) => rankOf(commitment))),
    independent: independentReports(said.map(toldIn), copies),
    confidence: Math.max(...said.map(({ confidence }) => confidence)),
  }))
  sides.sort(
    (one, other) =>
      one.rank - other.rank ||
      Number(other.side === former) - Number(one.side === former) ||
      other.independent - one.independent ||
      other.confidence - one.confidence ||
      (one.side < other.side ? -1 : 1),
  )
  return sides[0]!.side
}

function standingOf(
  { side, reports }: Run,
  next: Run | null,
  all: readonly PositionRow[],
  disputed: ReadonlySet<string>,
  copies: CopyGroups | undefined,
): Standing {
  const [first, latest] = [reports[0]!, reports.at(-1)!]
  const strongest = [...reports].sort(strongestFirst)[0]!
  const [from, until] = [first.said, next?.reports[0]?.said ?? null]
  const during = (report: PositionRow): boolean =>
    from === null
      ? report.said === null
      : report.said !== null && report.said >= from && (until === null || report.said < until)
  return {
    side,
    commitment: strongest.commitment,
    from,
    until,
    first: beginningOf(reports),
    strongest,
    latest,
    reports: new Set(reports.map(({ article }) => article.id)).size,
    independent: independentReports(reports.map(toldIn), copies),
    outlets: outletsOf(reports),
    inferred: reports.every(({ inferred }) => inferred !== null),
    disputed: latest.said !== null && disputed.has(latest.said),
    rivals: all.filter((report) => report.side !== side && during(report)),
    corrected: reports.filter(({ corrected }) => corrected !== null).length,
  }
}

/** The strongest report of the first day. */
const beginningOf = (reports: readonly PositionRow[]): PositionRow =>
  reports.filter(({ said }) => said === reports[0]!.said).sort(strongestFirst)[0]!
