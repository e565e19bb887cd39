import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DISPUTE_KINDS } from '../../views/figures/rows.js'
import { figureView, listDisputes, listFigureGroups, listFigures } from '../../views/index.js'
import { affairQuery, idParams, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import { disputeRow, figureGroup, figureRow, figureView as figureViewRow } from './schemas.js'

export const disputeQuery = z.object({
  ...affairQuery.shape,
  actor: optional(text).describe('Id or words of the name of who says it; “unnamed” for statements without one'),
  outlet: optional(text).describe('Id or words of the name; “unknown” for articles without one'),
  since: optional(text).describe('First day on which it was said, month or year, inclusive: 2031-03-14'),
  until: optional(text).describe('Last day, month or year, inclusive'),
  of: optional(z.enum(DISPUTE_KINDS)).describe('Only disputes of this kind'),
  ...pageQuery.shape,
})

const figureQuery = disputeQuery.omit({ of: true }).extend({
  unit: optional(text).describe('What is counted, in one or several: country'),
  article: optional(text).describe('Id, a prefix of it, or words of title or path that fit one article only'),
})

/** How many of what, and where articles do not agree. */
export const figureRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/figures',
    {
      schema: {
        summary: 'How many of what, and who says so',
        tags: ['figures'],
        querystring: figureQuery,
        response: { 200: listing(figureRow), ...failures },
      },
    },
    async (request) => listFigures(db, ...parted(request.query)),
  )
  app.get(
    '/figures/groups',
    {
      schema: {
        summary: 'What several figures count, with their different values side by side',
        tags: ['figures'],
        querystring: figureQuery,
        response: { 200: listing(figureGroup), ...failures },
      },
    },
    async (request) => listFigureGroups(db, ...parted(request.query)),
  )
  app.get(
    '/figures/groups/:id',
    {
      schema: {
        summary: 'What one figure counts, by the id of any of its reports, and who moved to whose number',
        tags: ['figures'],
        params: idParams,
        querystring: affairQuery,
        response: { 200: figureViewRow, ...failures },
      },
    },
    async (request) => figureView(db, request.params.id, request.query.affair),
  )
  app.get(
    '/disputes',
    {
      schema: {
        summary:
          'Where articles do not agree: rival figures, actors put on both sides of an issue on one day, different days for one deed',
        tags: ['figures'],
        querystring: disputeQuery,
        response: { 200: listing(disputeRow), ...failures },
      },
    },
    async (request) => listDisputes(db, ...parted(request.query)),
  )
}
