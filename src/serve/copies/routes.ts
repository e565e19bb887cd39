import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listCopies } from '../../views/index.js'
import { affairQuery, optional, pageQuery, text } from '../query.js'
import { failures, parted, type RouteOptions } from '../route-parts.js'
import { listing } from '../schema-parts.js'
import { copyRow } from './schemas.js'

export const copyQuery = z.object({
  ...affairQuery.shape,
  outlet: optional(text).describe('Id or words of the name; “unknown” for articles without one'),
  article: optional(text).describe('Id, a prefix of it, or words of title or path that fit one article only'),
  ...pageQuery.shape,
})

/** What outlets took over from each other. */
export const copyRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, { db }) => {
  app.get(
    '/copies',
    {
      schema: {
        summary: 'Articles of different outlets that share passages, with the likely direction',
        tags: ['comparison'],
        querystring: copyQuery,
        response: { 200: listing(copyRow), ...failures },
      },
    },
    async (request) => listCopies(db, ...parted(request.query)),
  )
}
