import type { NumberedStatement, Report, ReportArticle } from './load-report.js'

// The names of the places in a report, the same in HTML and Markdown.

/** The entry of a statement in the list by date. */
export const entryAnchor = (number: number): string => `n${number}`
/** The statement in the text of its article. */
export const textAnchor = (number: number): string => `s${number}`
export const dayAnchor = (date: string | null): string => `day-${(date ?? 'unknown').replace(/[^\w-]/g, '-')}`
export const articleAnchor = ({ view }: ReportArticle): string => `article-${view.article.id}`

/** Places of speakers, by id of the actor: numbers, since an id may hold any character. */
export const speakerAnchors = ({ speakers }: Report): ReadonlyMap<string, string> =>
  new Map(speakers.map(({ actor }, index) => [actor.id, `speaker-${index + 1}`]))

export const numberOf = ({ number }: NumberedStatement): number => number
