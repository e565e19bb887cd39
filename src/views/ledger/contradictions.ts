import { grouped } from '../batches.js'
import { isDay } from './day-of.js'
import { type CopyGroups, independentReports } from './independent.js'
import { strongestFirst } from './order.js'
import { outletsOf } from './outlets-of.js'
import type { Contradiction, PositionRow } from './rows.js'

/** Whether the article says it of the actor's own deeds or words: it is neither expected by others nor inferred. */
export const isDirect = ({ commitment, inferred }: PositionRow): boolean =>
  commitment !== 'expected' && inferred === null

/**
 * Days of which one article says that the actor is for and another that it is against, among the reports of one actor on
 * one issue; oldest first. Only what is dated to the day and says it of the actor itself can contradict.
 */
export function contradictionsOf(reports: readonly PositionRow[], copies?: CopyGroups): readonly Contradiction[] {
  const exact = reports.filter((report) => isDirect(report) && (report.date === null || isDay(report.date)))
  const days = [...grouped(exact, ({ said }) => said)].sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
  return days.flatMap(([day, group]): Contradiction[] => {
    if (day === null || !contradict(group)) return []
    const sides = grouped(
      group.filter(({ side }) => side !== 'undecided'),
      ({ side }) => side,
    )
    return [
      {
        day,
        sides: [...sides]
          .map(([side, said]) => ({ side, positions: [...said].sort(strongestFirst) }))
          .sort((one, other) => strongestFirst(one.positions[0]!, other.positions[0]!))
          .map(({ side, positions }) => ({
            ...{ side, positions, outlets: outletsOf(positions) },
            independent: independentReports(positions.map(toldIn), copies),
          })),
      },
    ]
  })
}

/** A report with the words by which copies are known, and where they stand. */
export const toldIn = ({ article, evidence, sentence }: PositionRow) => ({
  ...{ article, words: evidence.map(({ text }) => text).join(' '), span: evidence[0]?.span ?? sentence.span },
})

function contradict(reports: readonly PositionRow[]): boolean {
  const articlesFor = articlesOf(reports, 'for')
  const articlesAgainst = articlesOf(reports, 'against')
  return [...articlesFor].some((one) => [...articlesAgainst].some((other) => one !== other))
}

const articlesOf = (reports: readonly PositionRow[], wanted: PositionRow['side']): ReadonlySet<string> =>
  new Set(reports.flatMap(({ side, article }) => (side === wanted ? [article.id] : [])))
