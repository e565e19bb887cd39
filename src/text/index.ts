export type { Article } from './article.js'
export { ERROR_CODES, type ErrorCode, StandpointError } from './error.js'
export { slug } from './slug.js'
export { contains, hull, indexAt, overlaps, type Span, textOf, textOfAll } from './span.js'
