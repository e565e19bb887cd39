import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DIGEST_PARTS, type Digest, digest, type Grown } from '../../views/index.js'
import { eventRow } from '../events/schemas.js'
import { disputeRow } from '../figures/schemas.js'
import { issueRef, positionRow, standing } from '../ledger/schemas.js'
import { blankAsUnset, idParams, MAX_LIMIT, optional, pageQuery, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { actorRef, articleRefShape, count, listing } from '../schema-parts.js'
import { positionChange } from '../timeline/routes.js'

/** Of each part. */
const MOST_OF_A_PART = 20

const grown = <Row>(row: z.ZodType<Row>): z.ZodType<Grown<Row>> =>
  z.object({
    total: count.describe('Of this part, whatever page of it is asked for'),
    fresh: count.describe('Of these, what was not known of at all: they come first'),
    rows: z.array(row),
  })

const digestAnswer: z.ZodType<Digest> = z
  .object({
    affair: z.string(),
    since: z.string(),
    articles: listing(
      z.object({
        ...articleRefShape,
        learned: z.string().describe('When the affair took it in'),
        supersedes: z.string().nullable().describe('The version of the same page before it'),
      }),
    ),
    statements: count.describe('In these articles'),
    speakers: z.array(z.object({ actor: actorRef, statements: count })).describe('The ten that speak most'),
    positions: listing(positionRow).describe('Reports in these articles'),
    standings: listing(
      z.object({ actor: actorRef, issue: issueRef, before: standing.nullable(), now: standing }),
    ).describe('Who stands elsewhere than was known, newly stands anywhere, or is newly disputed'),
    changes: listing(positionChange).describe('Changes of side that were not known of, whenever they were'),
    disputes: grown(z.object({ dispute: disputeRow, isNew: z.boolean(), newReports: count })),
    events: grown(z.object({ event: eventRow, isNew: z.boolean(), newReports: count })),
  })
  .meta({ id: 'Digest' })

/** What is new in the record. */
export const digestRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/digest',
    {
      schema: {
        summary: 'What the record has learned of an affair since a day',
        description: 'Each part is a page of rows with the length of the whole.',
        tags: ['record'],
        params: idParams,
        querystring: z.object({
          since: text.min(1).describe('Articles taken in from this day, month, year or date-time (UTC) on are new'),
          of: optional(z.enum(DIGEST_PARTS)).describe('Rows of this part alone; the others tell how many they have'),
          limit: z
            .preprocess(blankAsUnset, z.coerce.number().int().min(0).max(MAX_LIMIT).default(MOST_OF_A_PART))
            .describe('Rows of each part at most'),
          offset: pageQuery.shape.offset,
        }),
        response: { 200: digestAnswer, ...failures },
      },
    },
    async ({ params, query: { since, of, limit, offset } }) => digest(db, params.id, { since, of }, { limit, offset }),
  )
}
