import type { Kysely } from 'kysely'
import type { Database } from '../../record/schema.js'
import { StandpointError } from '../../text/index.js'
import { affairMeant } from '../ledger/affair-meant.js'
import { groupWith } from './list-figures.js'
import { movesOf } from './moves.js'
import type { FigureView } from './rows.js'

/**
 * What one figure counts, by the id of any of its reports, with every value that is given for it; a figure that nothing else
 * counts is a group of its own.
 * @throws FIGURE_UNKNOWN, AFFAIR_UNKNOWN, AFFAIR_UNSTATED
 */
export async function figureView(db: Kysely<Database>, id: string, affair?: string): Promise<FigureView> {
  const group = await groupWith(db, await affairMeant(db, affair), id)
  if (group === null) throw new StandpointError('FIGURE_UNKNOWN', { wanted: id })
  return { ...group, moves: movesOf(group.values.flatMap(({ reports }) => reports)) }
}
