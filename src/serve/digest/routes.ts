import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Digest, digest } from '../../views/index.js'
import { eventRow } from '../events/schemas.js'
import { disputeRow } from '../figures/schemas.js'
import { issueRef, positionRow, standing } from '../ledger/schemas.js'
import { idParams, text } from '../query.js'
import { failures, type RouteOptions } from '../route-parts.js'
import { actorRef, articleRefShape, count } from '../schema-parts.js'
import { positionChange } from '../timeline/routes.js'

const digestAnswer: z.ZodType<Digest> = z
  .object({
    affair: z.string(),
    since: z.string(),
    articles: z.array(
      z.object({
        ...articleRefShape,
        learned: z.string().describe('When the affair took it in'),
        supersedes: z.string().nullable().describe('The version of the same page before it'),
      }),
    ),
    statements: count.describe('In these articles'),
    speakers: z.array(z.object({ actor: actorRef, statements: count })).describe('The ten that speak most'),
    positions: z.array(positionRow).describe('Reports in these articles'),
    standings: z
      .array(z.object({ actor: actorRef, issue: issueRef, before: standing.nullable(), now: standing }))
      .describe('Who stands elsewhere than was known, newly stands anywhere, or is newly disputed'),
    changes: z.array(positionChange).describe('Changes of side that were not known of, whenever they were'),
    disputes: z.array(z.object({ dispute: disputeRow, isNew: z.boolean(), newReports: count })),
    events: z.array(z.object({ event: eventRow, isNew: z.boolean(), newReports: count })),
  })
  .meta({ id: 'Digest' })

/** What is new in the record. */
export const digestRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/digest',
    {
      schema: {
        summary: 'What the record has learned of an affair since a day',
        tags: ['record'],
        params: idParams,
        querystring: z.object({
          since: text.min(1).describe('Articles taken in from this day, month, year or date-time (UTC) on are new'),
        }),
        response: { 200: digestAnswer, ...failures },
      },
    },
    async (request) => digest(db, request.params.id, request.query.since),
  )
}
