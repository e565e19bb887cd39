import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { countDays, type DayCount, TIMELINE_KINDS, type Timeline, timeline } from '../../views/index.js'
import { eventRow } from '../events/schemas.js'
import { issueRef, positionRow } from '../ledger/schemas.js'
import { blankAsUnset, idParams, MAX_LIMIT, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { actorRef, count, listing } from '../schema-parts.js'
import { statementRow } from '../schemas.js'

/** What a day of the page shows. */
const MOST_OF_A_DAY = 4

const timelineQuery = z.object({
  actor: optional(text).describe('Id or words of the name: who speaks, acts or is acted on, or changes'),
  outlet: optional(text).describe('Id or words of the name; “unknown” for articles without one'),
  since: optional(text).describe('First day, month or year, inclusive: 2031-03-14'),
  until: optional(text).describe('Last day, month or year, inclusive'),
  issue: optional(text).describe('The changes on this issue, and nothing else'),
  of: optional(z.enum(TIMELINE_KINDS)).describe('All three when left out'),
  ...pageQuery.shape,
  most: z
    .preprocess(blankAsUnset, z.coerce.number().int().min(0).max(MAX_LIMIT).default(MOST_OF_A_DAY))
    .describe('Events, and statements, of a day at most; the answer says how many it has'),
})

const side = z.enum(['for', 'against', 'undecided'])

export const positionChange = z.object({
  actor: actorRef,
  issue: issueRef,
  on: z.string(),
  from: side,
  to: side,
  before: positionRow.describe('The last report of the former side'),
  after: positionRow.describe('The report that began the new one'),
})

const timelineAnswer: z.ZodType<Timeline> = z
  .object({
    total: count.describe('Days of the whole'),
    rows: z.array(
      z.object({
        day: z.string(),
        changes: z.array(positionChange),
        events: z.array(eventRow),
        statements: z.array(statementRow),
        counts: z.object({ events: count, statements: count }).describe('Of the whole day'),
      }),
    ),
    undated: z.object({ events: count, statements: count }).describe('What has no day'),
  })
  .meta({ id: 'Timeline' })

const dayCount: z.ZodType<DayCount> = z.object({ day: z.string(), events: count.describe('Reports of what was done') })

/** An affair day by day. */
export const timelineRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/affairs/:id/timeline',
    {
      schema: {
        summary: 'What was said and done, and who changed sides, day by day; a page counts days',
        tags: ['record'],
        params: idParams,
        querystring: timelineQuery,
        response: { 200: timelineAnswer, ...failures },
      },
    },
    async (request) => {
      const [{ most, ...question }, page] = parted(request.query)
      return timeline(db, { ...question, affair: request.params.id }, { ...page, most })
    },
  )
  app.get(
    '/affairs/:id/days',
    {
      schema: {
        summary: 'How many reports of deeds each day has',
        tags: ['record'],
        params: idParams,
        response: { 200: listing(dayCount), ...failures },
      },
    },
    async (request) => {
      const rows = await countDays(db, request.params.id)
      return { total: rows.length, rows }
    },
  )
}
