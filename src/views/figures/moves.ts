import { agree } from '../../join/figures/range.js'
import { grouped } from '../batches.js'
import type { FigureMove, FigureRow } from './rows.js'

/**
 * Who moved to whose number: tellers (a speaker, else the outlet that says so itself) who gave one number and later another
 * that does not agree with it, and that somebody else had given before them. In the order of the days.
 */
export function movesOf(reports: readonly FigureRow[]): readonly FigureMove[] {
  const dated = reports.filter(({ said }) => said !== null).sort((one, other) => compare(one.said!, other.said!))
  const moves = [...grouped(dated, tellerOf).values()].flatMap((own) =>
    own.flatMap((to, index): FigureMove[] => {
      const from = own[index - 1]
      if (from === undefined || agree(from, to)) return []
      const first = dated.find(
        (report) => tellerOf(report) !== tellerOf(to) && sameNumber(report, to) && report.said! < to.said!,
      )
      return [{ speakers: to.speakers, outlet: to.article.outlet, from, to, first: first ?? null }]
    }),
  )
  return moves.sort((one, other) => compare(one.to.said!, other.to.said!))
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const sameNumber = (one: FigureRow, other: FigureRow): boolean => one.value === other.value && one.upper === other.upper

const tellerOf = ({ speakers, article, source }: FigureRow): string => {
  if (speakers.length > 0) {
    return speakers
      .map(({ id }) => id)
      .sort()
      .join(' ')
  }
  if (source !== '') return `${article.id} ${source.toLowerCase()}`
  return article.outlet === null ? article.id : `outlet ${article.outlet}`
}
