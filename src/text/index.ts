export type { Article } from './article.js'
export { type ErrorCode, StandpointError } from './error.js'
export { contains, hull, indexAt, overlaps, type Span, textOf, textOfAll } from './span.js'
