import type { ActorRow, AffairRow, ArticleRow, OutletRow, StatementRow, TimeRow } from '../views/index.js'
import { actorCsv, affairCsv, articleCsv, outletCsv, statementCsv, timeCsv } from './csv-columns.js'
import type { ListShape } from './render-list.js'
import {
  actorColumns,
  affairColumns,
  articleColumns,
  outletColumns,
  statementColumns,
  timeColumns,
} from './table-columns.js'

export const statementShape: ListShape<StatementRow> = { table: statementColumns, csv: statementCsv }
export const actorShape: ListShape<ActorRow> = { table: actorColumns, csv: actorCsv }
export const timeShape: ListShape<TimeRow> = { table: timeColumns, csv: timeCsv }
export const articleShape: ListShape<ArticleRow> = { table: articleColumns, csv: articleCsv }
export const affairShape: ListShape<AffairRow> = { table: affairColumns, csv: affairCsv }
export const outletShape: ListShape<OutletRow> = { table: outletColumns, csv: outletCsv }
export { claimLineShape, claimLines, claimTable } from './claim-columns.js'
export { copyShape } from './copy-columns.js'
export { digestText } from './digest-text.js'
export { eventShape } from './event-columns.js'
export { type ClaimRow, claimShape, disputeShape, figureGroupShape, figureShape } from './figure-columns.js'
export { cellShape, positionShape, standingShape } from './ledger-columns.js'
export { edgeShape, namedEdges } from './network-columns.js'
export { facetLines, facetShape, searchShape } from './search-columns.js'
export { timelineLines, timelineShape } from './timeline-columns.js'
export { wordShape } from './word-columns.js'
export { wordingLines, wordingShape } from './wording-columns.js'
