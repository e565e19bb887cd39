import type { Report as DisputeReport } from '../../views/index.js'
import type { NumberedStatement, Report, ReportArticle } from './load-report.js'

// The names of the places in a report, the same in HTML and Markdown.

/** The entry of a statement in the list by date. */
export const entryAnchor = (number: number): string => `n${number}`
/** The statement in the text of its article. */
export const textAnchor = (number: number): string => `s${number}`
/** The entry of an actor and an issue. */
export const pairAnchor = (number: number): string => `p${number}`
/** The cell of an actor and an issue in the matrix. */
export const cellAnchor = (number: number): string => `cell-${number}`
/** A report of a position in the text of its article. */
export const positionTextAnchor = (id: string): string => `pt-${anchorPart(id)}`
/** The entry of an event. */
export const eventAnchor = (number: number): string => `e${number}`
/** A report of an event in the text of its article. */
export const eventTextAnchor = (id: string): string => `et-${anchorPart(id)}`

/** The entry of a dispute. */
export const disputeAnchor = (number: number): string => `d${number}`
/** A report of a dispute in the text of its article. */
export const disputeTextAnchor = (
  number: number,
  { article, spans }: Pick<DisputeReport, 'article' | 'spans'>,
): string => `dt-${number}-${anchorPart(article.id)}-${spans[0]?.[0] ?? 0}`

const anchorPart = (id: string): string => id.replace(/[^\w-]/g, '-')

export const dayAnchor = (date: string | null): string => `day-${(date ?? 'unknown').replace(/[^\w-]/g, '-')}`
export const articleAnchor = ({ view }: ReportArticle): string => `article-${view.article.id}`

/** Places of speakers, by id of the actor: numbers, since an id may hold any character. */
export const speakerAnchors = ({ speakers }: Report): ReadonlyMap<string, string> =>
  new Map(speakers.map(({ actor }, index) => [actor.id, `speaker-${index + 1}`]))

export const numberOf = ({ number }: NumberedStatement): number => number
