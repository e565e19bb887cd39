import type { Span } from '../../text/index.js'
import type { ArticleRef } from '../../views/index.js'
import { type Cell, cellText, cutText } from '../table.js'

// What the columns of several lists have in common.

/** Hex digits of an article's id that a person has to type. */
export const SHORT_ID = 8

/** Where something stands: outlet, and article with the place in its text, as `show` takes it. */
export const place = ({ outlet, id }: ArticleRef, [start, end]: Span, { width }: Cell): string[] => [
  cellText(outlet ?? 'outlet unknown', width),
  `${id.slice(0, SHORT_ID)}:${start}-${end}`,
]

export const running = (text: string, { width, room }: Cell): string => cellText(cutText(text, room), width)
export const day = (value: string | null): string => value?.replace(/T.*/, '') ?? 'unknown'
export const count = (value: number): string => value.toLocaleString('en-GB')
export const COUNT = { width: { min: 4, max: 10 }, align: 'right' } as const
