export { inBatches } from '../record/batches.js'
export { grouped } from '../text/index.js'

/** The rows of one page, for lists that are ordered in memory. */
export const cut = <Row>(rows: readonly Row[], limit: number | undefined, offset = 0): readonly Row[] =>
  rows.slice(offset, limit === undefined ? undefined : offset + limit)
