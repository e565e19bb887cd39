import { z } from 'zod'
import type { Span } from '../text/index.js'
import type { ActorRef, ArticleRef, Listing, Sentence } from '../views/rows.js'

// What the answers of the API are made of.

export const count = z.number().int().nonnegative()
export const day = z.string().nullable().describe('ISO 8601 date; null when unknown')

export const span: z.ZodType<Span> = z
  .tuple([count, count])
  .meta({ id: 'Span', description: '[start, end) in UTF-16 code units of the article’s text' })
export const spans = z.array(span)

export const actorRef: z.ZodType<ActorRef> = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string().describe('person, state, organisation or group'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2; null when unknown'),
  })
  .meta({ id: 'ActorRef' })

export const articleRefShape = {
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable().describe('Name of the outlet; null when unknown'),
  published: z.string().nullable().describe('ISO 8601 date or date-time; null when unknown'),
  url: z.string().nullable(),
}
export const articleRef: z.ZodType<ArticleRef> = z.object(articleRefShape).meta({ id: 'ArticleRef' })

export const sentence: z.ZodType<Sentence> = z.object({ span, text: z.string() }).meta({ id: 'Sentence' })

/** A cut list with the length of the whole. */
export const listing = <Row>(row: z.ZodType<Row>): z.ZodType<Listing<Row>> =>
  z.object({ total: count.describe('Length of the whole list'), rows: z.array(row) })

export const apiError = z
  .object({ code: z.string().describe('Stable; see docs/errors.md'), message: z.string() })
  .meta({ id: 'Error' })
export type ApiError = z.output<typeof apiError>
