import type { PositionRow, Standing, StandingRow } from './rows.js'

type Pair = Pick<StandingRow, 'actor' | 'issue'>

/**
 * Undated reports of another side than the dated ones, to which they give way (`standingsOf`, rule 2): unseen unless they are
 * told. Of a history the last standing of each actor and issue is the one that they are held against.
 */
export function undatedOtherwise(
  standings: readonly (Pair & Pick<Standing, 'from' | 'side'>)[],
  reports: readonly PositionRow[],
): readonly PositionRow[] {
  const last = new Map(standings.map((standing) => [pairOf(standing), standing]))
  return reports.filter((report) => {
    const standing = last.get(pairOf(report))
    return report.said === null && standing !== undefined && standing.from !== null && standing.side !== report.side
  })
}

const pairOf = ({ actor, issue }: Pair): string => JSON.stringify([actor.id, issue.id])
