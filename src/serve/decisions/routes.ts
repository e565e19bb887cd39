import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ANCHOR_STATES, listDecisions, OPEN } from '../../views/index.js'
import { affairQuery, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import { decisionRow } from './schemas.js'

const decisionQuery = z.object({
  ...affairQuery.shape,
  article: optional(text).describe('On any version of the page of this article'),
  anchor: optional(z.enum([...ANCHOR_STATES, OPEN])).describe('How far it still fits; open: changed and lost ones'),
  undone: optional(z.stringbool()).describe('Those that were taken back, too'),
  ...pageQuery.shape,
})

/** What people decided of statements, events, positions and figures. */
export const decisionRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/decisions',
    {
      schema: {
        summary: 'What people decided, and where it stands in the readings of today',
        tags: ['decisions'],
        querystring: decisionQuery,
        response: { 200: listing(decisionRow), ...failures },
      },
    },
    async (request) => listDecisions(db, ...parted(request.query)),
  )
}
