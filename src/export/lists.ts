import type { ActorRow, AffairRow, ArticleRow, OutletRow, StatementRow, TimeRow } from '../views/index.js'
import { actorCsv, affairCsv, articleCsv, outletCsv, statementCsv, timeCsv } from './columns/csv-columns.js'
import {
  actorColumns,
  affairColumns,
  articleColumns,
  outletColumns,
  statementColumns,
  timeColumns,
} from './columns/table-columns.js'
import type { ListShape } from './render-list.js'

export const statementShape: ListShape<StatementRow> = { table: statementColumns, csv: statementCsv }
export const actorShape: ListShape<ActorRow> = { table: actorColumns, csv: actorCsv }
export const timeShape: ListShape<TimeRow> = { table: timeColumns, csv: timeCsv }
export const articleShape: ListShape<ArticleRow> = { table: articleColumns, csv: articleCsv }
export const affairShape: ListShape<AffairRow> = { table: affairColumns, csv: affairCsv }
export const outletShape: ListShape<OutletRow> = { table: outletColumns, csv: outletCsv }
export { claimLineShape, claimLines, claimTable } from './columns/claim-columns.js'
export { copyShape } from './columns/copy-columns.js'
export { decisionShape } from './columns/decision-columns.js'
export { eventShape } from './columns/event-columns.js'
export { type ClaimRow, claimShape, disputeShape, figureGroupShape, figureShape } from './columns/figure-columns.js'
export { cellShape, positionShape, standingShape } from './columns/ledger-columns.js'
export { edgeShape, namedEdges } from './columns/network-columns.js'
export { removedShape } from './columns/removed-columns.js'
export { facetLines, facetShape, searchShape } from './columns/search-columns.js'
export { timelineLines, timelineShape } from './columns/timeline-columns.js'
export { voiceLines, voiceShape } from './columns/voice-columns.js'
export { wordShape } from './columns/word-columns.js'
export { wordingLines, wordingShape } from './columns/wording-columns.js'
export { digestText } from './digest-text.js'
